import { readFileSync, statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
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

/** Programs that people write are far smaller; what is larger was made by a tool, and holds data. */
const LARGEST_PROGRAM = 5_000_000;
/** A notebook holds pictures too. */
const LARGEST_NOTEBOOK = 100_000_000;

/**
 * Reads at once: to wait for the disk in another thread costs several times what reading does. Whoever else waits has a turn
 * before it, so that a run over many files hears that it is to stop.
 * @throws {Error} where it cannot be read or decoded, or is too large
 */
export async function readSource(path: string): Promise<SourceFile> {
  await setImmediate();
  const { size } = statSync(path);
  const largest = isNotebook(path) ? LARGEST_NOTEBOOK : LARGEST_PROGRAM;
  if (size > largest) {
    throw new Error(
      `it is larger than ${largest / 1_000_000} MB, which no program is that people write; exclude it`,
    );
  }
  return sourceOf(path, readFileSync(path));
}

/** @throws {Error} where it cannot be decoded */
export function sourceOf(path: string, bytes: Buffer): SourceFile {
  const { text, encoding } = decodePython(bytes);
  if (!isNotebook(path)) {
    // Python refuses it too.
    if (text.includes("\0")) throw new Error("it is no text: there is a zero byte in it");
    return { path, text, encoding };
  }
  const cells = readNotebook(text);
  return { path, text: joinCells(cells), encoding, notebook: { json: text, cells } };
}

/**
 * Writes a new text in the file's own encoding, line breaks and mode; in a notebook, all but the changed lines stays as it
 * was. The file is at every moment either the old one or the new one, whole.
 * @throws {Error} where it cannot be written; the file is then what it was
 */
export async function writeSource(source: SourceFile, text: string): Promise<void> {
  await writeWhole(source.path, bytesOf(source, text));
}

/**
 * The bytes of the file when this is its text.
 * @throws {Error} where its encoding has no such characters, or can only be read
 */
export function bytesOf(source: SourceFile, text: string): Buffer {
  return encodePython(contentOf(source, text), source.encoding);
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
