import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { median, timeOf } from "./process-time.mjs";
import { kerasPrograms, linesOf, pythonLibrary } from "./trees.mjs";

/** Of the test programs: 14,000 lines. */
const COPIES = 4;
/** A package that every Python has, which pylint is through with in a minute. */
const PART = "asyncio";

/** What ripgrep looks for: the words by which Pixelproof tells files apart. */
function wordsOf(root) {
  const text = readFileSync(join(root, "core/network-words.ts"), "utf8");
  return [...text.matchAll(/^ {2}"(\w+)",$|commentWord = "(\w+)"/gm)].map(([, word, other]) => word ?? other);
}

/** Whole processes on whole trees, each beside its peers in turn, so that all of them share whatever else the machine does. */
export function measureTrees(dist, folder, root) {
  const cli = join(dist, "cli.cjs");
  const library = join(folder, "library");
  const keras = join(folder, "keras");
  mkdirSync(library);
  mkdirSync(keras);
  const found = pythonLibrary(library);
  const programs = kerasPrograms(join(root, "test/programs/cases"), keras, COPIES);
  const pixelproof = (tree, ...more) => [process.execPath, cli, "check", "--exit-zero", ...more, tree];
  const ruff = (tree, ...more) => [
    "ruff",
    "check",
    "--isolated",
    "--no-cache",
    "--quiet",
    "--exit-zero",
    "--select",
    "E,F",
    ...more,
    tree,
  ];
  const pylint = (tree) => [
    "pylint",
    "--rcfile=/dev/null",
    "--recursive=y",
    "--score=n",
    "--exit-zero",
    "--reports=n",
    tree,
  ];
  const words = wordsOf(root).join("|");
  const ripgrep = (tree) => ["rg", "--files-with-matches", "--no-ignore", "--glob", "*.py", words, tree];
  return [
    ...(found
      ? raced(`a Python library, ${found.files} files, ${found.lines} lines`, found.lines, 3, {
          "pixelproof check": pixelproof(library),
          "pixelproof check --jobs 1": pixelproof(library, "--jobs", "1"),
          ripgrep: ripgrep(library),
          "ruff check": ruff(library),
        })
      : []),
    ...raced(`Keras programs, ${programs.files} files, ${programs.lines} lines`, programs.lines, 2, {
      "pixelproof check": pixelproof(keras),
      "pixelproof check --jobs 1": pixelproof(keras, "--jobs", "1"),
      "ruff check": ruff(keras),
    }),
    // pylint takes hours for the whole library.
    ...(found && existsSync(join(library, PART))
      ? raced(
          `${PART} of that library, ${linesOf(join(library, PART))} lines`,
          linesOf(join(library, PART)),
          1,
          {
            "pixelproof check --jobs 1": pixelproof(join(library, PART), "--jobs", "1"),
            ripgrep: ripgrep(join(library, PART)),
            "ruff check": ruff(join(library, PART)),
            pylint: pylint(join(library, PART)),
          },
        )
      : []),
    ...raced(`Keras programs, one copy`, programs.lines / COPIES, 1, {
      "pixelproof check --jobs 1": pixelproof(join(keras, "copy_0"), "--jobs", "1"),
      "ruff check": ruff(join(keras, "copy_0")),
      pylint: pylint(join(keras, "copy_0")),
    }),
  ];
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
