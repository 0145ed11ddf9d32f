import type { Position } from "vscode-languageserver";
import { createLineIndex } from "../core/source/line-index.ts";
import { cellAt, cellsIn } from "../core/source/notebook.ts";
import { jsonOffsetOf } from "../workspace/notebook-position.ts";
import type { Notebook } from "../workspace/source-file.ts";
import { type Placement, positionAt } from "./placement.ts";
import type { PositionEncoding } from "./position-encoding.ts";

/** Where a notebook's text stands in the JSON on the disk: no cell of it is a document of the client's. */
export function createStoredNotebookPlacement(
  uri: string,
  text: string,
  { json, cells }: Notebook,
  encoding: PositionEncoding,
): Placement {
  const document = { uri, version: null };
  const placed = cellsIn(text) ?? [];
  const encoded = { text: json, lines: createLineIndex(json), encoding };
  const positionOf = (offset: number): Position => {
    const cell = cellAt(placed, offset);
    const written = cell && cells[placed.indexOf(cell)];
    const inJson = written ? jsonOffsetOf(json, written, Math.max(0, offset - cell.span.start)) : 0;
    return positionAt(encoded, inJson);
  };
  return {
    documents: [document],
    rangeOf: ({ start, end }) => ({ document, range: { start: positionOf(start), end: positionOf(end) } }),
    // Nobody asks about a document that is not open.
    spanOf: () => undefined,
  };
}
