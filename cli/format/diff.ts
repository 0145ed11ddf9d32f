import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { cellsIn } from "../../core/source/notebook.ts";
import { withLineBreaksOf } from "../../workspace/source-file.ts";
import type { ShownFile } from "../checked-file.ts";
import type { Colors } from "../output.ts";

/** The change of one file as `patch -p0` takes it; of a notebook, that of each cell that changes. */
export function diffOf(file: ShownFile, after: string, { colors }: { readonly colors: Colors }): string {
  const { shownPath, text, cells } = file;
  if (!cells) return unifiedDiff(shownPath, text, after, colors);
  const cellsAfter = cellsIn(after) ?? [];
  const diffs = cells.map(({ number, span }, i) => {
    const other = cellsAfter[i]?.span ?? span;
    // A cell's last line has no line break, which is nothing to tell of.
    const [before, changed] = [text.slice(span.start, span.end), after.slice(other.start, other.end)].map(
      ended,
    );
    return before === changed
      ? ""
      : unifiedDiff(`${shownPath}:cell ${number}`, before ?? "", changed ?? "", colors);
  });
  return diffs.join("");
}

function ended(source: string): string {
  return source.endsWith("\n") ? source : `${source}\n`;
}

function unifiedDiff(path: string, before: string, after: string, colors: Colors): string {
  const changed = withLineBreaksOf(before, after);
  const patch = structuredPatch(path, path, before, changed, undefined, undefined, { context: 3 });
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
