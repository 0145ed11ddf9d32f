// Compares all 40 networks of keras.applications with what Keras answered (test/fixtures/verify/forward.json): the same
// weights by rule, two pictures, every variant. Prints a table; exits with 1 where one is beyond the tolerance.
//
//     npm run parity                     all
//     npm run parity -- ResNet50 VGG16   some
//     npm run parity -- --variants top   only these variants, separated by commas

import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const TOLERANCE = 1e-3;
const root = join(import.meta.dirname, "..");
const given = process.argv.slice(2);
const at = given.indexOf("--variants");
const variants = at < 0 ? [] : given.splice(at, 2).slice(1);
const goldens = JSON.parse(readFileSync(join(root, "test/fixtures/verify/forward.json"), "utf8"));
const networks = given.length > 0 ? given : Object.keys(goldens);

const folder = mkdtempSync(join(tmpdir(), "pixelproof-parity-"));
try {
  await bundle();
  console.log("| network | variant | largest difference / deviation | top 5 | s for 2 | MB |");
  console.log("| --- | --- | ---: | --- | ---: | ---: |");
  let worst = 0;
  let failed = 0;
  for (const network of networks) {
    for (const one of await measure(network)) {
      const isRight = one.difference <= TOLERANCE && one.isSameOrder && one.areWeightsSame;
      worst = Math.max(worst, one.difference);
      if (!isRight) failed++;
      const order = one.isSameOrder ? "same" : "OTHER";
      const cells = [
        network,
        one.variant,
        one.difference.toExponential(1),
        order,
        one.seconds.toFixed(2),
        one.memory.toFixed(0),
      ];
      console.log(
        `| ${cells.join(" | ")} |${isRight ? "" : one.areWeightsSame ? " WRONG" : " WRONG WEIGHTS"}`,
      );
    }
  }
  console.log(
    `\nworst ${worst.toExponential(1)}; ${failed === 0 ? "all within" : `${failed} beyond`} ${TOLERANCE}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(network) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--max-old-space-size=8192",
    join(folder, "verify/parity/program.mjs"),
    network,
    ...variants,
  ]);
  return stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The program, and beside it the files that it reads. */
async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { program: "test/verify/parity-program.ts" },
    outdir: join(folder, "verify/parity"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["node-fetch"],
    logLevel: "warning",
    banner: {
      js: 'import{createRequire as __c}from"node:module";const require=__c(import.meta.url),__dirname=import.meta.dirname;',
    },
  });
  const wasm = dirname(
    createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
  );
  for (const file of ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"]) {
    copyFileSync(join(wasm, file), join(folder, "verify/parity", file));
  }
  copyFileSync(
    join(root, "verify/architectures/keras-architectures.json"),
    join(folder, "verify/parity/keras-architectures.json"),
  );
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(folder, "verify/fixtures/verify"), { recursive: true });
  copyFileSync(
    join(root, "test/fixtures/verify/forward.json"),
    join(folder, "verify/fixtures/verify/forward.json"),
  );
}
