/** Character codes that layout and lexing look for. */
export const TAB = 9;
export const LINE_FEED = 10;
export const FORM_FEED = 12;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION_MARK = 33;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const PERCENT = 37;
export const SINGLE_QUOTE = 39;
export const STAR = 42;
export const COLON = 58;
export const QUESTION_MARK = 63;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
const BYTE_ORDER_MARK = 0xfeff;

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The offset after the line break at `at`, which may be `\r\n`. */
export function afterLineBreak(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
  return at + (isPair ? 2 : 1);
}

/** The offset of the next line break at or after `at`, or the end of the text. */
export function endOfPhysicalLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** The offset after the line break before `at`, or the start of the text. */
export function startOfPhysicalLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** As many blanks, and the same line breaks. */
export function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

/** `end` moved back over blanks, line breaks too, but not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === FORM_FEED || isLineBreak(code);
}

/** Where the text of a physical line starts, and in which column: a tab goes on to the next multiple of 8. */
export function indentationAt(
  text: string,
  lineStart: number,
): { readonly start: number; readonly indent: number } {
  let indent = 0;
  for (let at = lineStart; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent++;
    else if (code === TAB) indent = (Math.floor(indent / 8) + 1) * 8;
    else if (code === FORM_FEED) indent = 0;
    else if (code !== BYTE_ORDER_MARK) return { start: at, indent };
  }
}
