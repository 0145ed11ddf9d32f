/** Files by what each has to do with, kept while files come, change and go, so that no question costs more the more there are. */
export interface FileIndex {
  /** What this file has to do with now. */
  set(file: string, keys: readonly string[]): void;
  delete(file: string): void;
  /** What it has to do with. */
  keysOf(file: string): readonly string[];
  /** The files that have to do with this. */
  of(key: string): ReadonlySet<string>;
}

const NO_FILES: ReadonlySet<string> = new Set();
const NO_KEYS: readonly string[] = [];

export function createFileIndex(): FileIndex {
  const files = new Map<string, Set<string>>();
  const keys = new Map<string, readonly string[]>();
  const keysOf = (file: string): readonly string[] => keys.get(file) ?? NO_KEYS;
  const forget = (file: string): void => {
    for (const key of keysOf(file)) {
      files.get(key)?.delete(file);
      if (files.get(key)?.size === 0) files.delete(key);
    }
    keys.delete(file);
  };
  return {
    set(file, now) {
      forget(file);
      if (now.length > 0) keys.set(file, now);
      for (const key of now) files.set(key, (files.get(key) ?? new Set()).add(file));
    },
    delete: forget,
    keysOf,
    of: (key) => files.get(key) ?? NO_FILES,
  };
}
