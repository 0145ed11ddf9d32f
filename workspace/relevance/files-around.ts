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

/** More files and folders than these are not looked through. */
const MOST_AROUND = 3000;

/**
 * The files that are not among those to check but that these may import: what was passed over in the folders that were
 * searched, and what lies beside these, up to the root. undefined where they are many, or single files were named.
 */
export function filesAround(
  { named, folders, passedOver }: PythonFiles,
  { tree, rootOf }: Surroundings,
): readonly string[] | undefined {
  if (named.length > 0) return undefined;
  const isOnTheWay = (path: string): boolean => folders.some((folder) => isWithin(folder, path));
  const beside = folders
    .flatMap((folder) => above(folder, rootOf(folder)))
    .flatMap((outer) => [...tree.entries(outer).keys()].map((name) => join(outer, name)))
    .filter((path) => !isOnTheWay(path));
  return filesIn([...new Set([...passedOver, ...beside])], tree);
}

/** The modules at these paths, and within them. */
function filesIn(paths: readonly string[], tree: DiskTree): readonly string[] | undefined {
  const open = [...paths];
  const files: string[] = [];
  // Paths are added while this goes on.
  for (const path of open) {
    if (open.length > MOST_AROUND) return undefined;
    const kind = tree.entries(dirname(path)).get(basename(path));
    if (!isImportable(basename(path))) continue;
    if (kind === "file" && path.endsWith(".py")) files.push(path);
    else if (kind !== undefined && kind !== "file")
      open.push(...[...tree.entries(path).keys()].map((name) => join(path, name)));
  }
  return files;
}

/** The folders above this one, up to the root. */
function above(folder: string, root: string): readonly string[] {
  if (folder === root || dirname(folder) === folder) return [];
  return [dirname(folder), ...above(dirname(folder), root)];
}

/** Whether an import statement can name it, or what is in it. */
function isImportable(name: string): boolean {
  return name !== COMPILED && /^[\p{L}_][\p{L}\p{N}_]*(?:\.py)?$/u.test(name);
}
