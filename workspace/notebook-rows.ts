import { createLineIndex } from "../core/source/line-index.ts";
import type { WrittenCell } from "./notebook-json.ts";

/** Of each code cell, by its number: the row of the notebook's JSON in which each row of its source is written. From 1. */
export type NotebookRows = ReadonlyMap<number, readonly number[]>;

/** Where readers that know no cells find what is said of one. */
export function notebookRows(json: string, cells: readonly WrittenCell[]): NotebookRows {
  const { locationAt } = createLineIndex(json);
  return new Map(
    cells.map(({ number, source, written: { literals } }) => {
      const starts = lineStarts(source);
      let read = 0;
      const rows: number[] = [];
      for (const { start, end } of literals) {
        const text: unknown = JSON.parse(json.slice(start, end));
        read += typeof text === "string" ? text.length : 0;
        while (rows.length < starts.length && (starts[rows.length] ?? 0) < read)
          rows.push(locationAt(start).row);
      }
      const last = rows.at(-1) ?? 1;
      return [number, starts.map((_, row) => rows[row] ?? last)];
    }),
  );
}

function lineStarts(source: string): readonly number[] {
  const { lineCount, lineSpan } = createLineIndex(source);
  return Array.from({ length: lineCount }, (_, row) => lineSpan(row + 1).start);
}
