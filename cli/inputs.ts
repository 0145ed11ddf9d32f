import type { SourceFile } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { warnOf } from "./source-reports.ts";
import type { World } from "./world.ts";

/** Where files come from, beside the paths that are named. */
export interface InputOptions {
  /** What `-` goes by. */
  readonly stdinFilename?: string | undefined;
  /** A file with a list of files, or `-` for stdin. */
  readonly filesFrom?: string | undefined;
}

export interface Inputs {
  /** Files and folders; this folder where none are named. */
  readonly paths: readonly string[];
  /** What came by stdin: then it alone is checked. */
  readonly stdin: SourceFile | undefined;
}

/** What stdin goes by, where no name is given. */
const STDIN_NAME = "stdin.py";

/** What is to be checked; undefined where that cannot be read, which was told. */
export async function inputsOf(
  paths: readonly string[],
  { stdinFilename = STDIN_NAME, filesFrom: list }: InputOptions,
  world: World,
): Promise<Inputs | undefined> {
  const input = world.input ?? process.stdin;
  if (paths.includes("-")) {
    if (paths.length > 1 || list !== undefined) {
      world.output.warn(
        "pixelproof: - stands for stdin, which is checked alone: name no other files beside it",
      );
      return undefined;
    }
    try {
      const { readStdin } = await import("./stdin-source.ts");
      return { paths: [stdinFilename], stdin: await readStdin(stdinFilename, world.cwd, input) };
    } catch (error) {
      warnOf(stdinFilename, reasonOf(error), world);
      return undefined;
    }
  }
  if (list === undefined) return { paths: paths.length === 0 ? ["."] : paths, stdin: undefined };
  try {
    const { filesFrom } = await import("./files-from.ts");
    return { paths: [...paths, ...(await filesFrom(list, world.cwd, input))], stdin: undefined };
  } catch (error) {
    warnOf(list, reasonOf(error), world);
    return undefined;
  }
}
