import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openMeans } from "../../cli/open-means.ts";
import type { SourceTask } from "../../cli/source-report.ts";
import { checkingHere, openChecking } from "../../cli/threads/checking.ts";
import { inOrderOf } from "../../cli/threads/in-order-of.ts";
import { marksOf, packMarks } from "../../cli/threads/packed-marks.ts";
import { createPool } from "../../cli/threads/pool.ts";
import { defaultSettings } from "../../core/settings/settings.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());

async function each<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

const programs = join(import.meta.dirname, "../programs/cases");

/** Programs of the tests, in a folder; one of them imports, one cannot be read. */
async function tasksIn(place: string): Promise<readonly SourceTask[]> {
  await mkdir(place, { recursive: true });
  const names = (await readdir(programs, { recursive: true })).filter((name) => name.endsWith(".py")).sort();
  const paths: string[] = [];
  for (const [i, name] of names.filter((_, at) => at % 2 === 0).entries()) {
    const path = join(place, `program_${i}.py`);
    await writeFile(path, await readFile(join(programs, name)));
    paths.push(path);
  }
  await writeFile(join(place, "imports.py"), "from program_0 import *\n");
  const all = [...paths.slice(0, 7), join(place, "missing.py"), join(place, "imports.py"), ...paths.slice(7)];
  return all.map((path) => ({ path, flows: true, fixesBy: defaultSettings }));
}

describe("checking in threads", () => {
  it("gives in every number of threads what one alone gives, in the same order", async () => {
    const tasks = await tasksIn(join(folder.path, "many"));
    const means = openMeans({ cwd: folder.path });
    const alone = await each(checkingHere(means).checkEach(tasks));
    expect(alone.length).toBe(tasks.length);
    expect(alone.filter(({ kind }) => kind === "failed").length).toBe(1);
    for (const jobs of [1, 2, 3]) {
      const found = await each(openChecking(means, jobs, built.checkWorker).checkEach(tasks));
      expect(found).toEqual(alone);
    }
  }, 120_000);

  it("scans as one alone does", async () => {
    const place = join(folder.path, "scanned");
    await mkdir(place, { recursive: true });
    const files = Array.from({ length: 2100 }, (_, i) => join(place, `${i}.py`));
    await Promise.all(
      files.map((file, i) => writeFile(file, i % 7 === 0 ? "import keras\n" : "import os\n")),
    );
    const means = openMeans({ cwd: folder.path });
    const checking = openChecking(means, 2, built.checkWorker);
    const all = [...files, join(place, "missing.py")];
    // Threads that were begun ahead do the same.
    checking.expect?.(all.length);
    expect(await checking.scan(all)).toEqual(await checkingHere(means).scan(all));
    await each(checking.checkEach([]));
  }, 60_000);
});

describe("a pool", () => {
  /** A thread that ends itself at "dies.py", and the first time at "once.py". */
  async function fragile(): Promise<URL> {
    const file = join(folder.path, "fragile.mjs");
    const once = JSON.stringify(join(folder.path, "was-here"));
    await writeFile(
      file,
      `import { existsSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ task: { path } }) => {
  if (path === "dies.py") process.exit(1);
  if (path === "once.py" && !existsSync(${once})) {
    writeFileSync(${once}, "");
    throw new Error("the first time");
  }
  parentPort.postMessage({ kind: "outcome", outcome: { kind: "failed", path, reason: "looked at" } });
});
`,
    );
    return pathToFileURL(file);
  }

  it("tries again what ended its thread, gives it up the second time, and goes on with the rest", async () => {
    const names = ["a.py", "dies.py", "b.py", "once.py", ...Array.from({ length: 60 }, (_, i) => `${i}.py`)];
    const tasks = names.map((path) => ({ path, flows: false, fixesBy: undefined }));
    const checking = openChecking(openMeans({ cwd: folder.path }), 3, await fragile());
    const outcomes = await each(checking.checkEach(tasks));
    expect(outcomes).toEqual(
      names.map((path) => ({
        kind: "failed",
        path,
        reason:
          path === "dies.py"
            ? "it ended the thread that checked it, twice: its memory ran out, or this is a bug"
            : "looked at",
      })),
    );
  }, 30_000);

  it("begins no more threads than it may", async () => {
    const pool = createPool({ cwd: folder.path }, 2, built.checkWorker);
    const files = [join(folder.path, "none.py")];
    const answers = await Promise.all(Array.from({ length: 9 }, () => pool.ask({ kind: "scan", files })));
    expect(answers).toEqual(answers.map(() => ({ kind: "scanned", marks: packMarks([undefined]) })));
    await pool.end();
  }, 30_000);
});

describe("marks on their way between threads", () => {
  it("are what they were", () => {
    const [no, yes] = [false, true];
    const marks = [
      undefined,
      { namesLibrary: no, isOdd: no },
      { namesLibrary: yes, isOdd: no },
      { namesLibrary: no, isOdd: yes },
      { namesLibrary: yes, isOdd: yes },
    ];
    expect(marksOf(packMarks(marks))).toEqual(marks);
  });
});

describe("inOrderOf", () => {
  it("begins few ahead, and gives what comes of them in order", async () => {
    let running = 0;
    let most = 0;
    const run = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, (n * 7) % 5));
      running--;
      return n;
    };
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    expect(await each(inOrderOf(numbers, run, 6))).toEqual(numbers);
    expect(most).toBe(6);
  });
});
