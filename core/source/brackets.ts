import { SILENT_TEXT } from "./silent-text.ts";

/** The offset after the bracket that closes the one here; strings and comments within are skipped. */
export function endOfBracket(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of tokensIn(text, start)) {
    depth += depthOf(token);
    if (depth === 0 && isCloser(token)) return index + 1;
  }
  return undefined;
}

/** The same of every bracket of a text that is closed, by the offset where it opens; the text is gone through once. */
export function endsOfBrackets(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: token, index } of tokensIn(text, 0)) {
    if (depthOf(token) > 0) open.push(index);
    const opened = isCloser(token) ? open.pop() : undefined;
    if (opened !== undefined) ends.set(opened, index + 1);
  }
  return ends;
}

/** `a, f(b, "c, d")`: what stands between commas that are in no bracket and no string, without comments. */
export function betweenCommas(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of tokensIn(text, 0)) {
    depth += depthOf(token);
    const isComma = token === "," && depth === 0;
    if (!isComma && !token.startsWith("#")) continue;
    part += text.slice(from, index);
    from = index + token.length;
    if (isComma) {
      parts.push(part);
      part = "";
    }
  }
  return [...parts, part + text.slice(from)];
}

const TOKEN = new RegExp(`${SILENT_TEXT}|[()[\\]{},]`, "g");

function tokensIn(text: string, start: number): Iterable<RegExpExecArray> {
  // Goes on with a copy of the pattern, from there.
  TOKEN.lastIndex = start;
  return text.matchAll(TOKEN);
}

function depthOf(token: string): number {
  return "([{".includes(token) ? 1 : isCloser(token) ? -1 : 0;
}

function isCloser(token: string): boolean {
  return ")]}".includes(token);
}
