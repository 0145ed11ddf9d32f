/** @param {readonly number[]} times in milliseconds */
export function statistics(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
  return { what, median, p95, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, runs: sorted.length };
}

/** Times a function, after a few runs that let the just-in-time compiler settle. It is given the number of its run. */
export function timed(what, runs, work) {
  const warmUp = Math.ceil(runs / 3);
  const times = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    work(run);
    if (run >= warmUp) times.push(performance.now() - start);
  }
  return statistics(what, times);
}
