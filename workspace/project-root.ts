import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** What stands at the top of a project. */
const MARKS = [".git", ".hg", "pyproject.toml", "setup.py", "setup.cfg"];

/** The top of the project that this folder is in: the nearest with a mark of one; undefined where there is none. */
export function projectRootOf(folder: string): string | undefined {
  return createProjectRoots()(folder);
}

/** The same, asking the disk once for each folder, however many are in it. */
export function createProjectRoots(): typeof projectRootOf {
  const known = new Map<string, string | undefined>();
  const rootOf = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const root = isMarked(folder) ? folder : parent === folder ? undefined : rootOf(parent);
    known.set(folder, root);
    return root;
  };
  return rootOf;
}

function isMarked(folder: string): boolean {
  return MARKS.some((mark) => existsSync(join(folder, mark)));
}

/** Whether the folder is this one or in it. */
export function isWithin(folder: string, outer: string): boolean {
  return folder === outer || (dirname(folder) !== folder && isWithin(dirname(folder), outer));
}
