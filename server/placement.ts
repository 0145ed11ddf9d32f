import type { Position, Range } from "vscode-languageserver";
import { createLineIndex, type LineIndex } from "../core/source/line-index.ts";
import { cellAt, cellsIn } from "../core/source/notebook.ts";
import type { Span } from "../core/source/span.ts";
import { lengthIn, lengthInUtf16, type PositionEncoding } from "./position-encoding.ts";

/** One of the client's documents, in the version that was analysed. */
export interface DocumentVersion {
  readonly uri: string;
  /** null where it is not open, and what the disk says counts. */
  readonly version: number | null;
}

export interface PlacedRange {
  readonly document: DocumentVersion;
  readonly range: Range;
}

/** Where an analysed text stands in the client's documents: a file in one, a notebook in one for each code cell. */
export interface Placement {
  readonly documents: readonly DocumentVersion[];
  /** Spans count UTF-16 code units, ranges what the client counts, rows and columns from 0. undefined where no document holds it. */
  rangeOf(span: Span): PlacedRange | undefined;
  /**
   * The other way round. A column beyond its line is the line's end, a row beyond the document the document's end, as the
   * protocol says. undefined where the document is none of these.
   */
  spanOf(uri: string, range: Range): Span | undefined;
}

/** Of a file's text, or of the text of a notebook with these cells. */
export function createPlacement(
  text: string,
  documents: readonly DocumentVersion[],
  encoding: PositionEncoding,
): Placement {
  const encoded = { text, lines: createLineIndex(text), encoding };
  const cells = cellsIn(text);
  const spans = cells?.map(({ span }) => span) ?? [{ start: 0, end: text.length }];
  return {
    documents,
    rangeOf(span) {
      const cell = cells && cellAt(cells, span.start);
      const index = cells && cell ? cells.indexOf(cell) : 0;
      const document = documents[index];
      const whole = spans[index];
      if (!document || !whole) return undefined;
      const position = (offset: number): Position => positionIn(whole, offset, encoded);
      return { document, range: { start: position(span.start), end: position(span.end) } };
    },
    spanOf(uri, { start, end }) {
      const whole = spans[documents.findIndex((document) => document.uri === uri)];
      return whole && { start: offsetIn(whole, start, encoded), end: offsetIn(whole, end, encoded) };
    },
  };
}

/** An offset before or behind the document is its start or end. */
function positionIn(whole: Span, offset: number, encoded: EncodedText): Position {
  const { line, character } = positionAt(encoded, Math.max(whole.start, Math.min(offset, whole.end)));
  return { line: line - encoded.lines.locationAt(whole.start).row + 1, character };
}

function offsetIn(
  whole: Span,
  { line, character }: Position,
  { text, lines, encoding }: EncodedText,
): number {
  const row = lines.locationAt(whole.start).row + line;
  if (row > lines.locationAt(whole.end).row) return whole.end;
  const { start, end } = lines.lineSpan(row);
  return start + lengthInUtf16(text.slice(start, end), character, encoding);
}

/** A text, and what the client counts its characters in. */
export interface EncodedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly encoding: PositionEncoding;
}

/** Where an offset is for the client. */
export function positionAt({ text, lines, encoding }: EncodedText, offset: number): Position {
  const { row, column } = lines.locationAt(offset);
  const start = offset - column + 1;
  return { line: row - 1, character: lengthIn(text.slice(start, offset), encoding) };
}
