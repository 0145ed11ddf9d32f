import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, chown, open, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that at every moment, also where the disk is full or the process is killed, it is either the old one or
 * the new one, whole: written aside, brought to the disk, renamed. A link stays one; mode and owner stay as they were. What a
 * process that was killed left beside the file is removed by the next one that writes it. What is no file (a pipe,
 * /dev/null) has no name that another could take, and is written to as it is.
 * @throws {Error} where it cannot be written; the file is then what it was
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await realpath(path).catch(() => path);
  const before = await stat(file).catch(() => undefined);
  // Renaming asks nothing of the file itself: one that may not be written would be replaced.
  if (before) await access(file, constants.W_OK);
  if (before && !before.isFile()) return writeFile(file, content);
  await removeLeftovers(file);
  await writeAside(file, content, { mode: before?.mode, isLasting: true }, async (aside) => {
    if (!before) return;
    // The mode given to a new file is subject to the umask.
    await chmod(aside, before.mode);
    await chown(aside, before.uid, before.gid).catch(() => undefined);
  });
}

/**
 * The same of a file that can be made again at any time: it need not be on the disk before all goes on, and what is in its
 * place, a link among others, is replaced.
 */
export function replaceWhole(path: string, content: string | Uint8Array): Promise<void> {
  return writeAside(path, content, { mode: undefined, isLasting: false }, async () => undefined);
}

async function writeAside(
  file: string,
  content: string | Uint8Array,
  { mode = 0o666, isLasting }: { readonly mode: number | undefined; readonly isLasting: boolean },
  finish: (aside: string) => Promise<void>,
): Promise<void> {
  const aside = join(dirname(file), `${asideStart(file)}${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(aside, "wx", mode);
    try {
      await handle.writeFile(content);
      // Costs more than the rest together.
      if (isLasting) await handle.sync();
    } finally {
      await handle.close();
    }
    await finish(aside);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** `.train.py.`, then twelve digits and `.tmp`: no name of a Python file. */
function asideStart(file: string): string {
  return `.${basename(file).slice(0, 200)}.`;
}

/** Nobody writes for so many milliseconds: who began before then was killed. */
const LONGEST_WRITE = 600_000;

async function removeLeftovers(file: string): Promise<void> {
  const start = asideStart(file);
  const isAside = (name: string): boolean =>
    name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length));
  const names = await readdir(dirname(file)).catch(() => []);
  for (const path of names.filter(isAside).map((name) => join(dirname(file), name))) {
    const { mtimeMs = Number.POSITIVE_INFINITY } = (await stat(path).catch(() => undefined)) ?? {};
    if (Date.now() - mtimeMs > LONGEST_WRITE) await rm(path, { force: true });
  }
}
