import { lengthOf, writtenOffset } from "./json-string.ts";
import type { WrittenCell } from "./notebook-json.ts";

/** Where in a notebook's JSON the character of a cell's source is written. */
export function jsonOffsetOf(json: string, { written }: WrittenCell, offset: number): number {
  let before = 0;
  for (const [i, { start, end }] of written.literals.entries()) {
    const raw = json.slice(start + 1, end - 1);
    const length = lengthOf(raw);
    // An offset between two strings is the beginning of the second.
    if (offset < before + length || i === written.literals.length - 1) {
      return start + 1 + writtenOffset(raw, offset - before);
    }
    before += length;
  }
  return written.start;
}
