// npm run fuzz -- --seconds 600 --seed 1: mutates every test program and holds the analysis to its laws, for as long as
// one likes. Prints the first breach, made small, or the seed of a case that takes longer than it may (--patience, in seconds).

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1000" },
    patience: { type: "string", default: "120" },
  },
});
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pixelproof-fuzz-"));
try {
  const bundle = (name) => pathToFileURL(join(folder, name));
  // What ships, for the threads that check files.
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  execFileSync(process.execPath, ["scripts/build.mjs", join(folder, "dist")], { cwd: root });
  await build({
    entryPoints: [join(root, "test/fuzz/long.ts"), join(root, "test/fuzz/watched.ts")],
    // Beside what ships, whose version it reads.
    outdir: join(folder, "dist"),
    outExtension: { ".js": ".mjs" },
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
  const { watched } = await import(bundle("dist/watched.mjs").href);
  const task = {
    root,
    runtime: createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"),
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    worker: bundle("dist/check-worker.js").href,
  };
  const patience = Number(values.patience) * 1000;
  const held = await watched(bundle("dist/long.mjs"), task, { patience, say: console.log });
  process.exitCode = held ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
