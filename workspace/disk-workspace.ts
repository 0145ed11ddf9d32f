import path from "node:path";
import type { SourceText, Workspace } from "../core/source/workspace.ts";
import { createDiskTree } from "./file-tree.ts";
import { nothingOpen, type OpenFiles } from "./open-files.ts";
import { createIndex } from "./project-index.ts";
import { createProjectRoots, isWithin } from "./project-root.ts";
import type { Surroundings } from "./relevance/files-around.ts";
import { rememberSavers } from "./remembered-savers.ts";
import { createSlicedIndex } from "./sliced-index.ts";
import { textOnDisk } from "./text-on-disk.ts";
import { textsOf } from "./texts-of.ts";
import { isUsedElsewhere } from "./used-elsewhere.ts";
import { workspaceOver } from "./workspace-over.ts";

/** A workspace on the disk. Files are named by absolute paths. */
export interface DiskWorkspace extends Workspace {
  /** The text of any file, a pyproject.toml too; undefined where there is none that can be read. */
  readText(path: string): string | undefined;
  /** Whether other files of its project may import this one or load what it saves; true until all of these are known. */
  isUsedElsewhere(path: string): boolean;
  /** Something at this path was made, changed or removed. */
  invalidate(path: string): void;
  /** Where its modules are looked for. */
  readonly surroundings: Surroundings;
  /** The folder whose programs share with this file what they save. */
  projectOf(file: string): string;
  /** The files in it that are looked through for what they save. */
  filesOfProject(project: string): readonly string[];
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
  const read = (file: string): string | undefined => open.read(file) ?? tree.read(file);
  const markedRootOf = createProjectRoots();
  const rootOf = remembered((folder: string) => findRoot(folder, folders, markedRootOf(folder)));
  const projectAt = remembered((folder: string) => projectOf(folder, folders, markedRootOf(folder)));
  const filesOf = (file: string): readonly SourceText[] => {
    const project = projectAt(path.dirname(file));
    const opened = open.paths().filter((one) => isWithin(path.dirname(one), project));
    return textsOf(new Set([...index.filesOf(project), ...opened]), read);
  };
  const over = workspaceOver({ paths: path, read, hasFolder: tree.hasFolder }, rootOf, filesOf);
  const savers = rememberSavers(over.saving, open);
  return {
    resolve: over.resolve,
    saving: savers.saving,
    surroundings: { tree, rootOf },
    projectOf: (file) => projectAt(path.dirname(file)),
    filesOfProject: index.filesOf,
    readText: (file) => open.read(file) ?? textOnDisk(file),
    isUsedElsewhere(file) {
      const text = read(file);
      const files = filesOf(file);
      if (text === undefined || !index.isComplete(projectAt(path.dirname(file)))) return true;
      return isUsedElsewhere({ file, text }, files, path);
    },
    invalidate(changed) {
      tree.invalidate(changed);
      savers.forget();
      index.renew();
    },
  };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}

/** The outermost folder that is the user's own: what is nearer to the importer is looked at first all the same. */
function findRoot(folder: string, folders: readonly string[], marked: string | undefined): string {
  const around = folders.filter((outer) => isWithin(folder, outer));
  const candidates = [folder, marked ?? folder, ...around];
  return candidates.reduce((outermost, each) => (each.length < outermost.length ? each : outermost));
}

/** The folder whose programs share what they save: the nearest with a mark of a project, else what the user calls the workspace. */
function projectOf(folder: string, folders: readonly string[], marked: string | undefined): string {
  const around = folders.filter((outer) => isWithin(folder, outer));
  const nearest = around.reduce<string | undefined>(
    (found, each) => (found === undefined || each.length > found.length ? each : found),
    undefined,
  );
  return marked ?? nearest ?? folder;
}
