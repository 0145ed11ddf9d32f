// npm run fuzz -- --seconds 600 --seed 1: mutates every test program and holds the analysis to its laws, for as long as
// one likes. Prints the first breach, made small.

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pixelproof-fuzz-"));
try {
  const file = join(folder, "fuzz.mjs");
  await build({
    entryPoints: [join(root, "test/fuzz/long.ts")],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    loader: { ".md": "text" },
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  const { fuzz } = await import(pathToFileURL(file).href);
  await fuzz(root, createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
