import type { Marks } from "../../workspace/relevance/byte-scan.ts";

/** Marks on their way between threads, a byte for each file: tens of thousands of objects would take longer than their scan. */
export type PackedMarks = Uint8Array;

const NAMES_LIBRARY = 1;
const IS_ODD = 2;
const UNREAD = 4;

export function packMarks(marks: readonly (Marks | undefined)[]): PackedMarks {
  return Uint8Array.from(marks, (mark) =>
    mark ? (mark.namesLibrary ? NAMES_LIBRARY : 0) + (mark.isOdd ? IS_ODD : 0) : UNREAD,
  );
}

/** What was packed. */
export function marksOf(packed: PackedMarks): readonly (Marks | undefined)[] {
  return Array.from(packed, (bits) =>
    bits === UNREAD
      ? undefined
      : { namesLibrary: (bits & NAMES_LIBRARY) !== 0, isOdd: (bits & IS_ODD) !== 0 },
  );
}
