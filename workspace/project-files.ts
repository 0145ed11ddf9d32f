import { join } from "node:path";
import type { DiskTree } from "./file-tree.ts";
import { type GitIgnore, gitIgnoreOf } from "./git-ignore.ts";
import { isSkippedFolder } from "./skipped-folders.ts";

/** Where a project is larger than this, what lies deepest in it is not seen. */
const MOST_FILES = 2000;
const MOST_FOLDERS = 2000;

/**
 * The Python files and notebooks of a folder, those that lie highest first, without what git ignores and other people's
 * code. Step by step: whoever has other things to do stops in between.
 */
export function* projectFiles(root: string, tree: DiskTree): Generator<string | undefined, void> {
  const open: { readonly folder: string; readonly ignored: GitIgnore }[] = [
    { folder: root, ignored: gitIgnoreOf(root) },
  ];
  let files = 0;
  let folders = 0;
  // Folders are added while this goes on, and come after those that lie higher.
  for (const { folder, ignored } of open) {
    if (++folders > MOST_FOLDERS) return;
    for (const [name, kind] of tree.entries(folder)) {
      const path = join(folder, name);
      if (kind === "file" && /\.(?:pyw?|ipynb)$/.test(name) && !ignored.ignores(path, false)) {
        if (++files > MOST_FILES) return;
        yield path;
      }
      if (kind === "folder" && !isSkippedFolder(path, name) && !ignored.ignores(path, true)) {
        open.push({ folder: path, ignored: ignored.enter(path) });
      }
    }
    yield undefined;
  }
}
