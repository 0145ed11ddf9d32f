import { cellsIn } from "../source/notebook.ts";
import type { Span } from "../source/span.ts";
import { endOfPhysicalLine, startOfPhysicalLine } from "./characters.ts";
import { pythonOfCell } from "./ipython.ts";
import { type LogicalLine, logicalLines, startsMagic } from "./logical-lines.ts";

/** A comment as Python's tokenizer knows it: never a `#` in a string. */
export interface Comment {
  /** From its `#` to the end of its line, without the line break. */
  readonly span: Span;
  /** Whether nothing but blanks stands before it in its line. */
  readonly isAlone: boolean;
  /** The whole physical lines of the logical line that it stands in or ends; undefined where it stands between such lines. */
  readonly within: Span | undefined;
  /** Those of the logical line that follows; undefined for the last of a file or cell. */
  readonly next: Span | undefined;
  /** The file, or the notebook's cell that it is in. */
  readonly cell: Span;
}

/** The comments of a text, a program's or a notebook's, in their order. */
export function commentsIn(text: string): readonly Comment[] {
  const cells = cellsIn(text);
  if (!cells) return commentsOfCell(text, { start: 0, end: text.length });
  return cells.flatMap(({ span }) => commentsOfCell(pythonOfCell(text.slice(span.start, span.end)), span));
}

/** The whole physical lines of the logical line in which an offset of the text is. */
export function logicalLineAt(text: string, at: number): Span | undefined {
  const cells = cellsIn(text);
  const cell = cells
    ? cells.find(({ span }) => span.start <= at && at <= span.end)?.span
    : { start: 0, end: text.length };
  if (!cell) return undefined;
  const source = text.slice(cell.start, cell.end);
  const python = cells ? pythonOfCell(source) : source;
  const lines = logicalLines(python).map((line) => wholeLines(python, line));
  const found = lines.find(({ start, end }) => start <= at - cell.start && at - cell.start <= end);
  return moved(found, cell.start);
}

function commentsOfCell(python: string, cell: Span): readonly Comment[] {
  const starts: number[] = [];
  const lines = logicalLines(python, startsMagic, (start) => starts.push(start)).map((line) =>
    wholeLines(python, line),
  );
  let k = 0;
  return starts.map((start): Comment => {
    while ((lines[k]?.end ?? Number.POSITIVE_INFINITY) < start) k++;
    const line = lines[k];
    const isWithin = line !== undefined && line.start <= start;
    return {
      span: { start: cell.start + start, end: cell.start + endOfPhysicalLine(python, start) },
      isAlone: python.slice(startOfPhysicalLine(python, start), start).trim() === "",
      within: isWithin ? moved(line, cell.start) : undefined,
      next: moved(isWithin ? lines[k + 1] : line, cell.start),
      cell,
    };
  });
}

function wholeLines(text: string, { lineStart, end }: LogicalLine): Span {
  return { start: lineStart, end: endOfPhysicalLine(text, end) };
}

function moved(span: Span | undefined, by: number): Span | undefined {
  return span && { start: span.start + by, end: span.end + by };
}
