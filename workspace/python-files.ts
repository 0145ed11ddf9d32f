import { type Dirent, readdirSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { type GitIgnore, gitIgnoreOf, nothingIgnored } from "./git-ignore.ts";
import { ENVIRONMENT_FILE, isSkippedName } from "./skipped-folders.ts";
import { reasonOf } from "./system-error.ts";

export interface PythonFiles {
  /** Absolute paths, each once; those of one folder in the order of their names. */
  readonly files: readonly string[];
  /** Paths that give nothing to check, and why. */
  readonly problems: readonly PathProblem[];
  /** The folders that were searched, and the files that were named: absolute paths. */
  readonly folders: readonly string[];
  readonly named: readonly string[];
  /** What was passed over in these folders, from which the files may import all the same: absolute paths. */
  readonly passedOver: readonly string[];
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
export async function findPythonFiles(
  paths: readonly string[],
  cwd: string,
  choice: FileChoice = everything,
): Promise<PythonFiles> {
  const files = new Map<string, string>();
  const collected: Collected = { choice, files: [], problems: [], folders: [], named: [], passedOver: [] };
  for (const path of paths) {
    const start = resolve(cwd, path);
    const reason = await collectFrom(start, collected);
    if (reason !== undefined) collected.problems.push({ path, reason });
    const real = await realpath(start).catch(() => start);
    // One file may be named in two ways: by a link, or in capitals where these make no difference.
    for (const file of collected.files.splice(0)) {
      const identity = real + file.slice(start.length);
      if (!files.has(identity)) files.set(identity, file);
    }
  }
  return { ...collected, files: [...files.values()] };
}

/** What settings leave out. */
export interface FileChoice {
  excludes(path: string, isFolder: boolean): boolean;
  /** Hears what is in a folder before it is asked of anything in it. */
  listed?(folder: string, names: ReadonlySet<string>): void;
  /** Whether that counts for files and folders too that are named. */
  readonly isForced?: boolean;
  /** Whether what git ignores is left out too, which it is unless this is false. */
  readonly isGitIgnored?: boolean;
}

const everything: FileChoice = { excludes: () => false };

interface Collected {
  readonly choice: FileChoice;
  readonly files: string[];
  readonly problems: PathProblem[];
  readonly folders: string[];
  readonly named: string[];
  readonly passedOver: string[];
}

/** @returns why there is nothing of this path, where that is so; what is wrong within goes to the problems */
async function collectFrom(path: string, collected: Collected): Promise<string | undefined> {
  try {
    const status = await stat(path);
    const { choice } = collected;
    if (choice.isForced && choice.excludes(path, status.isDirectory())) {
      collected.passedOver.push(path);
      return undefined;
    }
    if (status.isFile()) {
      collected.files.push(path);
      collected.named.push(path);
    }
    if (!status.isDirectory()) return status.isFile() ? undefined : "it is neither a file nor a folder";
    const { problems, folders } = collected;
    folders.push(path);
    const known = problems.length;
    const turns = createTurns();
    const outer = choice.isGitIgnored === false ? nothingIgnored : gitIgnoreOf(path);
    await collectIn({ folder: path, outer, isNamed: true }, collected, turns);
    const isEmpty = collected.files.length === 0 && problems.length === known;
    return isEmpty ? "there is no Python file or notebook in it" : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

interface Visit {
  readonly folder: string;
  /** The rules of the folders around it. */
  readonly outer: GitIgnore;
  readonly isNamed: boolean;
}

/** Listing at once takes a third of the time of listing by promises; others have a turn in between. */
async function collectIn({ folder, outer, isNamed }: Visit, found: Collected, turns: Turns): Promise<void> {
  const entries = list(folder);
  const { excludes } = found.choice;
  if (typeof entries === "string") {
    found.problems.push({ path: folder, reason: entries });
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  found.choice.listed?.(folder, names);
  if (!isNamed && names.has(ENVIRONMENT_FILE)) {
    found.passedOver.push(folder);
    return;
  }
  const ignored = isNamed ? outer : outer.enter(folder, (name) => names.has(name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}${folder.endsWith(sep) ? "" : sep}${entry.name}`;
    if (entry.isDirectory()) {
      const isLeft = isSkippedName(entry.name) || ignored.ignores(path, true) || excludes(path, true);
      if (isLeft) found.passedOver.push(path);
      else await collectIn({ folder: path, outer: ignored, isNamed: false }, found, turns);
    } else if (isPythonName(entry.name) || entry.isSymbolicLink()) {
      const isTaken = entry.isFile() && !ignored.ignores(path, false) && !excludes(path, false);
      (isTaken ? found.files : found.passedOver).push(path);
    }
  }
  await turns.give();
}

function list(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return reasonOf(error);
  }
}

/** Whether a file of this name is a Python file or a notebook. */
export function isPythonName(name: string): boolean {
  return /\.(pyw?|ipynb)$/.test(name);
}

interface Turns {
  give(): Promise<void> | undefined;
}

/** How long others may be kept waiting, in milliseconds. */
const LONGEST_TURN = 20;

function createTurns(): Turns {
  let begin = Date.now();
  return {
    give() {
      if (Date.now() - begin < LONGEST_TURN) return undefined;
      begin = Date.now();
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}
