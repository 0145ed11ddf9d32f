import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** What stands at the top of a project. */
const MARKS = [".git", ".hg", "pyproject.toml", "setup.py", "setup.cfg"];

/** The top of the project that this folder is in: the nearest with a mark of one; undefined where there is none. */
export function projectRootOf(folder: string): string | undefined {
  if (MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : projectRootOf(parent);
}

/** Whether the folder is this one or in it. */
export function isWithin(folder: string, outer: string): boolean {
  return folder === outer || (dirname(folder) !== folder && isWithin(dirname(folder), outer));
}
