import { dirname } from "node:path";
import type { Workspace } from "../core/source/workspace.ts";
import { createDiskTree, type FileTree } from "./file-tree.ts";
import { isWithin, projectRootOf } from "./project-root.ts";
import { resolveModule } from "./resolve-module.ts";

/** A workspace on the disk. Files are named by absolute paths. */
export interface DiskWorkspace extends Workspace {
  /** Something at this path was made, changed or removed. */
  invalidate(path: string): void;
}

/** @param folders what the user calls the workspace: imports are not looked for above these */
export function createDiskWorkspace(folders: readonly string[]): DiskWorkspace {
  const tree = createDiskTree();
  const roots = new Map<string, string>();
  const rootOf = (folder: string): string => {
    const root = roots.get(folder) ?? findRoot(folder, folders);
    roots.set(folder, root);
    return root;
  };
  return { ...workspaceOver(tree, rootOf), invalidate: tree.invalidate };
}

/** @param rootOf the top of the project in which a folder is */
export function workspaceOver(tree: FileTree, rootOf: (folder: string) => string): Workspace {
  return {
    resolve: (importer, module, level) =>
      resolveModule({ importer, module, level }, rootOf(dirname(importer)), tree),
    saving: () => [],
  };
}

/** The outermost folder that is the user's own: what is nearer to the importer is looked at first all the same. */
function findRoot(folder: string, folders: readonly string[]): string {
  const around = folders.filter((outer) => isWithin(folder, outer));
  const candidates = [folder, projectRootOf(folder) ?? folder, ...around];
  return candidates.reduce((outermost, each) => (each.length < outermost.length ? each : outermost));
}
