import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceText, Workspace } from "../core/source/workspace.ts";
import { createDiskWorkspace, type DiskWorkspace } from "../workspace/disk-workspace.ts";
import { findPythonFiles } from "../workspace/python-files.ts";
import { readSource } from "../workspace/source-file.ts";
import type { WorkspaceNeeds } from "./open-workspace.ts";
import { createPlacement, type Placement } from "./placement.ts";
import type { PositionEncoding } from "./position-encoding.ts";
import { createStoredNotebookPlacement } from "./stored-notebook-placement.ts";

/** The workspace as the editor has it: files are named by URIs, and text that is not saved yet counts. */
export interface EditorWorkspace extends Workspace {
  /** What the user has opened as folders of the workspace. */
  setFolders(uris: readonly string[]): void;
  /** A file or notebook was opened: until it is closed, its text is what `textOf` says. */
  opened(uri: string): void;
  closed(uri: string): void;
  /** Something was made, changed or removed on the disk; without a URI, anything may have been. */
  invalidate(uri?: string): void;
  /**
   * Resolves when more is known: what was asked before may now be answered otherwise, and lead to further questions.
   * undefined where nothing is on its way.
   */
  settled(): Promise<void> | undefined;
  /** The text of any file, as it is where it is open; undefined where there is none that can be read. */
  textOf(uri: string): string | undefined;
  /** Whether other files may import this one or load what it saves; true until that is known. */
  isUsedElsewhere(uri: string): boolean;
  /** The Python files and notebooks in the workspace's folders, without what git ignores and other people's code. */
  files(): Promise<WorkspaceFiles>;
  /**
   * A file as the disk has it, with where it stands there: a notebook's cells in its JSON.
   * @throws {Error} in words for people, where it cannot be read
   */
  read(uri: string): Promise<StoredProgram>;
}

export interface WorkspaceFiles {
  readonly uris: readonly string[];
  /** What could not be looked at, in words for people. */
  readonly problems: readonly string[];
}

export interface StoredProgram {
  readonly text: string;
  readonly placement: Placement;
}

/** Files are those of the disk. */
export function createEditorWorkspace({
  textOf,
  onFound,
  encoding,
}: Pick<WorkspaceNeeds, "textOf" | "onFound" | "encoding">): EditorWorkspace {
  const openUris = new Map<string, string>();
  const open = {
    read(path: string): string | undefined {
      const uri = openUris.get(path);
      return uri === undefined ? undefined : textOf(uri);
    },
    paths: () => [...openUris.keys()],
  };
  const create = (paths: readonly string[]): DiskWorkspace => createDiskWorkspace(paths, { open, onFound });
  let folders: readonly string[] = [];
  let disk = create(folders);
  // As the editor itself writes it, where it does.
  const named = ({ file, text }: SourceText): SourceText => ({
    file: openUris.get(file) ?? pathToFileURL(file).href,
    text,
  });
  return {
    resolve(importer, module, level) {
      const path = pathOf(importer);
      const found = path === undefined ? undefined : disk.resolve(path, module, level);
      return found && named(found);
    },
    saving(asker, name) {
      const path = pathOf(asker);
      return path === undefined ? [] : disk.saving(path, name).map(named);
    },
    setFolders(uris) {
      folders = uris.flatMap((uri) => pathOf(uri) ?? []);
      disk = create(folders);
    },
    opened(uri) {
      const path = pathOf(uri);
      if (path !== undefined) openUris.set(path, uri);
    },
    closed(uri) {
      const path = pathOf(uri);
      if (path !== undefined) openUris.delete(path);
    },
    invalidate(uri) {
      const path = uri === undefined ? undefined : pathOf(uri);
      if (path !== undefined) disk.invalidate(path);
      else if (uri === undefined) disk = create(folders);
    },
    // What a search of the disk for savers finds later is told by onFound.
    settled: () => undefined,
    textOf(uri) {
      const path = pathOf(uri);
      return path === undefined ? undefined : disk.readText(path);
    },
    isUsedElsewhere(uri) {
      const path = pathOf(uri);
      return path !== undefined && disk.isUsedElsewhere(path);
    },
    files: () => filesIn(folders),
    read: (uri) => readProgram(uri, encoding),
  };
}

async function filesIn(folders: readonly string[]): Promise<WorkspaceFiles> {
  const { files, problems } = await findPythonFiles(folders, "/");
  return {
    uris: files.map((path) => pathToFileURL(path).href),
    problems: problems.map(({ path, reason }) => `${path}: ${reason}`),
  };
}

async function readProgram(uri: string, encoding: PositionEncoding): Promise<StoredProgram> {
  const source = await readSource(fileURLToPath(uri));
  const { text, notebook } = source;
  const placement = notebook
    ? createStoredNotebookPlacement(uri, text, notebook, encoding)
    : createPlacement(text, [{ uri, version: null }], encoding);
  return { text, placement };
}

/** The path of a file; undefined for documents that are none (`untitled:`, `vscode-vfs:`). */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    // A URI with a host, or one that is none.
    return undefined;
  }
}
