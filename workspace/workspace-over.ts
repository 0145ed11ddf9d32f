import type { SourceText, Workspace } from "../core/source/workspace.ts";
import type { Paths } from "./paths.ts";
import { resolveModule } from "./resolve-module.ts";
import { savingFiles } from "./saving-files.ts";

/** Files by path. */
export interface FileTree {
  readonly paths: Paths;
  /** The file's text; undefined where there is no such file, or none that can be read. */
  read(path: string): string | undefined;
  hasFolder(path: string): boolean;
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
  const { paths } = tree;
  return {
    resolve: (importer, module, level) =>
      resolveModule({ importer, module, level }, rootOf(paths.dirname(importer)), tree),
    saving: (asker, name) => savingFiles(asker, name, filesOf(asker), paths),
  };
}
