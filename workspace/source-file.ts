import { readFile } from "node:fs/promises";
import { cellsIn, joinCells } from "../core/source/notebook.ts";
import { withSources } from "./notebook-edit.ts";
import { readNotebook, type WrittenCell } from "./notebook-json.ts";
import { isNotebook } from "./program-text.ts";
import { decodePython, encodePython, type TextEncoding } from "./text-encoding.ts";
import { writeWhole } from "./write-whole.ts";

/** A Python file's or notebook's text, and what it takes to write it back as it was kept. */
export interface SourceFile {
  readonly path: string;
  /** A notebook's is that of its cells (core/source/notebook.ts). */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly notebook?: Notebook;
}

/** A notebook's JSON, and where its code cells stand in it. */
export interface Notebook {
  readonly json: string;
  readonly cells: readonly WrittenCell[];
}

/** @throws {Error} where it cannot be read or decoded */
export async function readSource(path: string): Promise<SourceFile> {
  return sourceOf(path, await readFile(path));
}

/** @throws {Error} where it cannot be decoded */
export function sourceOf(path: string, bytes: Buffer): SourceFile {
  const { text, encoding } = decodePython(bytes);
  if (!isNotebook(path)) return { path, text, encoding };
  const cells = readNotebook(text);
  return { path, text: joinCells(cells), encoding, notebook: { json: text, cells } };
}

/**
 * Writes a new text in the file's own encoding, line breaks and mode; in a notebook, all but the changed lines stays as it
 * was. The file is at every moment either the old one or the new one, whole.
 * @throws {Error} where it cannot be written; the file is then what it was
 */
export async function writeSource(source: SourceFile, text: string): Promise<void> {
  await writeWhole(source.path, encodePython(contentOf(source, text), source.encoding));
}

/** What the file holds when this is its text. */
export function contentOf({ text: before, notebook }: SourceFile, text: string): string {
  if (!notebook) return withLineBreaksOf(before, text);
  const spans = cellsIn(text) ?? [];
  const changes = notebook.cells.flatMap((cell, i) => {
    const span = spans[i]?.span;
    return span ? { cell, source: withLineBreaksOf(cell.source, text.slice(span.start, span.end)) } : [];
  });
  return withSources(notebook.json, changes);
}

/** What a fix adds ends its lines by `\n`; in a file that never does so, it ends them as the file does. */
export function withLineBreaksOf(before: string, after: string): string {
  if (!before.includes("\r\n")) return after.replaceAll("\r\n", "\n");
  return /(?<!\r)\n/.test(before) ? after : after.replace(/(?<!\r)\n/g, "\r\n");
}
