import type { Span } from "../../core/source/span.ts";
import { cellNumberAt, rowsBefore, type ShownFile } from "../checked-file.ts";
import { type ShownLine, showLine } from "./shown-line.ts";

/** A part of the text that is pointed at. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  /** What the finding is about, not what goes with it. */
  readonly isPrimary: boolean;
}

export interface ExcerptStyle {
  /** Line numbers and bars. */
  readonly gutter: (text: string) => string;
  readonly primary: (text: string) => string;
  readonly secondary: (text: string) => string;
  readonly width: number;
}

export interface Excerpt {
  readonly lines: readonly string[];
  /** The columns that line numbers take. */
  readonly gutterWidth: number;
}

/** The lines with marks in them, numbered, in their order, each with its marks below; a notebook's by cells. */
export function excerpt(file: ShownFile, marks: readonly Mark[], style: ExcerptStyle): Excerpt {
  const byRow = rowsOf(file, marks);
  const rows = [...byRow.keys()].sort((a, b) => a - b).map((row) => numberedRow(file, row));
  const gutterWidth = Math.max(1, ...rows.map(({ number }) => String(number).length));
  const bar = (number: string): string => style.gutter(`${number.padStart(gutterWidth)} |`);
  const cells = new Set(rows.map(({ cell }) => cell));
  const lines = [bar("")];
  let previous: Row | undefined;
  for (const row of rows) {
    if (row.cell !== previous?.cell) {
      if (cells.size > 1) lines.push(style.gutter(`${" ".repeat(gutterWidth)}::: cell ${row.cell}`));
    } else if (row.row > previous.row + 2) lines.push(style.gutter("..."));
    else if (row.row === previous.row + 2)
      lines.push(plainLine(file, numberedRow(file, row.row - 1), bar, style));
    lines.push(...markedLine(file, row, byRow.get(row.row) ?? [], bar, style));
    previous = row;
  }
  return { lines: [...lines, bar("")], gutterWidth };
}

/** A row of the text, and the number and cell by which people know it. */
interface Row {
  readonly row: number;
  readonly number: number;
  readonly cell: number | null;
}

function numberedRow(file: ShownFile, row: number): Row {
  const { start } = file.lines.lineSpan(row);
  return { row, number: row - rowsBefore(file, start), cell: cellNumberAt(file, start) };
}

function rowsOf({ lines }: ShownFile, marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byRow = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { row } = lines.locationAt(mark.span.start);
    byRow.set(row, [...(byRow.get(row) ?? []), mark]);
  }
  return byRow;
}

function plainLine(
  file: ShownFile,
  { row, number }: Row,
  bar: (number: string) => string,
  { width }: ExcerptStyle,
): string {
  const { start, end } = file.lines.lineSpan(row);
  return `${bar(String(number))} ${showLine(file.text.slice(start, end), 0, width).text}`.trimEnd();
}

function markedLine(
  { text, lines }: ShownFile,
  { row, number }: Row,
  marks: readonly Mark[],
  bar: (number: string) => string,
  style: ExcerptStyle,
): readonly string[] {
  const { start, end } = lines.lineSpan(row);
  const ordered = [...marks].sort(
    (a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.span.start - b.span.start,
  );
  const line = showLine(text.slice(start, end), (ordered[0]?.span.start ?? start) - start, style.width);
  return [
    `${bar(String(number))} ${line.text}`.trimEnd(),
    ...ordered.map((mark) => `${bar("")} ${markLine(mark, { start, end }, line, style)}`),
  ];
}

/** `      ^^^^^^^ label`; of a mark over several lines, the part in its first. */
function markLine(
  { span, label, isPrimary }: Mark,
  whole: Span,
  line: ShownLine,
  style: ExcerptStyle,
): string {
  const from = line.columnAt(span.start - whole.start);
  const to = line.columnAt(Math.min(span.end, whole.end) - whole.start);
  const rest = span.end > whole.end ? "…" : "";
  const pointer = (isPrimary ? "^" : "-").repeat(Math.max(1, to - from)) + rest;
  const paint = isPrimary ? style.primary : style.secondary;
  return " ".repeat(from) + paint(label === "" ? pointer : `${pointer} ${label}`);
}
