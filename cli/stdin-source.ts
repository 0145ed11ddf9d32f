import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { type SourceFile, sourceOf } from "../workspace/source-file.ts";

/**
 * Reads a program or notebook from stdin.
 * @param name where it belongs, for its imports, its settings and for what is told of it; `.ipynb` makes it a notebook
 * @throws {Error} where it cannot be decoded
 */
export async function readStdin(
  name: string,
  cwd: string,
  stdin: NodeJS.ReadableStream,
): Promise<SourceFile> {
  return sourceOf(resolve(cwd, name), await buffer(stdin));
}
