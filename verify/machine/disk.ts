import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

export const { basename, dirname, extname, join, resolve } = path;

/** Whether there is a file or a folder at this path. */
export function exists(file: string): boolean {
  return existsSync(file);
}

export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A name in a folder. Links are neither followed nor folders. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What is in a folder, in no order. */
export function entriesOf(folder: string): readonly Entry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
  }));
}

/** The names on the way from a folder to a file in it. */
export function namesBelow(folder: string, file: string): readonly string[] {
  return path.relative(folder, file).split(path.sep);
}
