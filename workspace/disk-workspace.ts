import { dirname } from "node:path";
import type { SourceText, Workspace } from "../core/source/workspace.ts";
import { createDiskTree, type DiskTree, type FileTree } from "./file-tree.ts";
import { projectFiles } from "./project-files.ts";
import { isWithin, projectRootOf } from "./project-root.ts";
import { resolveModule } from "./resolve-module.ts";
import { savingFiles } from "./saving-files.ts";

/** A workspace on the disk. Files are named by absolute paths. */
export interface DiskWorkspace extends Workspace {
  /** Something at this path was made, changed or removed. */
  invalidate(path: string): void;
}

/** @param folders what the user calls the workspace: imports are not looked for above these */
export function createDiskWorkspace(folders: readonly string[]): DiskWorkspace {
  const tree = createDiskTree();
  const roots = new Map<string, string>();
  const files = new Map<string, readonly SourceText[]>();
  const rootOf = (folder: string): string => {
    const root = roots.get(folder) ?? findRoot(folder, folders);
    roots.set(folder, root);
    return root;
  };
  const filesOf = (file: string): readonly SourceText[] => {
    const project = projectOf(dirname(file), folders);
    const known = files.get(project) ?? readAll(project, tree);
    files.set(project, known);
    return known;
  };
  return {
    ...workspaceOver(tree, rootOf, filesOf),
    invalidate(path) {
      tree.invalidate(path);
      files.clear();
    },
  };
}

function readAll(project: string, tree: DiskTree): readonly SourceText[] {
  return [...projectFiles(project, tree)].flatMap((file) => {
    const text = file === undefined ? undefined : tree.read(file);
    return file === undefined || text === undefined ? [] : [{ file, text }];
  });
}

/**
 * @param rootOf the top of the project in which a folder is
 * @param filesOf the Python files of the project in which a file is
 */
export function workspaceOver(
  tree: FileTree,
  rootOf: (folder: string) => string,
  filesOf: (file: string) => Iterable<SourceText>,
): Workspace {
  return {
    resolve: (importer, module, level) =>
      resolveModule({ importer, module, level }, rootOf(dirname(importer)), tree),
    saving: (asker, name) => savingFiles(asker, name, filesOf(asker)),
  };
}

/** The outermost folder that is the user's own: what is nearer to the importer is looked at first all the same. */
function findRoot(folder: string, folders: readonly string[]): string {
  const around = folders.filter((outer) => isWithin(folder, outer));
  const candidates = [folder, projectRootOf(folder) ?? folder, ...around];
  return candidates.reduce((outermost, each) => (each.length < outermost.length ? each : outermost));
}

/** The folder whose programs share what they save: the nearest with a mark of a project, else what the user calls the workspace. */
function projectOf(folder: string, folders: readonly string[]): string {
  const around = folders.filter((outer) => isWithin(folder, outer));
  const nearest = around.reduce<string | undefined>(
    (found, each) => (found === undefined || each.length > found.length ? each : found),
    undefined,
  );
  return projectRootOf(folder) ?? nearest ?? folder;
}
