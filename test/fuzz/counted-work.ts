import { Session } from "node:inspector";

/**
 * How much work this is: how often the parts of the product's own code run (functions, branches, bodies of loops), as V8
 * counts them. The same on every machine, where time is not.
 */
export function countedWork(run: () => void): number {
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    run();
    let count = 0;
    session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        if (!/\/core\//.test(url)) continue;
        for (const { ranges } of functions) for (const range of ranges) count += range.count;
      }
    });
    session.post("Profiler.stopPreciseCoverage");
    session.post("Profiler.disable");
    return count;
  } finally {
    session.disconnect();
  }
}
