import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What an editor saw and did, as its script writes it down. */
export interface Seen {
  /** What it showed of the file that was opened. */
  readonly diagnostics: readonly { readonly message: string; readonly text: string }[];
  readonly hover: string;
  /** What it offered to do. */
  readonly actions: readonly string[];
  /** The buffer after the first of these. */
  readonly buffer: string;
  readonly diagnosticsAfter: number;
}

/** A place in which an editor runs as a user has it, with `pixelproof` on the path and nothing of the machine's own settings. */
export interface EditorRoom {
  readonly folder: string;
  write(name: string, text: string): Promise<string>;
  /** Runs the editor until it ends. @throws {Error} with what it printed, where it fails or writes no `seen.json` */
  run(command: string, args: readonly string[]): Promise<Seen>;
  remove(): Promise<void>;
}

export async function editorRoom(): Promise<EditorRoom> {
  const built = await builtProgram();
  const { path: folder, remove } = await temporaryFolder();
  const bin = join(folder, "bin");
  const write = async (name: string, text: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };
  await mkdir(bin);
  await chmod(
    await write("bin/pixelproof", `#!/bin/sh\nexec "${process.execPath}" "${built.cli}" "$@"\n`),
    0o755,
  );
  return {
    folder,
    write,
    async run(command, args) {
      const env = {
        ...process.env,
        HOME: folder,
        PATH: `${bin}:${process.env.PATH}`,
        XDG_CONFIG_HOME: folder,
      };
      const options = { cwd: folder, env, timeout: 110_000 };
      const { stdout, stderr } = await promisify(execFile)(command, [...args], options);
      const seen = await readFile(join(folder, "seen.json"), "utf8").catch(() => undefined);
      if (seen === undefined) throw new Error(`${command} wrote nothing down:\n${stdout}\n${stderr}`);
      return JSON.parse(seen);
    },
    async remove() {
      await remove();
    },
  };
}
