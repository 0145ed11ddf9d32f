import type { Analysis } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { LineIndex, Location } from "../core/source/line-index.ts";
import { printable } from "./format/printable.ts";

/** A file's text and lines, as the formats need them. */
export interface ShownFile {
  /** Absolute. */
  readonly path: string;
  /** As people are told it: relative to where they are, fit for a terminal. */
  readonly shownPath: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** What is reported of one file. */
export interface CheckedFile extends ShownFile {
  readonly findings: readonly Reported[];
}

export interface Reported {
  readonly finding: Finding;
  /** The best way to mend it. */
  readonly fix: Fix | undefined;
}

export function shownFile(analysis: Analysis, lines: LineIndex, shownPath: string): ShownFile {
  return { path: analysis.file, shownPath: printable(shownPath), text: analysis.text, lines };
}

/** Row and column from 1; columns count characters, as ruff counts them, where the core counts UTF-16 code units. */
export function locate({ text, lines }: ShownFile, offset: number): Location {
  const { row, column } = lines.locationAt(offset);
  const { start } = lines.lineSpan(row);
  return { row, column: [...text.slice(start, start + column - 1)].length + 1 };
}
