import { constants } from "node:fs";
import { access, chmod, chown, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { decodePython, encodePython, type TextEncoding } from "./text-encoding.ts";

/** A Python file's text, and what it takes to write it back as it was kept. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** @throws {Error} where it cannot be read or decoded */
export async function readSource(path: string): Promise<SourceFile> {
  return { path, ...decodePython(await readFile(path)) };
}

/**
 * Writes a new text in the file's own encoding, line breaks and mode. The file is at every moment either the old one or
 * the new one, whole.
 * @throws {Error} where it cannot be written; the file is then what it was
 */
export async function writeSource(source: SourceFile, text: string): Promise<void> {
  const bytes = encodePython(withLineBreaksOf(source.text, text), source.encoding);
  // The file itself, where it is named by a link: the link stays one.
  const file = await realpath(source.path);
  await access(file, constants.W_OK);
  const { mode, uid, gid } = await stat(file);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: "wx", mode });
    // The mode given above is subject to the umask.
    await chmod(temporary, mode);
    await chown(temporary, uid, gid).catch(() => undefined);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What a fix adds ends its lines by `\n`; in a file that never does so, it ends them as the file does. */
export function withLineBreaksOf(before: string, after: string): string {
  const isWindows = before.includes("\r\n") && !/(?<!\r)\n/.test(before);
  return isWindows ? after.replace(/(?<!\r)\n/g, "\r\n") : after;
}
