import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { median, timeOf } from "./process-time.mjs";
import { kerasPrograms, linesOf, pythonLibrary } from "./trees.mjs";

/** Of the test programs: 40,000 lines. */
const COPIES = 12;
/** A package that every Python has, which pylint is through with in a minute. */
const PART = "asyncio";

/** What ripgrep looks for: the words by which Pixelproof tells files apart. */
function wordsOf(root) {
  const text = readFileSync(join(root, "core/network-words.ts"), "utf8");
  return [...text.matchAll(/^ {2}"(\w+)",$|commentWord = "(\w+)"/gm)].map(([, word, other]) => word ?? other);
}

/**
 * Whole processes on the library of a Python, each beside its peers in turn, so that all of them share whatever else the machine
 * does; and on a part of it beside pylint, which would take more than an hour for all. Nothing where no Python is installed.
 */
export function measureLibrary(dist, folder, root) {
  const library = join(folder, "library");
  mkdirSync(library);
  const found = pythonLibrary(library);
  if (!found) return [];
  const { pixelproof, alone, ripgrep, ruff, pylint } = commands(dist, root);
  const part = join(library, PART);
  const partLines = existsSync(part) ? linesOf(part) : 0;
  return [
    ...raced(`a Python library, ${found.files} files, ${found.lines} lines`, found.lines, 5, {
      "pixelproof check": pixelproof(library),
      "pixelproof check --jobs 1": alone(library),
      ripgrep: ripgrep(library),
      "ruff check": ruff(library),
    }),
    ...(partLines > 0
      ? raced(`${PART} of that library, ${partLines} lines`, partLines, 1, {
          "pixelproof check --jobs 1": alone(part),
          ripgrep: ripgrep(part),
          "ruff check": ruff(part),
          pylint: pylint(part),
        })
      : []),
  ];
}

/** The same on programs that all use Keras. */
export function measureTrees(dist, folder, root) {
  const keras = join(folder, "keras");
  mkdirSync(keras);
  const programs = kerasPrograms(join(root, "test/programs/cases"), keras, COPIES);
  const { pixelproof, alone, ruff, pylint } = commands(dist, root);
  const copy = join(keras, "copy_0");
  return [
    ...raced(`Keras programs, ${programs.files} files, ${programs.lines} lines`, programs.lines, 2, {
      "pixelproof check": pixelproof(keras),
      "pixelproof check --jobs 1": alone(keras),
      "ruff check": ruff(keras),
    }),
    ...raced(`one copy of the Keras programs`, programs.lines / COPIES, 1, {
      "pixelproof check --jobs 1": alone(copy),
      "ruff check": ruff(copy),
      pylint: pylint(copy),
    }),
  ];
}

/** How each program checks a tree. */
function commands(dist, root) {
  const check = [process.execPath, join(dist, "cli.cjs"), "check", "--exit-zero"];
  const words = wordsOf(root).join("|");
  const ruff = "ruff check --isolated --no-cache --quiet --exit-zero --select E,F".split(" ");
  const pylint = "pylint --rcfile=/dev/null --recursive=y --score=n --exit-zero --reports=n".split(" ");
  return {
    pixelproof: (tree) => [...check, tree],
    alone: (tree) => [...check, "--jobs", "1", tree],
    ripgrep: (tree) => ["rg", "--files-with-matches", "--no-ignore", "--glob", "*.py", words, tree],
    ruff: (tree) => [...ruff, tree],
    pylint: (tree) => [...pylint, tree],
  };
}

/** @returns of each command the median wall time and processor time in milliseconds; those that are not installed are left out */
function raced(tree, lines, runs, commands) {
  const measured = Object.entries(commands).filter(([, [program]]) => isInstalled(program));
  const times = new Map(measured.map(([name]) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const [name, command] of measured) {
      const time = timeOf(command);
      // The first run fills the cache of the disk.
      if (run > 0 || runs === 1) times.get(name).push(time);
    }
  }
  return measured.map(([name]) => {
    const all = times.get(name);
    const wall = median(all.map(({ wall }) => wall));
    const cpu = median(all.map(({ cpu }) => cpu));
    return {
      tree,
      what: name,
      wall,
      cpu,
      linesPerCpuSecond: Math.round((1000 * lines) / cpu),
      runs: all.length,
    };
  });
}

function isInstalled(program) {
  return !spawnSync(program, ["--version"]).error;
}
