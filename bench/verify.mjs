// Times verify's engine on a network of keras.applications with filled weights: opening, and 8 pictures through two maps.
//
//     node bench/verify.mjs [NETWORK [PICTURES]]

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const [network = "ResNet50", pictures = "8"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pixelproof-bench-"));
try {
  const dist = join(folder, "test/dist");
  execFileSync(process.execPath, [join(root, "scripts/build.mjs"), dist], { stdio: "inherit" });
  await build({
    absWorkingDir: root,
    entryPoints: { write: "test/verify/write-weights-program.ts", session: "test/verify/session-program.ts" },
    outdir: dist,
    bundle: true,
    platform: "node",
    format: "esm",
    charset: "utf8",
    mainFields: ["module", "main"],
    external: ["node-fetch"],
    outExtension: { ".js": ".mjs" },
    banner: {
      js: 'import{createRequire as __c}from"node:module";const require=__c(import.meta.url),__dirname=import.meta.dirname;',
    },
  });
  mkdirSync(join(folder, "test/fixtures"), { recursive: true });
  cpSync(join(root, "test/fixtures/verify/forward.json"), join(folder, "test/fixtures/verify/forward.json"));
  const weights = join(folder, "weights.h5");
  execFileSync(process.execPath, [join(dist, "write.mjs"), network, weights], { stdio: "inherit" });
  for (let round = 0; round < 3; round++) {
    process.stdout.write(
      execFileSync(process.execPath, [
        join(dist, "session.mjs"),
        network,
        weights,
        pictures,
        "verify-worker.js",
      ]),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
