import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** A file that is read in pieces: it may be larger than what is wanted of it. */
export interface OpenFile {
  readonly size: number;
  readonly isFolder: boolean;
  /** Puts at most so many bytes from this place of the file at this offset. @returns how many there were */
  read(into: Uint8Array, offset: number, length: number, position: number): number;
  close(): void;
}

/** @throws {Error} where it cannot be opened */
export async function openFile(path: string): Promise<OpenFile> {
  const file = openSync(path, "r");
  const stat = fstatSync(file);
  return {
    size: stat.size,
    isFolder: stat.isDirectory(),
    read: (into, offset, length, position) => readSync(file, into, offset, length, position),
    close: () => closeSync(file),
  };
}

/** A file's bytes. @throws {Error} where it cannot be read */
export async function readWhole(path: string): Promise<Uint8Array> {
  return await readFile(path);
}
