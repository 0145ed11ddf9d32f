// npm run bench [-- --save]: how long what ships takes, as medians with the least and the most. Bundles into a folder of
// its own; --save writes bench/results.json.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { measureCore } from "./measure-core.mjs";
import { measureNotebook } from "./measure-notebook.mjs";
import { measureProcess } from "./measure-process.mjs";
import { measureServer } from "./measure-server.mjs";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pixelproof-bench-"));

try {
  const results = await measureAll();
  print(results);
  if (process.argv.includes("--save")) save(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll() {
  const dist = join(folder, "dist");
  // The bundles are ES modules because package.json says so.
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  execFileSync(process.execPath, ["scripts/build.mjs", dist], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return [
    ...measureProcess(dist, folder, join(root, "examples")),
    ...(await measureCore(root, folder)),
    ...(await measureServer(dist)),
    ...(await measureNotebook(dist)),
  ];
}

function print(results) {
  const rows = results.map(({ what, median, min, max, runs }) => [
    what,
    ...[median, min, max].map((ms) => ms.toFixed(ms < 10 ? 2 : 1)),
    String(runs),
  ]);
  const table = [["milliseconds", "median", "min", "max", "runs"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const [what, ...numbers] of table) {
    const cells = numbers.map((cell, i) => cell.padStart(widths[i + 1]));
    console.log([what.padEnd(widths[0]), ...cells].join("  "));
  }
}

function save(results) {
  const [cpu] = cpus();
  const machine = { node: process.version, cpu: cpu?.model ?? "unknown", cores: cpus().length };
  writeFileSync(join(root, "bench/results.json"), `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
