import { dirname } from "node:path";
import type { SourceText, Workspace } from "../core/source/workspace.ts";
import { createDiskTree, type FileTree } from "./file-tree.ts";
import { createIndex, createSlicedIndex, textsOf } from "./project-index.ts";
import { isWithin, projectRootOf } from "./project-root.ts";
import { rememberSavers } from "./remembered-savers.ts";
import { resolveModule } from "./resolve-module.ts";
import { savingFiles } from "./saving-files.ts";

/** A workspace on the disk. Files are named by absolute paths. */
export interface DiskWorkspace extends Workspace {
  /** Something at this path was made, changed or removed. */
  invalidate(path: string): void;
}

/** Files that an editor has open: what they hold there counts, whatever the disk says. */
export interface OpenFiles {
  read(path: string): string | undefined;
  paths(): readonly string[];
}

export interface DiskWorkspaceOptions {
  readonly open?: OpenFiles;
  /**
   * With this, projects are gone through little by little for what programs save: nobody waits for that. It is called when
   * files were found, as what was answered before may no longer be true.
   */
  readonly onFound?: () => void;
}

/** @param folders what the user calls the workspace: imports are not looked for above these */
export function createDiskWorkspace(
  folders: readonly string[],
  { open = nothingOpen, onFound }: DiskWorkspaceOptions = {},
): DiskWorkspace {
  const tree = createDiskTree();
  const found = (): void => {
    savers.forget();
    onFound?.();
  };
  const index = onFound ? createSlicedIndex(tree, found) : createIndex(tree);
  const read = (path: string): string | undefined => open.read(path) ?? tree.read(path);
  const rootOf = remembered((folder: string) => findRoot(folder, folders));
  const projectAt = remembered((folder: string) => projectOf(folder, folders));
  const filesOf = (file: string): readonly SourceText[] => {
    const project = projectAt(dirname(file));
    const opened = open.paths().filter((path) => isWithin(dirname(path), project));
    return textsOf(new Set([...index.filesOf(project), ...opened]), read);
  };
  const over = workspaceOver({ read, hasFolder: tree.hasFolder }, rootOf, filesOf);
  const savers = rememberSavers(over.saving, open);
  return {
    resolve: over.resolve,
    saving: savers.saving,
    invalidate(path) {
      tree.invalidate(path);
      savers.forget();
      index.renew();
    },
  };
}

const nothingOpen: OpenFiles = { read: () => undefined, paths: () => [] };

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
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
