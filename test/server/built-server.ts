import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

export interface BuiltServer {
  /** The file that VS Code starts. */
  readonly file: string;
  remove(): Promise<void>;
}

/** Bundles what ships into a folder of its own, so that tests need no build before them. */
export async function builtServer(): Promise<BuiltServer> {
  const folder = await mkdtemp(join(tmpdir(), "pixelproof-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copyFile(join(root, "package.json"), join(folder, "package.json"));
    await promisify(execFile)(process.execPath, ["scripts/build.mjs", join(folder, "dist")], { cwd: root });
  } catch (error) {
    await remove();
    throw error;
  }
  return { file: join(folder, "dist/server.js"), remove };
}
