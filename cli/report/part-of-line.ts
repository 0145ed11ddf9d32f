import type { Span } from "../../core/source/span.ts";

/** Longer lines are written by programs, and there may be a finding every few characters. */
const LONGEST = 2000;
const BEFORE = 200;

/** All of a line of this text, or what stands around a place where it is too long: so the findings in it stay small, all together. */
export function partOfLine(text: string, { start, end }: Span, focus: number): Span {
  if (end - start <= LONGEST) return { start, end };
  const from = Math.max(start, Math.min(focus - BEFORE, end - LONGEST));
  return { start: outOfPair(text, from), end: outOfPair(text, Math.min(end, from + LONGEST)) };
}

/** Characters of two UTF-16 code units are not taken apart. */
function outOfPair(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}
