import type { Finding } from "./rules/finding.ts";
import { type Calling, entryPlaces, placeKey } from "./together.ts";

/** Who calls whose functions, kept while files come, change and go, so that no question costs more the more files there are. */
export interface CallIndex {
  /** What this file calls now. */
  set(of: Calling): void;
  delete(file: string): void;
  /** Whether a file other than this one calls a function, by its key. */
  isCalledBeside(entry: string, by: string): boolean;
}

export function createCallIndex(): CallIndex {
  const callers = new Map<string, Set<string>>();
  const called = new Map<string, readonly string[]>();
  const forget = (file: string): void => {
    for (const name of called.get(file) ?? []) {
      callers.get(name)?.delete(file);
      if (callers.get(name)?.size === 0) callers.delete(name);
    }
    called.delete(file);
  };
  return {
    set({ file, calledElsewhere }) {
      forget(file);
      if (calledElsewhere.length === 0) return;
      const names = calledElsewhere.map(placeKey);
      called.set(file, names);
      for (const name of names) callers.set(name, (callers.get(name) ?? new Set()).add(file));
    },
    delete: forget,
    isCalledBeside(entry, by) {
      const files = callers.get(entry);
      return files !== undefined && files.size > (files.has(by) ? 1 : 0);
    },
  };
}

/** Whether a finding counts, as the files of these indexes tell of how they use what it is about. */
export function isUpheldAmong(
  { flows }: Finding,
  { file }: Pick<Calling, "file">,
  indexes: readonly CallIndex[],
): boolean {
  const entries = entryPlaces(flows)?.map(placeKey);
  return !entries?.every((entry) => indexes.some((index) => index.isCalledBeside(entry, file)));
}
