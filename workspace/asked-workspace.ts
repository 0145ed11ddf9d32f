import type { SourceText, Workspace } from "../core/source/workspace.ts";
import { createAskedIndex, filesIn } from "./asked-index.ts";
import { type AskedFiles, createAskedTree } from "./asked-tree.ts";
import type { OpenFiles } from "./open-files.ts";
import { rememberSavers } from "./remembered-savers.ts";
import { textsOf } from "./texts-of.ts";
import { uriPaths } from "./uri-paths.ts";
import { isUsedElsewhere } from "./used-elsewhere.ts";
import { workspaceOver } from "./workspace-over.ts";

/**
 * A workspace whose files only somebody else can read. Files are named by URIs. What is not known yet is answered as if it
 * were not there, and asked for.
 */
export interface AskedWorkspace extends Workspace {
  /** The text of any file in the workspace's folders, a pyproject.toml too. */
  readText(uri: string): string | undefined;
  /** Whether other files of its folder may import this one or load what it saves; true until all of these are known. */
  isUsedElsewhere(uri: string): boolean;
  /** Something at this URI was made, changed or removed; without one, anything may have been. */
  invalidate(uri?: string): void;
  /** Resolves when what was asked for is there; undefined where nothing is on its way. */
  settled(): Promise<void> | undefined;
  /** The Python files and notebooks in the workspace's folders, once all are found. */
  files(): Promise<readonly string[]>;
}

export interface AskedWorkspaceOptions {
  readonly files: AskedFiles;
  readonly open: OpenFiles;
  /** Hears that more is known now: what was answered before may no longer be true. */
  readonly onFound: () => void;
}

/** @param folders what the user calls the workspace: imports are looked for, and projects gone through, in these alone */
export function createAskedWorkspace(
  folders: readonly string[],
  { files, open, onFound }: AskedWorkspaceOptions,
): AskedWorkspace {
  const found = (): void => {
    savers.forget();
    onFound();
  };
  const tree = createAskedTree(files, found);
  const index = createAskedIndex(tree, found);
  const read = (uri: string): string | undefined => open.read(uri) ?? tree.read(uri);
  const around = (uri: string): readonly string[] =>
    folders.filter((folder) => isWithin(uri, folder)).sort((a, b) => a.length - b.length);
  const filesOf = (file: string): readonly SourceText[] => {
    const project = around(file).at(-1);
    if (project === undefined) return [];
    const opened = open.paths().filter((uri) => isWithin(uri, project));
    return textsOf(new Set([...index.filesOf(project), ...opened]), read);
  };
  const over = workspaceOver({ ...tree, read }, (folder) => around(folder)[0] ?? folder, filesOf);
  const savers = rememberSavers(over.saving, open);
  return {
    resolve: over.resolve,
    saving: savers.saving,
    readText: (uri) => (around(uri).length > 0 ? read(uri) : undefined),
    isUsedElsewhere(uri) {
      const project = around(uri).at(-1);
      const text = read(uri);
      if (project === undefined) return false;
      const files = filesOf(uri);
      return (
        text === undefined ||
        !index.isComplete(project) ||
        isUsedElsewhere({ file: uri, text }, files, uriPaths)
      );
    },
    invalidate(uri) {
      tree.invalidate(uri);
      savers.forget();
      index.renew();
    },
    settled() {
      const pending = [...tree.pending(), ...index.running()];
      return pending.length === 0 ? undefined : Promise.all(pending).then(() => undefined);
    },
    files: async () => (await Promise.all(folders.map((folder) => filesIn(folder, tree)))).flat(),
  };
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
