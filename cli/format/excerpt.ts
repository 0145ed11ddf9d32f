import { createCodePoints } from "../../core/source/code-points.ts";
import type { LineRecord, PlaceRecord } from "../report/finding-report.ts";
import { type ShownLine, showLine } from "./shown-line.ts";

/** A part of the text that is pointed at. */
export interface Mark {
  readonly place: Pick<PlaceRecord, "cell" | "location" | "end_location">;
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

/**
 * The lines with marks in them, numbered, in their order, each with its marks below; a notebook's by cells.
 * @param lines those in which marks start, and single lines between two of them
 */
export function excerpt(lines: readonly LineRecord[], marks: readonly Mark[], style: ExcerptStyle): Excerpt {
  const gutterWidth = Math.max(1, ...lines.map(({ row }) => String(row).length));
  const bar = (number: string): string => style.gutter(`${number.padStart(gutterWidth)} |`);
  const cells = new Set(lines.map(({ cell }) => cell));
  const told = [bar("")];
  let previous: LineRecord | undefined;
  for (const line of lines) {
    if (line.cell !== previous?.cell) {
      if (cells.size > 1) told.push(style.gutter(`${" ".repeat(gutterWidth)}::: cell ${line.cell}`));
    } else if (line.row > previous.row + 1) told.push(style.gutter("..."));
    told.push(...shownWithMarks(line, marksIn(line, marks), bar, style));
    previous = line;
  }
  return { lines: [...told, bar("")], gutterWidth };
}

function marksIn({ cell, row }: LineRecord, marks: readonly Mark[]): readonly Mark[] {
  return marks
    .filter(({ place }) => place.cell === cell && place.location.row === row)
    .sort(
      (a, b) =>
        Number(b.isPrimary) - Number(a.isPrimary) || a.place.location.column - b.place.location.column,
    );
}

function shownWithMarks(
  record: LineRecord,
  marks: readonly Mark[],
  bar: (number: string) => string,
  style: ExcerptStyle,
): readonly string[] {
  const { text, row } = record;
  const [first] = marks;
  const indexOf = indexIn(record);
  const focus = first ? indexOf(first.place.location.column) : 0;
  const line = showLine(text, focus, style.width);
  return [
    `${bar(String(row))} ${line.text}`.trimEnd(),
    ...marks.map((mark) => `${bar("")} ${markLine(mark, line, { indexOf, length: text.length }, style)}`),
  ];
}

/** `      ^^^^^^^ label`; of a mark over several lines, the part in its first. */
function markLine(
  { place: { location, end_location: end }, label, isPrimary }: Mark,
  line: ShownLine,
  { indexOf, length }: { readonly indexOf: (column: number) => number; readonly length: number },
  style: ExcerptStyle,
): string {
  const isLonger = end.row > location.row;
  const from = line.columnAt(indexOf(location.column));
  const to = line.columnAt(isLonger ? length : indexOf(end.column));
  const pointer = (isPrimary ? "^" : "-").repeat(Math.max(1, to - from)) + (isLonger ? "…" : "");
  const paint = isPrimary ? style.primary : style.secondary;
  return " ".repeat(from) + paint(label === "" ? pointer : `${pointer} ${label}`);
}

/** Columns count characters, texts UTF-16 code units. */
function indexIn({ text, from = 0 }: LineRecord): (column: number) => number {
  const points = createCodePoints(text);
  return (column) => points.offsetOf(Math.max(0, column - 1 - from));
}
