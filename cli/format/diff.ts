import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import type { Colors } from "../output.ts";

/** The change of one file as `patch -p0` takes it. */
export function unifiedDiff(path: string, before: string, after: string, colors: Colors): string {
  const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: 3 });
  // The last line break ends the text, and is no line to paint.
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split("\n");
  return lines.map((line) => paintLine(line, colors)).join("\n");
}

function paintLine(line: string, { red, green, cyan, bold }: Colors): string {
  if (line.startsWith("--- ") || line.startsWith("+++ ")) return bold(line);
  if (line.startsWith("@@")) return cyan(line);
  if (line.startsWith("-")) return red(line);
  return line.startsWith("+") ? green(line) : line;
}
