/** The line break that this text uses. */
export function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** The end of the line's text, if nothing but blanks or a comment follows; else the offset itself. */
export function endOfLine(text: string, offset: number): number {
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?=\r|\n|$)/.exec(text.slice(offset))?.[0];
  return offset + (rest?.length ?? 0);
}

/** The indentation of the line on which this offset stands, if it is the first thing there. */
export function indentationBefore(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lead = text.slice(lineStart, offset);
  return /^[ \t]+$/.test(lead) ? lead : undefined;
}
