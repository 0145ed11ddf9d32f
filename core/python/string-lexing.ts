import { BACKSLASH, CARRIAGE_RETURN, isLineBreak, LINE_FEED } from "./characters.ts";

/** The quote that opens a string: `"`, `'`, `"""` or `'''`. */
export function quoteAt(text: string, at: number): string {
  const quote = text.charAt(at);
  const triple = quote.repeat(3);
  return text.startsWith(triple, at) ? triple : quote;
}

/** The letters before the quote of a string that starts at `start`: `rb` of `rb"…"`. */
export function stringPrefix(text: string, start: number): string {
  PREFIX.lastIndex = start;
  return PREFIX.exec(text)?.[0] ?? "";
}

const PREFIX = /[a-z]*/iy;

/** Whether the string whose quote stands at `at` has replacement fields: f"…", and the t"…" of Python 3.14. */
export function isFormattedAt(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 2 && /[a-z]/i.test(text.charAt(start - 1))) start--;
  if (start > 0 && /\w/.test(text.charAt(start - 1))) return false;
  return /^(?:[ft]r?|r[ft])$/i.test(text.slice(start, at));
}

/**
 * The offset after the closing quote of a string without replacement fields, whose text starts at `at`. A string that
 * is not closed ends at its line's end, or a triple-quoted one at the text's end: then minus the offset, minus one.
 */
export function endOfString(text: string, at: number, quote: string): number {
  const first = quote.charCodeAt(0);
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) end = afterEscape(text, end);
    else if (code === first && text.startsWith(quote, end)) return end + quote.length;
    else if (quote.length === 1 && isLineBreak(code)) break;
    else end++;
  }
  return -Math.min(end, text.length) - 1;
}

/** The offset after a backslash and what it escapes, which may be a line break of two characters. */
export function afterEscape(text: string, at: number): number {
  const isPair = text.charCodeAt(at + 1) === CARRIAGE_RETURN && text.charCodeAt(at + 2) === LINE_FEED;
  return Math.min(at + (isPair ? 3 : 2), text.length);
}
