import type { Span } from "../../core/source/span.ts";
import { cellNumberAt, rowsBefore, type ShownFile } from "../checked-file.ts";
import type { LineRecord } from "./finding-report.ts";

/** The lines in which these spans start, and single lines between two of them, in the order of the text. */
export function shownLines(file: ShownFile, spans: readonly Span[]): readonly LineRecord[] {
  const starting = new Set(spans.map(({ start }) => file.lines.locationAt(start).row));
  const between = [...starting].map((row) => row + 1).filter((row) => starting.has(row + 1));
  return [...new Set([...starting, ...between])].sort((a, b) => a - b).map((row) => lineRecord(file, row));
}

function lineRecord(file: ShownFile, row: number): LineRecord {
  const { start, end } = file.lines.lineSpan(row);
  return {
    cell: cellNumberAt(file, start),
    row: row - rowsBefore(file, start),
    text: file.text.slice(start, end),
  };
}
