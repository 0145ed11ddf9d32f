import { availableParallelism } from "node:os";
import type { Scan } from "../../workspace/relevance/relevant-files.ts";
import { scanFiles } from "../../workspace/relevance/scan-files.ts";
import type { Setting } from "../open-means.ts";
import type { Means, SourceTask } from "../source-report.ts";
import { inOrderOf } from "./in-order-of.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { Pool } from "./pool.ts";
import { scanTogether } from "./scan-together.ts";

/** Looks at files, here or in threads: the answers are the same. */
export interface Checking {
  readonly scan: Scan;
  /** So many files were found so far, and more may follow: threads that will be of use begin. */
  expect?(files: number): void;
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
  let isExpecting = false;
  return {
    expect(files) {
      if (isExpecting || jobs < 2 || files < FEWEST_TO_SCAN) return;
      isExpecting = true;
      void openPool().then((opened) => {
        for (let thread = 1; thread < jobs; thread++) void opened.ask({ kind: "scan", files: [] });
      });
    },
    async scan(files) {
      if (jobs < 2 || files.length < FEWEST_TO_SCAN) return here.scan(files);
      return scanTogether(files, jobs - 1, await openPool());
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

async function checkIn(pool: Pool, task: SourceTask): Promise<Outcome> {
  const answer = await pool.ask({ kind: "check", task });
  if (answer?.kind === "outcome") return answer.outcome;
  const reason = "it ended the thread that checked it, twice: its memory ran out, or this is a bug";
  return { kind: "failed", path: task.path, reason };
}
