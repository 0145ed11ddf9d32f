import type { SourceText } from "../core/source/workspace.ts";
import type { Paths } from "./paths.ts";
import type { FileTree } from "./workspace-over.ts";

/** Holds what Python compiled. */
export const COMPILED = "__pycache__";

/** `from ..data.gen import batches` in this file: module "data.gen", level 2. */
export interface ImportedModule {
  readonly importer: string;
  readonly module: string;
  readonly level: number;
}

/**
 * The file of a module, as Python would find it from the importer's folder, from one above it up to the root, or from
 * `src/` in one of these: how a program is started, and with which path, the text does not say. A folder without
 * `__init__.py` comes after all else, and is a package that binds nothing.
 */
export function resolveModule(
  { importer, module, level }: ImportedModule,
  root: string,
  tree: FileTree,
): SourceText | undefined {
  const { paths } = tree;
  const parts = module === "" ? [] : module.split(".");
  if (parts.includes(COMPILED)) return undefined;
  const own = paths.dirname(importer);
  const folders = level > 0 ? [above(own, level - 1, paths)] : searchPath(own, root, paths);
  const places = folders.map((folder) => paths.join(folder, ...parts));
  for (const place of places) {
    const found =
      sourceAt(paths.join(place, "__init__.py"), tree) ??
      (parts.length > 0 ? sourceAt(`${place}.py`, tree) : undefined);
    if (found) return found;
  }
  const namespace = places.find((place) => tree.hasFolder(place));
  return namespace === undefined ? undefined : { file: paths.join(namespace, "__init__.py"), text: "" };
}

function sourceAt(file: string, tree: FileTree): SourceText | undefined {
  const text = tree.read(file);
  return text === undefined ? undefined : { file, text };
}

function above(folder: string, levels: number, paths: Paths): string {
  return levels > 0 ? above(paths.dirname(folder), levels - 1, paths) : folder;
}

/** The folders from this one up to the root, each with the `src` in it. */
function searchPath(folder: string, root: string, paths: Paths): readonly string[] {
  const parent = paths.dirname(folder);
  const isTop = folder === root || folder === parent;
  return [folder, paths.join(folder, "src"), ...(isTop ? [] : searchPath(parent, root, paths))];
}
