import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Kind } from "./kind.ts";
import { programText } from "./program-text.ts";
import { decodePython } from "./text-encoding.ts";
import type { FileTree } from "./workspace-over.ts";

/** The disk, each folder and file looked at once until it is said to have changed. */
export interface DiskTree extends Omit<FileTree, "paths"> {
  /** What is in a folder, by name. */
  entries(folder: string): ReadonlyMap<string, Kind>;
  /** Something at this path was made, changed or removed. */
  invalidate(path: string): void;
}

/** Larger files hold data, or were made by a tool. */
const LARGEST_FILE = 1_000_000;

export function createDiskTree(): DiskTree {
  const listings = new Map<string, ReadonlyMap<string, Kind>>();
  const texts = new Map<string, string | undefined>();

  const entries = (folder: string): ReadonlyMap<string, Kind> => {
    const listing = listings.get(folder) ?? listFolder(folder);
    listings.set(folder, listing);
    return listing;
  };
  const kindOf = (path: string): Kind | undefined => entries(dirname(path)).get(basename(path));
  return {
    entries,
    hasFolder: (path) => ["folder", "linked folder"].includes(kindOf(path) ?? ""),
    read(path) {
      if (kindOf(path) !== "file") return undefined;
      if (!texts.has(path)) texts.set(path, readText(path));
      return texts.get(path);
    },
    invalidate(path) {
      texts.delete(path);
      listings.delete(path);
      // A folder that is new is missing in the listing of the one above.
      for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
        listings.delete(folder);
    },
  };
}

function listFolder(folder: string): ReadonlyMap<string, Kind> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return new Map(
      entries.flatMap((entry) => {
        const kind = kindOfEntry(folder, entry);
        return kind ? [[entry.name, kind] as const] : [];
      }),
    );
  } catch {
    // No folder, or none that can be read: nothing is in it.
    return new Map();
  }
}

function kindOfEntry(folder: string, entry: Dirent): Kind | undefined {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return undefined;
  const status = statSync(join(folder, entry.name), { throwIfNoEntry: false });
  return status?.isFile() ? "file" : status?.isDirectory() ? "linked folder" : undefined;
}

/** A file's text as others import it; undefined where there is none that can be read. */
export function readText(path: string): string | undefined {
  try {
    const status = statSync(path);
    if (status.size > LARGEST_FILE) return undefined;
    const { text } = decodePython(readFileSync(path));
    return programText(path, text);
  } catch {
    // Gone meanwhile, not allowed, in no encoding that is known, or no notebook: as if it were not there.
    return undefined;
  }
}
