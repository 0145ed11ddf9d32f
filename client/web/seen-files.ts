import { type CancellationToken, FileType, Uri, workspace } from "vscode";

/** Each folder is a question to whoever has the workspace. */
const MOST_FOLDERS = 200;
const MOST_FILES = 5000;

/** What verify may want: pictures, weights and models. */
const WANTED = /\.(?:jpe?g|png|gif|bmp|keras|h5|hdf5)$/i;

/** Where nobody keeps these, but much else. */
const SKIPPED = /^(?:\.|node_modules$|site-packages$|venv$|__pycache__$)/;

/** The pictures, weights and models in these folders, and files that are named themselves, by address (`addressOf`). */
export async function seenFiles(
  roots: readonly Uri[],
  token: CancellationToken,
): Promise<ReadonlyMap<string, Uri>> {
  const files = new Map<string, Uri>();
  const open = [...roots];
  for (const [at, uri] of open.entries()) {
    if (at >= MOST_FOLDERS || files.size >= MOST_FILES || token.isCancellationRequested) break;
    const entries = await entriesOf(uri);
    if (entries === undefined) files.set(addressOf(uri), uri);
    for (const [name, type] of entries ?? []) {
      const one = Uri.joinPath(uri, name);
      if (type & FileType.Directory && !SKIPPED.test(name)) open.push(one);
      if (type & FileType.File && WANTED.test(name)) files.set(addressOf(one), one);
    }
  }
  return files;
}

/** Undefined for a file. */
async function entriesOf(uri: Uri): Promise<readonly [string, FileType][] | undefined> {
  try {
    const { type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? await workspace.fs.readDirectory(uri) : undefined;
  } catch {
    // Gone, or not allowed: as if it were empty.
    return [];
  }
}

/** The name by which the worker asks for a file: its URI without escapes, of which there are several ways. */
function addressOf(uri: Uri): string {
  try {
    return decodeURIComponent(uri.toString());
  } catch {
    return uri.toString();
  }
}
