import { constants } from "node:fs";
import { access, chmod, chown, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that at every moment, also where the disk is full or the process is killed, it is either the old one or
 * the new one, whole: written aside, brought to the disk, renamed. A link stays one; mode and owner stay as they were.
 * @throws {Error} where it cannot be written; the file is then what it was
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { isPrecious = true }: { readonly isPrecious?: boolean } = {},
): Promise<void> {
  const file = await realpath(path).catch(() => path);
  const before = await stat(file).catch(() => undefined);
  // Renaming asks nothing of the file itself: one that may not be written would be replaced.
  if (before) await access(file, constants.W_OK);
  const aside = join(dirname(file), `.${basename(file).slice(0, 200)}.${randomName()}.tmp`);
  try {
    const handle = await open(aside, "wx", before?.mode ?? 0o666);
    try {
      await handle.writeFile(content);
      // Costs more than the rest together: not for what is made again at any time.
      if (isPrecious) await handle.sync();
    } finally {
      await handle.close();
    }
    if (before) {
      // The mode given above is subject to the umask.
      await chmod(aside, before.mode);
      await chown(aside, before.uid, before.gid).catch(() => undefined);
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** By the global `crypto`, which is made when it is used: node:crypto takes every process some milliseconds to load. */
function randomName(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
}
