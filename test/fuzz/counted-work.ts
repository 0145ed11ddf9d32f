import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";

/**
 * How much work this is: how often the parts of the product's own code run (functions, branches, bodies of loops), as V8
 * counts them. The same on every machine, where time is not.
 */
export function countedWork(run: () => void): number {
  takeCounts();
  run();
  return takeCounts();
}

/** The same of work that takes its time; of the code in these folders. */
export async function countedWorkIn(folders: RegExp, run: () => Promise<void>): Promise<number> {
  takeCounts();
  await run();
  return takeCounts(folders);
}

const session = startedCounting();

/**
 * V8 counts branches and loops only in code that it compiles while it counts. So counting starts before the product's code
 * first runs and never stops, and compiled code is never thrown away: else one run would be counted finer than the next.
 */
function startedCounting(): Session {
  setFlagsFromString("--no-flush-bytecode");
  const started = new Session();
  started.connect();
  started.post("Profiler.enable");
  started.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return started;
}

/** What was counted since the last call. */
function takeCounts(folders = /\/core\//): number {
  let count = 0;
  session.post("Profiler.takePreciseCoverage", (error, taken) => {
    if (error) throw error;
    for (const { url, functions } of taken.result) {
      if (!folders.test(url)) continue;
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
    }
  });
  return count;
}
