import { createFileIndex, type FileIndex } from "./file-index.ts";

/** Functions by name, and the files that call them, beside their own. */
export type OutsideCalls = Pick<FileIndex, "of">;

/**
 * Whether what was seen in checking a file counts. Where the program got there only by functions that were entered though
 * nothing in the file calls them, and another file does call them, it does not: what that one hands over is what counts, and not
 * the defaults.
 * @param calls those of some files and of others
 * @param entries the functions by which alone it got there; undefined where it got there by itself
 * @param by the file that was checked
 */
export function isUpheldBy(
  calls: readonly OutsideCalls[],
  entries: readonly string[] | undefined,
  by: string,
): boolean {
  return !entries?.every((entry) => calls.some((some) => isCalledBeside(some.of(entry), by)));
}

function isCalledBeside(callers: ReadonlySet<string>, by: string): boolean {
  return callers.size > (callers.has(by) ? 1 : 0);
}

/** @param all the functions that a file calls, by file */
export function outsideCallsOf(
  all: Iterable<readonly [by: string, called: readonly string[]]>,
): OutsideCalls {
  const calls = createFileIndex();
  for (const [by, called] of all) calls.set(by, [...calls.keysOf(by), ...called]);
  return calls;
}
