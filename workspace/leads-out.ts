import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isWithin } from "./project-root.ts";

/**
 * Whether what lies in a folder by its name lies elsewhere by a link: a file that came with the folder, or one that is to be
 * written there. What lies outside by its name was named so, and leads out of nothing.
 */
export async function leadsOut(path: string, folder: string): Promise<boolean> {
  if (!isWithin(path, folder)) return false;
  return !isWithin(await realOf(path), await realOf(folder));
}

/** The path without links, also of what is not there yet. */
export async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realOf(above), basename(path));
  }
}
