import { closeSync, openSync, readSync } from "node:fs";

/** Larger files are rare, and get memory of their own. */
export const ROOM = 1 << 20;

/**
 * Reads a file into memory that is there.
 * @returns how many bytes were read: as many as there is room for, where the file is longer
 * @throws {Error} where it cannot be read
 */
export function readInto(room: Buffer, at: number, file: string): number {
  const descriptor = openSync(file, "r");
  try {
    return readSync(descriptor, room, at, room.length - at, 0);
  } finally {
    closeSync(descriptor);
  }
}
