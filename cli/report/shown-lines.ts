import type { Span } from "../../core/source/span.ts";
import { cellNumberAt, rowsBefore, type ShownFile } from "../checked-file.ts";
import type { LineRecord } from "./finding-report.ts";
import { partOfLine } from "./part-of-line.ts";

/**
 * The lines in which these spans start, and single lines between two of them, in the order of the text.
 * @param spans that which matters most first
 */
export function shownLines(file: ShownFile, spans: readonly Span[]): readonly LineRecord[] {
  const starting = new Map<number, number>();
  // Where not all of a line is shown, it is the part with the first of them.
  for (const { start } of [...spans].sort((a, b) => b.start - a.start))
    starting.set(file.lines.locationAt(start).row, start);
  const [first] = spans;
  if (first) starting.set(file.lines.locationAt(first.start).row, first.start);
  const between = [...starting.keys()].map((row) => row + 1).filter((row) => starting.has(row + 1));
  const rows = [...new Set([...starting.keys(), ...between])].sort((a, b) => a - b);
  return rows.map((row) => lineRecord(file, row, starting.get(row)));
}

function lineRecord(file: ShownFile, row: number, focus: number | undefined): LineRecord {
  const line = file.lines.lineSpan(row);
  const { start, end } = partOfLine(file.text, line, focus ?? line.start);
  const from = file.codePoints.count(line.start, start);
  return {
    cell: cellNumberAt(file, line.start),
    row: row - rowsBefore(file, line.start),
    text: file.text.slice(start, end),
    ...(from > 0 && { from }),
  };
}
