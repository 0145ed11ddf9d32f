// npm run bench [-- --save] [-- --only server]: how long what ships takes, as medians with the 95th percentile, the least
// and the most, and what memory it holds. Bundles into a folder of its own; --save writes bench/results.json.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { measureCore } from "./measure-core.mjs";
import { measureNotebook } from "./measure-notebook.mjs";
import { measureProcess } from "./measure-process.mjs";
import { measureMemory, measureServer } from "./measure-server.mjs";
import { measureLibrary, measureTrees } from "./measure-tree.mjs";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pixelproof-bench-"));

try {
  const { times, memory, trees } = await measureAll();
  print(times);
  printTrees(trees);
  for (const { what, after100, after1000 } of memory) {
    console.log(`${what}: ${after100.toFixed(1)}, ${after1000.toFixed(1)}`);
  }
  if (process.argv.includes("--save")) save({ times, memory, trees });
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
  const [, only] = /--only (\w+)/.exec(process.argv.join(" ")) ?? [];
  const wants = (what) => only === undefined || only === what;
  return {
    times: [
      ...(wants("process") ? measureProcess(dist, folder, join(root, "examples")) : []),
      ...(wants("core") ? await measureCore(root, folder) : []),
      ...(wants("server") ? await measureServer(dist) : []),
      ...(wants("notebook") ? await measureNotebook(dist) : []),
    ],
    trees: [
      ...(wants("trees") || only === "library" ? measureLibrary(dist, folder, root) : []),
      ...(wants("trees") ? measureTrees(dist, folder, root) : []),
    ],
    memory: wants("memory") ? await measureMemory(dist) : [],
  };
}

function print(results) {
  const rows = results.map(({ what, median, p95, min, max, runs, cpu }) => [
    what,
    ...[median, p95, min, max].map(written),
    cpu === undefined ? "" : written(cpu),
    String(runs),
  ]);
  const table = [["milliseconds", "median", "p95", "min", "max", "cpu", "runs"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const [what, ...numbers] of table) {
    const cells = numbers.map((cell, i) => cell.padStart(widths[i + 1]));
    console.log([what.padEnd(widths[0]), ...cells].join("  "));
  }
}

function printTrees(trees) {
  for (const { tree, what, wall, cpu, linesPerCpuSecond } of trees) {
    const own = trees.find((one) => one.tree === tree && one.what.startsWith("pixelproof"));
    const ratio = `${(wall / own.wall).toFixed(2)} times ${own.what} by the clock, ${(cpu / own.cpu).toFixed(2)} in cpu`;
    console.log(
      `${tree}: ${what}: ${wall.toFixed(0)} ms, cpu ${cpu.toFixed(0)} ms, ${linesPerCpuSecond} lines a second of cpu; ${ratio}`,
    );
  }
}

function written(milliseconds) {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : 1);
}

/** What was not measured this time stays as it was recorded. */
function save({ times, memory, trees }) {
  const file = join(root, "bench/results.json");
  const [cpu] = cpus();
  const before = JSON.parse(readFileSync(file, "utf8"));
  const results = {
    machine: { node: process.version, cpu: cpu?.model ?? "unknown", cores: cpus().length },
    times: replaced(before.times, times),
    memory: replaced(before.memory, memory),
    trees: [...before.trees.filter(({ tree }) => !trees.some((one) => isSameTree(one.tree, tree))), ...trees],
  };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** How many files and lines are in it stands behind its name. */
function isSameTree(one, other) {
  return one.split(", ")[0] === other.split(", ")[0];
}

function replaced(before, now) {
  const old = before.map((one) => now.find(({ what }) => what === one.what) ?? one);
  return [...old, ...now.filter((one) => !old.includes(one))];
}
