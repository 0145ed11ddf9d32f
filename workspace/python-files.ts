import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type GitIgnore, gitIgnoreOf } from "./git-ignore.ts";
import { isSkippedFolder } from "./skipped-folders.ts";
import { reasonOf } from "./system-error.ts";

export interface PythonFiles {
  /** Absolute paths, each once; those of one folder in the order of their names. */
  readonly files: readonly string[];
  /** Paths that give nothing to check, and why. */
  readonly problems: readonly PathProblem[];
}

export interface PathProblem {
  readonly path: string;
  readonly reason: string;
}

/**
 * The Python files and notebooks that these files and folders stand for. A file is taken as it is named; a folder is searched, without
 * what git ignores, other people's code and caches. Links inside a folder are not followed, so there is no cycle to run
 * into and nothing is met twice.
 */
export async function findPythonFiles(paths: readonly string[], cwd: string): Promise<PythonFiles> {
  const files = new Map<string, string>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const found = await filesOf(resolve(cwd, path), problems);
    if (typeof found === "string") problems.push({ path, reason: found });
    else for (const file of found) await addOnce(file, files);
  }
  return { files: [...files.values()], problems };
}

/** The files of one path, or why there are none; folders inside that cannot be read go to `problems`. */
async function filesOf(path: string, problems: PathProblem[]): Promise<readonly string[] | string> {
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return status.isFile() ? [path] : "it is neither a file nor a folder";
    const files: string[] = [];
    const known = problems.length;
    await collect(path, gitIgnoreOf(path), { files, problems });
    return files.length > 0 || problems.length > known ? files : "there is no Python file or notebook in it";
  } catch (error) {
    return reasonOf(error);
  }
}

interface Collected {
  readonly files: string[];
  readonly problems: PathProblem[];
}

async function collect(folder: string, ignored: GitIgnore, collected: Collected): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => reasonOf(error));
  if (typeof entries === "string") {
    collected.problems.push({ path: folder, reason: entries });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isPythonName(entry.name) && !ignored.ignores(path, false))
      collected.files.push(path);
    if (!entry.isDirectory() || isSkippedFolder(path, entry.name) || ignored.ignores(path, true)) continue;
    await collect(path, ignored.enter(path), collected);
  }
}

/** Whether a file of this name is a Python file or a notebook. */
export function isPythonName(name: string): boolean {
  return /\.(pyw?|ipynb)$/.test(name);
}

/** One file may be named in two ways: by a link, or in capitals where these make no difference. */
async function addOnce(file: string, files: Map<string, string>): Promise<void> {
  const identity = await realpath(file).catch(() => file);
  if (!files.has(identity)) files.set(identity, file);
}
