import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..");

/** What ships, in a folder of its own. */
export interface BuiltProgram {
  /** The file that VS Code starts. */
  readonly server: string;
  /** The file that `pixelproof` runs. */
  readonly cli: string;
  /** What runs in the threads that check files. */
  readonly checkWorker: URL;
  /** What runs in verify's worker threads. */
  readonly verifyWorker: URL;
  remove(): Promise<void>;
}

/** Bundles what ships into a folder of its own, so that tests need no build before them. */
export async function builtProgram(): Promise<BuiltProgram> {
  const folder = await mkdtemp(join(tmpdir(), "pixelproof-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copyFile(join(root, "package.json"), join(folder, "package.json"));
    await promisify(execFile)(process.execPath, ["scripts/build.mjs", join(folder, "dist")], { cwd: root });
  } catch (error) {
    await remove();
    throw error;
  }
  const shipped = (file: string): string => join(folder, "dist", file);
  const verifyWorker = pathToFileURL(shipped("verify-worker.js"));
  const checkWorker = pathToFileURL(shipped("check-worker.js"));
  return { server: shipped("server.js"), cli: shipped("cli.cjs"), checkWorker, verifyWorker, remove };
}
