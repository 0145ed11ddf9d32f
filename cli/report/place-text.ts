import { pathFrom } from "../checked-file.ts";
import { printable } from "../format/printable.ts";
import type { PlaceRecord } from "./finding-report.ts";

/** `train.py:3:5`, `train.ipynb:cell 2:3:5` */
export function placeText({ filename, cell, location: { row, column } }: PlaceRecord, root: string): string {
  return `${shownPath(filename, root)}:${cell === null ? "" : `cell ${cell}:`}${row}:${column}`;
}

/** A path as people are told it, fit for a terminal. */
export function shownPath(path: string, root: string): string {
  return printable(pathFrom(root, path));
}
