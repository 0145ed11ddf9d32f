// How right Pixelproof is on programs of other people: checks every program below a folder, draws findings and files to
// be read by a person, and adds up what that person marked. Reads the folder, runs nothing in it, uses no network.
//
//   npm run build
//   node scripts/accuracy.mjs draw FOLDER OUT [--seed 1] [--findings 100] [--files 100]
//   (mark every verdict in OUT/findings.md and OUT/files.md)
//   node scripts/accuracy.mjs add OUT

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { addUp } from "./accuracy/add-up.mjs";
import { checkAll, hasNetwork } from "./accuracy/check-all.mjs";
import { draw } from "./accuracy/draw.mjs";
import { fileSheet, findingSheet } from "./accuracy/sheets.mjs";
import { summary } from "./accuracy/summary.mjs";

const USAGE = `Usage: node scripts/accuracy.mjs draw FOLDER OUT [--seed 1] [--findings 100] [--files 100] [--cli dist/cli.cjs]
       node scripts/accuracy.mjs add OUT`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      findings: { type: "string", default: "100" },
      files: { type: "string", default: "100" },
      cli: { type: "string", default: join(import.meta.dirname, "../dist/cli.cjs") },
    },
  });
  const [command, ...paths] = positionals;
  if (command === "draw" && paths.length === 2)
    await drawSheets(resolve(paths[0]), resolve(paths[1]), values);
  else if (command === "add" && paths.length === 1) console.log(addUp(resolve(paths[0])));
  else throw new Error(USAGE);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** Checks the folder, and writes what came out and the two sheets to be marked. */
async function drawSheets(folder, out, { seed, findings, files, cli }) {
  const checked = await checkAll(folder, resolve(cli), (line) => console.error(line));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "checked.json"), JSON.stringify(checked));
  const excerptsOf = (file) => readFileSync(join(folder, file), "utf8");
  // One finding of each file, so that a program with many of one kind does not count for many.
  const one = checked.filter((file) => file.findings.length > 0).map((file) => draw([file], 1, seed)[0]);
  const drawnFindings = draw(one, Number(findings), `${seed} findings`);
  const drawnFiles = draw(checked.filter(hasNetwork(excerptsOf)), Number(files), `${seed} files`);
  writeFileSync(join(out, "findings.md"), findingSheet(drawnFindings, seed, excerptsOf));
  writeFileSync(join(out, "files.md"), fileSheet(drawnFiles, excerptsOf));
  console.log(summary(checked));
}
