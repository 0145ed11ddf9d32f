import { createAnswers } from "./answers.ts";
import type { Kind } from "./kind.ts";
import { isNotebook, programText } from "./program-text.ts";
import { uriPaths } from "./uri-paths.ts";
import type { FileTree } from "./workspace-over.ts";

/** Who has the files, and tells of them when it can: an editor, whose workspace may lie on another machine. */
export interface AskedFiles {
  /** What is in a folder, by name; undefined where there is none. */
  entries(folder: string): Promise<ReadonlyMap<string, Kind> | undefined>;
  /** A file's text; undefined where there is none, or one that is too large. */
  text(file: string): Promise<string | undefined>;
}

/** Files by URI, each folder and file asked for when it is first wanted, and again when it is said to have changed. */
export interface AskedTree extends FileTree {
  /** What is in a folder, once it is known. */
  entries(folder: string): Promise<ReadonlyMap<string, Kind>>;
  /** Asks for a file's text, so that it is at hand. */
  fetch(file: string): Promise<void>;
  /** Something at this URI was made, changed or removed; without one, anything may have been. */
  invalidate(uri?: string): void;
  /** The answers that are on their way. */
  pending(): readonly Promise<unknown>[];
}

/** @param onAnswer hears, once for what comes together, that what was not known before now is */
export function createAskedTree(files: AskedFiles, onAnswer: () => void): AskedTree {
  const tell = together(onAnswer);
  const folders = createAnswers(files.entries, tell);
  const texts = createAnswers(async (file) => readable(file, await files.text(file)), tell);
  const { dirname } = uriPaths;
  const kindOf = (uri: string): Kind | undefined => folders.now(dirname(uri))?.get(nameOf(uri));
  return {
    paths: uriPaths,
    read: (uri) => (kindOf(uri) === "file" ? texts.now(uri) : undefined),
    hasFolder: (uri) => ["folder", "linked folder"].includes(kindOf(uri) ?? ""),
    entries: async (folder) => (await folders.soon(folder)) ?? new Map(),
    fetch: async (file) => void (await texts.soon(file)),
    pending: () => [...folders.pending(), ...texts.pending()],
    invalidate(uri) {
      if (uri === undefined) {
        folders.forgetAll();
        texts.forgetAll();
        return;
      }
      texts.forget(uri);
      // A folder that is new is missing in the listing of the one above.
      for (let at = uri; ; at = dirname(at)) {
        folders.forget(at);
        if (at === dirname(at)) return;
      }
    },
  };
}

/** The name as folders tell it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // "100%" is no escape, and so is itself.
    return name;
  }
}

function readable(file: string, text: string | undefined): string | undefined {
  try {
    return text === undefined || !isNotebook(file) ? text : programText(file, text);
  } catch {
    // No notebook, whatever its name says: as if it were not there.
    return undefined;
  }
}

/** Answers that come at once are told at once. */
function together(tell: () => void): () => void {
  let isTold = true;
  return () => {
    if (!isTold) return;
    isTold = false;
    setTimeout(() => {
      isTold = true;
      tell();
    });
  };
}
