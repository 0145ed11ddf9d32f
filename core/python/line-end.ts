import {
  afterLineBreak,
  BACKSLASH,
  CLOSE_BRACE,
  COLON,
  DOUBLE_QUOTE,
  endOfPhysicalLine,
  HASH,
  indentationAt,
  isLineBreak,
  OPEN_BRACE,
  SINGLE_QUOTE,
  trimmedEnd,
} from "./characters.ts";
import { closersOf, giveUp, type LineEnd, type LineScan, lineEnd, type Open } from "./line-scan.ts";
import { afterEscape, endOfString, isFormattedAt, quoteAt } from "./string-lexing.ts";

/**
 * Finds the end of the logical line that starts at `start`. Where brackets or strings are never closed (`model.fit(`,
 * followed by other statements), the line ends before the first line that is not indented more than itself.
 * Without `looksAhead` it ends there at once.
 * @param onComment hears where each comment of the line starts
 */
export function findLineEnd(
  text: string,
  start: number,
  indent: number,
  looksAhead: boolean,
  onComment?: (start: number) => void,
): LineEnd {
  const scan: LineScan = {
    text,
    start,
    indent,
    looksAhead,
    open: [],
    comments: [],
    at: start,
    codeEnd: start,
    continuations: 0,
    cut: undefined,
  };
  let found: LineEnd | undefined;
  while (found === undefined && scan.at < text.length) {
    const top = scan.open[scan.open.length - 1];
    const isLiteral = top !== undefined && (top.mode === "string" || top.mode === "spec");
    found = isLiteral ? readLiteral(scan, top) : readCode(scan, top);
  }
  const end = found ?? endOfText(scan);
  end.continuations = scan.continuations;
  // Behind a line that ends for want of a bracket, comments were read in vain.
  if (onComment) for (const comment of scan.comments) if (comment < end.next) onComment(comment);
  return end;
}

function endOfText(scan: LineScan): LineEnd {
  const { text, codeEnd, open } = scan;
  if (open.length > 0) return giveUp(scan, text.length);
  return lineEnd(codeEnd, text.length, "");
}

/** Reads code up to and with the next character that matters. */
function readCode(scan: LineScan, top: Open | undefined): LineEnd | undefined {
  const { text } = scan;
  const at = skipPlain(scan);
  if (at === text.length) return undefined;
  const code = text.charCodeAt(at);
  if (isLineBreak(code)) return readLineBreak(scan);
  if (code === HASH) {
    scan.comments.push(at);
    scan.at = endOfPhysicalLine(text, at);
    return undefined;
  }
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return readString(scan);
  scan.at = code === BACKSLASH ? afterEscape(text, at) : at + 1;
  scan.codeEnd = at + 1;
  if (code === BACKSLASH && isLineBreak(text.charCodeAt(at + 1))) scan.continuations++;
  if (code === COLON) {
    if (top?.mode === "field") top.mode = "spec";
  } else if (code !== BACKSLASH) readBracket(scan, text.charAt(at), at);
  return undefined;
}

function skipPlain(scan: LineScan): number {
  const { text, at: start } = scan;
  let at = start;
  while (at < text.length && !isSpecial(text.charCodeAt(at))) at++;
  scan.at = at;
  // Before what is code itself, it does not matter where other code ends.
  const code = text.charCodeAt(at);
  if (at === text.length || code === HASH || isLineBreak(code)) {
    const end = trimmedEnd(text, start, at);
    if (end > start) scan.codeEnd = end;
  }
  return at;
}

const CLOSERS = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

function readBracket(scan: LineScan, bracket: string, start: number): void {
  const closer = CLOSERS.get(bracket);
  if (closer !== undefined) {
    scan.open.push({ closer, start, mode: "bracket" });
    return;
  }
  // `foo([1, 2)`: a bracket closes those that were opened inside of it and forgotten.
  for (let i = scan.open.length - 1; i >= 0; i--) {
    const open = scan.open[i];
    if (open === undefined || open.mode === "string") return;
    if (open.closer === bracket) {
      scan.open.length = i;
      return;
    }
    if (open.mode === "field") return;
  }
}

function readString(scan: LineScan): LineEnd | undefined {
  const { text, at: start } = scan;
  const closer = quoteAt(text, start);
  const string: Open = { closer, start, mode: "string" };
  const inside = start + closer.length;
  if (isFormattedAt(text, start)) {
    scan.open.push(string);
    moveTo(scan, inside);
    return undefined;
  }
  const end = endOfString(text, inside, closer);
  moveTo(scan, end >= 0 ? end : -end - 1);
  return end >= 0 ? undefined : readUnclosedString(scan, string);
}

/** A string that its line, or the text, ends: in brackets reading goes on, as if the string had been closed there. */
function readUnclosedString(scan: LineScan, string: Open): LineEnd | undefined {
  if (string.closer.length === 3) {
    scan.open.push(string);
    return giveUp(scan, scan.text.length);
  }
  if (scan.open.length > 0) return undefined;
  return lineEnd(scan.at, afterLineBreak(scan.text, scan.at), string.closer);
}

/** Reads the text of an f-string, or of a replacement field's format specification, up to what ends or nests it. */
function readLiteral(scan: LineScan, top: Open): LineEnd | undefined {
  const { text, open, at } = scan;
  const code = text.charCodeAt(at);
  const depth = top.mode === "string" ? open.length - 1 : open.length - 2;
  const string = open[depth];
  if (string === undefined) return undefined;
  if (text.startsWith(string.closer, at)) {
    open.length = depth;
    moveTo(scan, at + string.closer.length);
  } else if (isLineBreak(code) && string.closer.length === 1) {
    open.length = depth;
    return readUnclosedString(scan, string);
  } else if (code === OPEN_BRACE && top.mode === "string" && text.charCodeAt(at + 1) === OPEN_BRACE) {
    moveTo(scan, at + 2);
  } else if (code === OPEN_BRACE) {
    open.push({ closer: "}", start: at, mode: "field" });
    moveTo(scan, at + 1);
  } else if (code === CLOSE_BRACE && top.mode === "spec") {
    open.pop();
    moveTo(scan, at + 1);
  } else if (code === BACKSLASH && text.charCodeAt(at + 1) !== OPEN_BRACE) {
    moveTo(scan, afterEscape(text, at));
  } else moveTo(scan, at + 1);
  return undefined;
}

function moveTo(scan: LineScan, at: number): void {
  scan.at = at;
  scan.codeEnd = at;
}

/** What no expression has: a line that starts so shows that the brackets before it were forgotten. */
const STATEMENT =
  /(?:(?:async[ \t]+)?(?:def|with)|class|import|return|while|try|raise|assert|del|global|nonlocal|pass|break|continue|elif|except|finally|from[ \t]+[\w.]+[ \t]+import)\b/y;

const HEADER = /(?:async|if|elif|for|while|except|with|def|class|match|case)\b/y;

function readLineBreak(scan: LineScan): LineEnd | undefined {
  const { text, codeEnd } = scan;
  const next = afterLineBreak(text, scan.at);
  if (scan.open.length === 0) return lineEnd(codeEnd, next, "");
  scan.at = next;
  const { start, indent } = indentationAt(text, next);
  const code = text.charCodeAt(start);
  if (start >= text.length || isLineBreak(code) || code === HASH) return undefined;
  STATEMENT.lastIndex = start;
  const isStatement = STATEMENT.test(text);
  if (!scan.cut && (indent <= scan.indent || isHeader(scan)) && !")]}".includes(text.charAt(start))) {
    scan.cut = lineEnd(codeEnd, next, closersOf(scan.open));
  }
  return isStatement || (scan.cut && !scan.looksAhead) ? giveUp(scan, next) : undefined;
}

/** Whether the code read so far looks like `if f(x:`, with its body below. */
function isHeader({ text, start, codeEnd }: LineScan): boolean {
  if (text.charCodeAt(codeEnd - 1) !== COLON) return false;
  HEADER.lastIndex = start;
  return HEADER.test(text);
}

/** `"`, `#`, `'`, brackets, `:`, `\` and line breaks. */
const SPECIAL = Uint8Array.from({ length: 128 }, (_, code) =>
  "\"#'()[]{}:\\\n\r".includes(String.fromCharCode(code)) ? 1 : 0,
);

function isSpecial(code: number): boolean {
  return code < 128 && SPECIAL[code] === 1;
}
