import { existsSync, readFileSync } from "node:fs";

/** The text of a file as it lies on the disk; undefined where there is none that can be read. */
export function textOnDisk(path: string): string | undefined {
  // Most folders have none, and what is thrown costs ten times as much.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, "utf8");
  } catch {
    // A folder, or not for us to read.
    return undefined;
  }
}
