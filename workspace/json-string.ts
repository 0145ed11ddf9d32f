import { applyEdits, type Edit } from "../core/source/edit.ts";

/** Text as it stands in a JSON string, between its quotes. `raw` is so written in all of this file. */
export function encodeJson(text: string, ascii: boolean): string {
  const raw = JSON.stringify(text).slice(1, -1);
  return ascii ? raw.replace(/[^ -~]/g, escaped) : raw;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Edits of the text that is meant, made in what is written: what they leave keeps its escapes. */
export function editRaw(raw: string, edits: readonly Edit[], ascii: boolean): string {
  const offsets = offsetsIn(raw);
  const at = (offset: number): number => offsets[offset] ?? raw.length;
  return applyEdits(
    raw,
    edits.map(({ span, content }) => ({
      span: { start: at(span.start), end: at(span.end) },
      content: encodeJson(content, ascii),
    })),
  );
}

/** Where in `raw` the character is written that is meant to have this offset. */
export function writtenOffset(raw: string, offset: number): number {
  return offsetsIn(raw)[offset] ?? raw.length;
}

/** How many characters are meant. */
export function lengthOf(raw: string): number {
  return offsetsIn(raw).length - 1;
}

/** The lines that are meant, each with its line break. */
export function linesOf(raw: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (const { index, 0: character } of raw.matchAll(CHARACTER)) {
    if (!/^\\(?:n|u000[aA])$/.test(character)) continue;
    lines.push(raw.slice(start, index + character.length));
    start = index + character.length;
  }
  return start < raw.length ? [...lines, raw.slice(start)] : lines;
}

/** Where each character that is meant is written, and the end. */
function offsetsIn(raw: string): readonly number[] {
  return [...Array.from(raw.matchAll(CHARACTER), ({ index }) => index), raw.length];
}

/** One UTF-16 code unit, which may be an escape. */
const CHARACTER = /\\u[\da-fA-F]{4}|\\.|[\s\S]/g;
