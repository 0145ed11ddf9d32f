import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";
import { cellsIn } from "../../core/source/notebook.ts";
import { withLineBreaksOf } from "../../workspace/source-file.ts";
import type { ShownFile } from "../checked-file.ts";
import type { Colors, Output } from "../output.ts";
import { printable } from "./printable.ts";

/** Where a diff goes. */
type Target = Pick<Output, "colors" | "isTerminal">;

/**
 * The change of one file as `patch -p0` takes it; of a notebook, that of each cell that changes. A terminal is shown what would
 * steer it.
 */
export function diffOf(file: ShownFile, after: string, target: Target): string {
  const { shownPath, text, cells } = file;
  if (!cells) return unifiedDiff(shownPath, text, after, target);
  const cellsAfter = cellsIn(after) ?? [];
  const diffs = cells.map(({ number, span }, i) => {
    const other = cellsAfter[i]?.span ?? span;
    // A cell's last line has no line break, which is nothing to tell of.
    const [before, changed] = [text.slice(span.start, span.end), after.slice(other.start, other.end)].map(
      ended,
    );
    return before === changed
      ? ""
      : unifiedDiff(`${shownPath}:cell ${number}`, before ?? "", changed ?? "", target);
  });
  return diffs.join("");
}

function ended(source: string): string {
  return source.endsWith("\n") ? source : `${source}\n`;
}

function unifiedDiff(path: string, before: string, after: string, { colors, isTerminal }: Target): string {
  const changed = withLineBreaksOf(before, after);
  const patch = structuredPatch(path, path, before, changed, undefined, undefined, { context: 3 });
  // The last line break ends the text, and is no line to paint.
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split("\n");
  const shown = isTerminal ? lines.map(printable) : lines;
  return shown.map((line) => paintLine(line, colors)).join("\n");
}

function paintLine(line: string, { red, green, cyan, bold }: Colors): string {
  if (line.startsWith("--- ") || line.startsWith("+++ ")) return bold(line);
  if (line.startsWith("@@")) return cyan(line);
  if (line.startsWith("-")) return red(line);
  return line.startsWith("+") ? green(line) : line;
}
