import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { isPythonName } from "../workspace/python-files.ts";

/**
 * The files that a list names, one a line, or with NUL between them as `git diff -z` and `find -print0` write it. A list often
 * has other files in it too: what is neither Python nor a notebook is passed over.
 * @param list a file, or `-` for stdin
 * @throws {Error} where it cannot be read
 */
export async function filesFrom(
  list: string,
  cwd: string,
  stdin: NodeJS.ReadableStream,
): Promise<readonly string[]> {
  const bytes = list === "-" ? await buffer(stdin) : await readFile(resolve(cwd, list));
  const text = bytes.toString("utf8");
  const lines = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
  return lines.filter((line) => isPythonName(line));
}
