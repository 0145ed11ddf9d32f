import { readdir, readFile } from "node:fs/promises";
import { inject } from "vitest";

/** The language servers that run now, by their process ids. */
export async function serverProcesses(): Promise<readonly number[]> {
  const all = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(all.map(async (pid) => ((await isServer(pid)) ? [Number(pid)] : [])));
  return found.flat();
}

/** Others on this machine are told apart by where the extension is installed. */
async function isServer(pid: string): Promise<boolean> {
  // A process may end while the list is read.
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.includes(inject("extensions")) && command.includes("dist/server.js");
}
