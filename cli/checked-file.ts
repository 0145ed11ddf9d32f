import { relative } from "node:path";
import { type CodePoints, createCodePoints } from "../core/source/code-points.ts";
import { createLineIndex, type LineIndex, type Location } from "../core/source/line-index.ts";
import { cellAt, cellsIn, type PlacedCell } from "../core/source/notebook.ts";
import type { NotebookRows } from "../workspace/notebook-rows.ts";
import { printable } from "./format/printable.ts";

/** A file's text and lines, as the formats need them. */
export interface ShownFile {
  /** Absolute. */
  readonly path: string;
  /** As people are told it: relative to where they are, fit for a terminal. */
  readonly shownPath: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly codePoints: CodePoints;
  /** Of a notebook; undefined for a Python file. */
  readonly cells: readonly PlacedCell[] | undefined;
  /** Of a notebook whose JSON is at hand: where its rows are written. */
  readonly notebookRows?: NotebookRows | undefined;
  /** Another file, to which something in this one leads. */
  readonly fileAt?: (path: string) => ShownFile | undefined;
}

export function shownFile(
  path: string,
  text: string,
  shownPath: string,
  notebookRows?: NotebookRows,
): ShownFile {
  return {
    path,
    shownPath: printable(shownPath),
    text,
    lines: createLineIndex(text),
    codePoints: createCodePoints(text),
    cells: cellsIn(text),
    notebookRows,
  };
}

/**
 * Row and column from 1, in a notebook within the cell; columns count characters, as ruff counts them, where the core counts
 * UTF-16 code units.
 */
export function locate(file: ShownFile, offset: number): Location {
  const { row, column } = file.lines.locationAt(offset);
  const { start } = file.lines.lineSpan(row);
  return {
    row: row - rowsBefore(file, offset),
    column: file.codePoints.count(start, start + column - 1) + 1,
  };
}

/** The number of the notebook's cell, from 1 over all its cells; null in a Python file. */
export function cellNumberAt({ cells }: ShownFile, offset: number): number | null {
  return (cells && cellAt(cells, offset)?.number) ?? null;
}

/** How many rows of the text stand before the notebook's cell. */
export function rowsBefore({ cells, lines }: ShownFile, offset: number): number {
  const cell = cells && cellAt(cells, offset);
  return cell ? lines.locationAt(cell.span.start).row - 1 : 0;
}

/** `train.py:3:5`, `train.ipynb:cell 2:3:5` */
export function placeText(file: ShownFile, offset: number): string {
  const { row, column } = locate(file, offset);
  const cell = cellNumberAt(file, offset);
  return `${file.shownPath}:${cell === null ? "" : `cell ${cell}:`}${row}:${column}`;
}

/** Relative where the file is below; a row of `../` says less than the whole path. */
export function pathFrom(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith("../..") ? path : inside;
}
