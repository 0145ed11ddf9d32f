import type { Location } from "vscode-languageserver";
import type { Analysis } from "../core/engine.ts";
import { createLineIndex } from "../core/source/line-index.ts";
import { cellAt, cellsIn } from "../core/source/notebook.ts";
import type { Place } from "../core/source/span.ts";
import type { Placement } from "./placement.ts";
import type { Session } from "./session.ts";
import type { ProgramVersion } from "./to-protocol.ts";

/** A version of a file, and what is known of it. */
export interface AnalysedVersion extends ProgramVersion {
  readonly analysis: Analysis;
}

/** Where a file stands that an analysis read; undefined where it has changed since. */
export function placementIn(
  { documents }: Session,
  { uri, analysis, placement }: AnalysedVersion,
  file: string,
): Placement | undefined {
  if (file === uri) return placement;
  const text = analysis.texts.get(file);
  return text === undefined ? undefined : documents.placementOf(file, text);
}

/** A place of an analysis as the client finds it; the beginning of its file where that has changed since. */
export function locationOf(session: Session, version: AnalysedVersion, { file, span }: Place): Location {
  const placed = placementIn(session, version, file)?.rangeOf(span);
  if (placed) return { uri: placed.document.uri, range: placed.range };
  const start = { line: 0, character: 0 };
  return { uri: file, range: { start, end: start } };
}

/** What `pixelproof verify` takes behind the file's name: ":12", ":cell 3:2". */
export function verifySuffix({ texts }: Pick<Analysis, "texts">, { file, span }: Place): string {
  const text = texts.get(file) ?? "";
  const lines = createLineIndex(text);
  const { row } = lines.locationAt(span.start);
  const cells = cellsIn(text);
  const cell = cells && cellAt(cells, span.start);
  if (!cell) return `:${row}`;
  return `:cell ${cell.number}:${row - lines.locationAt(cell.span.start).row + 1}`;
}
