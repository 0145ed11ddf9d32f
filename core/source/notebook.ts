import type { Span } from "./span.ts";

/**
 * A notebook as one text. Before each code cell stands a line of its own, U+0000 and the cell's number: Python allows that
 * character nowhere, so no program contains such a line, and the cells can be told apart in the text itself, however it was
 * edited. Whoever needs no cells may treat the text as any other.
 */
export interface CodeCell {
  /** From 1, over all the notebook's cells, those of text too. */
  readonly number: number;
  readonly source: string;
}

/** A code cell in a notebook's text. */
export interface PlacedCell {
  readonly number: number;
  /** Its source, without the line break that ends it in the text. */
  readonly span: Span;
}

const MARK = "\0";

/** The text of a notebook with these code cells, in this order. */
export function joinCells(cells: readonly CodeCell[]): string {
  const parts = cells.map(({ number, source }) => `${MARK}${number}\n${withoutMarks(source)}\n`);
  // A notebook all the same.
  return parts.length > 0 ? parts.join("") : `${MARK}\n`;
}

/** A source without the character that divides cells: of the same length, so that everything stays in its place. */
export function withoutMarks(source: string): string {
  return source.includes(MARK) ? source.replaceAll(MARK, "\ufffd") : source;
}

/** The code cells of a notebook's text in their order; undefined where the text is no notebook's. */
export function cellsIn(text: string): readonly PlacedCell[] | undefined {
  if (!/^\0\d*\n/.test(text)) return undefined;
  const headers = [...text.matchAll(/\0(\d*)(?:\n|$)/g)].filter(
    ({ index }) => index === 0 || text[index - 1] === "\n",
  );
  const placed = headers.map((header, i): PlacedCell => {
    const start = header.index + header[0].length;
    const next = headers[i + 1];
    const end = (next ? next.index : text.length) - 1;
    return { number: Number(header[1]), span: { start, end: Math.max(start, end) } };
  });
  // The header of a notebook without code has no number.
  return placed.filter(({ number }) => number > 0);
}

/** The cell that an offset is in; of one between two cells, the first of them. */
export function cellAt(cells: readonly PlacedCell[], offset: number): PlacedCell | undefined {
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return cells[low];
}
