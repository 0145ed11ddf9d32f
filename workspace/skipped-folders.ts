import { existsSync } from "node:fs";
import { join } from "node:path";
import { skippedNames } from "./skipped-names.ts";

/** Folders that hold other people's code, or what a tool made. */
export function isSkippedFolder(folder: string, name: string): boolean {
  // A virtual environment goes by any name, but always has this file.
  return skippedNames.has(name) || existsSync(join(folder, "pyvenv.cfg"));
}
