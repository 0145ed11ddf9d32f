import { existsSync } from "node:fs";
import { join } from "node:path";
import { skippedNames } from "./skipped-names.ts";

/** Folders that hold other people's code, or what a tool made. */
export function isSkippedFolder(folder: string, name: string): boolean {
  return isSkippedName(name) || existsSync(join(folder, ENVIRONMENT_FILE));
}

export function isSkippedName(name: string): boolean {
  return skippedNames.has(name);
}

/** A virtual environment goes by any name, but always has this file. */
export const ENVIRONMENT_FILE = "pyvenv.cfg";
