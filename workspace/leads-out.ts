import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/**
 * Whether what lies in a folder by its name lies elsewhere by a link: a file that came with the folder, or one that is to be
 * written there. What lies outside by its name was named so, and leads out of nothing.
 */
export async function leadsOut(path: string, folder: string): Promise<boolean> {
  if (!isWithin(path, folder)) return false;
  return !isWithin(await realOf(path), await realOf(folder));
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside.split(sep, 1)[0] !== ".." && !isAbsolute(inside);
}

/** The path without links, also of what is not there yet. */
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realOf(above), basename(path));
  }
}
