// Trains the reference networks that ship with Pixelproof on drawn pictures, and writes them to verify/reference. Some
// minutes. Deterministic: run twice, it finds the same weights. `npm run train-reference -- caffe` trains one.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const folder = join(root, "verify/reference");
const built = join(root, `.cache/train-reference-${process.pid}`);
const conventions = ["caffe", "tf", "torch", "raw"];
const recipe = { seed: 2026, train: 4000, test: 1200, epochs: 4 };

mkdirSync(built, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ["verify/training/train-reference.ts", "verify/backend/wasm.ts"],
  outdir: built,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  // One copy of TensorFlow.js for all, read from node_modules.
  packages: "external",
});
const load = (file) => import(pathToFileURL(join(built, file)).href);
const [{ trainReference }, { openWasm }] = await Promise.all([
  load("training/train-reference.js"),
  load("backend/wasm.js"),
]);

const tf = await openWasm();
const wanted = process.argv.length > 2 ? process.argv.slice(2) : conventions;
for (const convention of wanted) {
  const begin = Date.now();
  let told = begin;
  const onProgress = (share, loss) => {
    if (Date.now() - told < 5000) return;
    told = Date.now();
    console.log(`${convention} ${(100 * share).toFixed(0)} %, loss ${loss.toFixed(3)}`);
  };
  const { card, archive } = await trainReference(tf, convention, { ...recipe, onProgress });
  writeFileSync(join(folder, `reference-${convention}.keras`), archive);
  writeCard(card);
  const { right, pictures } = card.accuracy;
  const seconds = ((Date.now() - begin) / 1000).toFixed(0);
  console.log(`${convention}: ${right} of ${pictures} right, ${archive.length} bytes, ${seconds} s`);
}
rmSync(built, { recursive: true, force: true });

/** Beside the cards of the others, in their order. */
function writeCard(card) {
  const file = join(folder, "reference-cards.json");
  const others = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const cards = [...others.filter(({ convention }) => convention !== card.convention), card];
  const place = ({ convention }) => conventions.indexOf(convention);
  writeFileSync(
    file,
    `${JSON.stringify(
      cards.sort((a, b) => place(a) - place(b)),
      null,
      2,
    )}\n`,
  );
}
