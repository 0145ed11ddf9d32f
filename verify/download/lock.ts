import { readFile, rm, writeFile } from "node:fs/promises";
import { BadInput } from "../bad-input.ts";

/**
 * Runs the work while no other process does it. A process that died left its number in the file: then the lock is taken over.
 * @throws {BadInput} where another process that lives holds it
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
      const holder = Number(await readFile(path, "utf8").catch(() => ""));
      if (isAlive(holder)) break;
      await rm(path, { force: true });
    }
  }
  throw new BadInput(
    `another Pixelproof is downloading this file; wait for it, or remove ${path} if none is`,
  );
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
