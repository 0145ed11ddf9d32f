import { basename, dirname, join } from "node:path";
import type { DiskTree } from "../file-tree.ts";
import { isWithin } from "../project-root.ts";
import type { PythonFiles } from "../python-files.ts";
import { COMPILED } from "../resolve-module.ts";

/** Where modules are looked for. */
export interface Surroundings {
  readonly tree: DiskTree;
  /** The folder above which a file in this folder finds no module. */
  readonly rootOf: (folder: string) => string;
}

/** Whether the files can import nothing of the workspace but one another. */
export function isClosed(
  { named, folders, passedOver }: PythonFiles,
  { tree, rootOf }: Surroundings,
): boolean {
  if (named.length > 0 || passedOver.some(isImportable)) return false;
  return folders.every((folder) =>
    above(folder, rootOf(folder)).every((outer) =>
      [...tree.entries(outer).keys()].every((name) => {
        const path = join(outer, name);
        const isSearched = folders.some((each) => each === path) || isOnTheWay(path, folders);
        return isSearched || !isImportable(path);
      }),
    ),
  );
}

/** Whether a folder holds the one that was searched and nothing else was asked: what lies beside that is seen in its turn. */
function isOnTheWay(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(folder, path));
}

/** The folders above this one, up to the root. */
function above(folder: string, root: string): readonly string[] {
  if (folder === root || dirname(folder) === folder) return [];
  return [dirname(folder), ...above(dirname(folder), root)];
}

/** Whether an import statement can name it. */
function isImportable(path: string): boolean {
  const name = basename(path);
  if (name === COMPILED || name === "__init__.py") return name !== COMPILED;
  return /^[\p{L}_][\p{L}\p{N}_]*(?:\.py)?$/u.test(name);
}
