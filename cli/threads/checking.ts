import { availableParallelism } from "node:os";
import type { Marks } from "../../workspace/relevance/byte-scan.ts";
import type { Scan } from "../../workspace/relevance/relevant-files.ts";
import { scanFiles } from "../../workspace/relevance/scan-files.ts";
import type { Setting } from "../open-means.ts";
import type { Means, SourceTask } from "../source-report.ts";
import { inOrderOf } from "./in-order-of.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Pool } from "./pool.ts";

/** Looks at files, here or in threads: the answers are the same. */
export interface Checking {
  readonly scan: Scan;
  /** The outcomes come in the tasks' order, as soon as they can; few are held at any moment. */
  checkEach(tasks: readonly SourceTask[]): AsyncIterable<Outcome>;
}

/** One file after another, in this very thread. */
export function checkingHere(means: Means): Checking {
  return {
    scan: async (files) => scanFiles(files),
    async *checkEach(tasks) {
      for (const task of tasks) yield await outcomeOf(task, means);
    },
  };
}

/** A thread takes longer to begin than so many files take. */
const FEWEST_FOR_A_THREAD = 25;
const FEWEST_TO_SCAN = 2000;
/** So many files are scanned by a thread before it is asked again. */
const SCANNED_TOGETHER = 200;
/** So many files are begun for each thread ahead of the one whose turn it is. */
const AHEAD = 8;

/** @param jobs how many threads look at files at most */
export function openChecking(means: Means & Setting, jobs = availableParallelism(), file?: URL): Checking {
  const here = checkingHere(means);
  const setting = { cwd: means.cwd, cacheFolder: means.cacheFolder };
  let pool: Promise<Pool> | undefined;
  const openPool = (): Promise<Pool> => {
    pool ??= import("./pool.ts").then(({ createPool }) => createPool(setting, jobs, file));
    return pool;
  };
  return {
    async scan(files) {
      if (jobs < 2 || files.length < FEWEST_TO_SCAN) return here.scan(files);
      return scanTogether(inParts(files), jobs - 1, await openPool());
    },
    async *checkEach(tasks) {
      try {
        const isWorthIt = jobs > 1 && tasks.length >= 2 * FEWEST_FOR_A_THREAD;
        if (isWorthIt) {
          const opened = await openPool();
          yield* inOrderOf(tasks, (task) => checkIn(opened, task), AHEAD * jobs);
        } else yield* here.checkEach(tasks);
      } finally {
        await (await pool)?.end();
      }
    },
  };
}

function inParts(files: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(files.length / SCANNED_TOGETHER) }, (_, i) =>
    files.slice(i * SCANNED_TOGETHER, (i + 1) * SCANNED_TOGETHER),
  );
}

type PartMarks = readonly (Marks | undefined)[];

/** Threads take one part after the other, and so does this one: to sit and wait would be a core unused. */
async function scanTogether(
  parts: readonly (readonly string[])[],
  threads: number,
  pool: Pool,
): Promise<PartMarks> {
  const marks: PartMarks[] = [];
  let next = 0;
  const takeAll = async (scan: (part: readonly string[]) => Promise<PartMarks>): Promise<void> => {
    for (let part = parts[next]; part; part = parts[next]) {
      const number = next++;
      marks[number] = await scan(part);
    }
  };
  const inThreads = Array.from({ length: threads }, () => takeAll((part) => scanIn(pool, part)));
  await Promise.all([...inThreads, takeAll(scanHere)]);
  return marks.flat();
}

async function scanHere(files: readonly string[]): Promise<PartMarks> {
  const marks = scanFiles(files);
  // Threads that are through with theirs are heard in between.
  await new Promise((resolve) => setImmediate(resolve));
  return marks;
}

async function scanIn(pool: Pool, files: readonly string[]): Promise<PartMarks> {
  const answer = await pool.ask({ kind: "scan", files });
  return answer?.kind === "scanned" ? answer.marks : files.map(() => undefined);
}

async function checkIn(pool: Pool, task: SourceTask): Promise<Outcome> {
  const answer = await pool.ask({ kind: "check", task });
  if (answer?.kind === "outcome") return answer.outcome;
  const reason = "it ended the thread that checked it, twice: its memory ran out, or this is a bug";
  return { kind: "failed", path: task.path, reason };
}
