import ignore from "ignore";

/** Whether a path, from the folder that the patterns are written for, matches these as in .gitignore. */
export type Matches = (path: string, isFolder?: boolean) => boolean;

export function createMatches(patterns: readonly string[]): Matches {
  const matcher = ignore({ ignorecase: false }).add([...patterns]);
  // What lies above the folder is no business of its patterns.
  return (path, isFolder = false) =>
    ignore.isPathValid(path) && matcher.ignores(isFolder ? `${path}/` : path);
}
