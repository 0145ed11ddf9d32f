import type { Place, Span } from "../../core/source/span.ts";
import { cellNumberAt, locate, type ShownFile } from "../checked-file.ts";
import type { PlaceRecord } from "./finding-report.ts";

/** The files to which findings lead. */
export type FileAt = (path: string) => ShownFile | undefined;

/** Where a place stands, in rows and columns; undefined where its text is not at hand. */
export function placeAt({ file, span }: Place, fileAt: FileAt): PlaceRecord | undefined {
  const shown = fileAt(file);
  return shown && placeRecord(shown, span);
}

/** Where a part of a file stands, in rows and columns. */
export function placeRecord(file: ShownFile, { start, end }: Span): PlaceRecord {
  const location = locate(file, start);
  const cell = cellNumberAt(file, start);
  const row = cell === null ? undefined : file.notebookRows?.get(cell)?.[location.row - 1];
  return {
    filename: file.path,
    location,
    end_location: locate(file, end),
    cell,
    ...(row !== undefined && { json_row: row }),
  };
}
