import type { AskedTree } from "./asked-tree.ts";
import { type BackgroundIndex, createBackgroundIndex } from "./background-index.ts";
import { skippedNames } from "./skipped-names.ts";

/** Each folder and each file is a question to the editor, and perhaps to a server behind it: fewer than on a disk. */
const MOST_FOLDERS = 300;
const MOST_FILES = 300;

/**
 * The Python files and notebooks of projects, those that lie highest first, without other people's code. Knows none until it is
 * through, and then says so; the texts are asked for on the way.
 */
export function createAskedIndex(tree: AskedTree, onFound: () => void): BackgroundIndex<Promise<void>> {
  return createBackgroundIndex((project, walk) => findAll(project, tree).then(walk.end), onFound);
}

/** With the texts at hand. */
async function findAll(project: string, tree: AskedTree): Promise<readonly string[]> {
  const files = await filesIn(project, tree);
  await Promise.all(files.map(tree.fetch));
  return files;
}

/** The same of one folder, once they are found. */
export async function filesIn(project: string, tree: AskedTree): Promise<readonly string[]> {
  const open = [project];
  const files: string[] = [];
  // Folders are added while this goes on, and come after those that lie higher.
  for (const [at, folder] of open.entries()) {
    if (at >= MOST_FOLDERS) break;
    const entries = await tree.entries(folder);
    // A virtual environment.
    if (entries.has("pyvenv.cfg")) continue;
    for (const [name, kind] of entries) {
      const uri = tree.paths.join(folder, name);
      if (kind === "file" && /\.(?:pyw?|ipynb)$/.test(name)) files.push(uri);
      if (kind === "folder" && !skippedNames.has(name)) open.push(uri);
    }
  }
  return files.slice(0, MOST_FILES);
}
