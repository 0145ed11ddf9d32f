import { resolve } from "node:path";
import { createColors } from "picocolors";
import { leadsOut } from "../workspace/leads-out.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { writeWhole } from "../workspace/write-whole.ts";
import { printable } from "./format/printable.ts";
import type { Output } from "./output.ts";
import type { ExitCode } from "./program.ts";

/** Runs with output whose prints go to a file, where one is named: it is written whole, when all of it is known. */
export async function writingTo<Around extends { readonly output: Output; readonly cwd: string }>(
  path: string | undefined,
  { output, cwd }: Around,
  run: (output: Output) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  if (path === undefined) return run(output);
  const parts: Uint8Array[] = [];
  const code = await run({
    ...output,
    print: (text) => parts.push(Buffer.from(text)),
    flushed: async () => undefined,
    colors: createColors(false),
    isTerminal: false,
  });
  try {
    await writeOutput(resolve(cwd, path), Buffer.concat(parts), cwd);
    return code;
  } catch (error) {
    output.warn(`pixelproof: cannot write ${printable(path)}: ${reasonOf(error)}`);
    return 2;
  }
}

/**
 * Writes a file of the command line's own, whole.
 * @throws {Error} where it lies in the folder we are in by its name, and elsewhere by a link: such a link comes with code that
 * nobody has read
 */
export async function writeOutput(path: string, content: string | Uint8Array, cwd: string): Promise<void> {
  if (await leadsOut(path, cwd)) throw new Error("a link leads out of the folder that we are in");
  await writeWhole(path, content);
}
