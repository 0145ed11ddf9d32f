/** Tells whether something that crashed may be started again. */
export interface CrashGuard {
  /** Notes a crash. @returns whether there were not too many of late */
  mayRestart(): boolean;
  /** Forgets all crashes, as the user has started it again. */
  forget(): void;
}

/** Crashes within this time are one trouble. */
const MINUTES = 3;
const LIMIT = 5;

/** Not without end: what crashes five times in three minutes stays down. @param now milliseconds */
export function createCrashGuard(now: () => number = Date.now): CrashGuard {
  let crashes: readonly number[] = [];
  return {
    mayRestart() {
      const time = now();
      crashes = [...crashes.filter((then) => time - then < MINUTES * 60_000), time];
      return crashes.length < LIMIT;
    },
    forget() {
      crashes = [];
    },
  };
}
