/** Functions by name, and the files that call them, beside their own. */
export type OutsideCalls = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether what was seen in checking a file counts. Where the program got there only by functions that were entered though
 * nothing in the file calls them, and another file does call them, it does not: what that one hands over is what counts, and not
 * the defaults.
 * @param entries the functions by which alone it got there; undefined where it got there by itself
 * @param by the file that was checked
 */
export function isUpheldBy(calls: OutsideCalls, entries: readonly string[] | undefined, by: string): boolean {
  if (entries === undefined) return true;
  return !entries.every((entry) => [...(calls.get(entry) ?? [])].some((caller) => caller !== by));
}

/** @param all the functions that a file calls, by file */
export function outsideCallsOf(
  all: Iterable<readonly [by: string, called: readonly string[]]>,
): OutsideCalls {
  const calls = new Map<string, Set<string>>();
  for (const [by, called] of all) {
    for (const name of called) calls.set(name, (calls.get(name) ?? new Set()).add(by));
  }
  return calls;
}
