// Fetches the Python grammar: `npm run grammar` for the version in grammars/version.json, `npm run grammar -- 0.26.0`
// for another. The wasm is what the package ships; it is no dependency, since its install script builds a native
// module that nothing here needs.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const grammars = join(import.meta.dirname, "..", "grammars");
const manifest = join(grammars, "version.json");
const name = "tree-sitter-python";
const version = process.argv[2] ?? JSON.parse(readFileSync(manifest, "utf8")).version;

const temporary = mkdtempSync(join(tmpdir(), "pixelproof-grammar-"));
try {
  const packed = execFileSync("npm", ["pack", `${name}@${version}`, "--json"], {
    cwd: temporary,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ filename }] = JSON.parse(packed);
  execFileSync("tar", ["-xzf", filename], { cwd: temporary });

  const unpacked = join(temporary, "package");
  const wasm = `${name}.wasm`;
  copyFileSync(join(unpacked, wasm), join(grammars, wasm));
  copyFileSync(join(unpacked, "LICENSE"), join(grammars, "LICENSE"));

  const { license } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
  const sha256 = createHash("sha256")
    .update(readFileSync(join(grammars, wasm)))
    .digest("hex");
  writeFileSync(manifest, `${JSON.stringify({ name, version, license, file: wasm, sha256 }, null, 2)}\n`);
  console.log(`grammars/${wasm}: ${name} ${version}, sha256 ${sha256}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
