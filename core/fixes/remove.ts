import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";

/** Removes one of several things between commas, with the comma that is then too many, and its line where it had one alone. */
export function removeFromList(text: string, { start, end }: Span): Edit {
  const after = /^\s*,/.exec(text.slice(end))?.[0].length;
  if (after !== undefined) {
    const lineStart = indentationStart(text, start);
    const rest = /^[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(end + after))?.[0];
    if (lineStart !== undefined && rest !== undefined) {
      return { span: { start: lineStart, end: end + after + rest.length }, content: "" };
    }
    const blank = /^\s*/.exec(text.slice(end + after))?.[0].length ?? 0;
    return { span: { start, end: end + after + blank }, content: "" };
  }
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { span: { start: start - before, end }, content: "" };
}

/** Removes a whole statement, with its line where it has it alone; leaves `pass` where a block would be empty. */
export function removeStatement(text: string, { start, end }: Span): Edit {
  const lineStart = indentationStart(text, start);
  const rest = /^[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  if (lineStart === undefined || rest === undefined || isAlone(text, lineStart, start, end + rest.length)) {
    return { span: { start, end }, content: "pass" };
  }
  return { span: { start: lineStart, end: end + rest.length }, content: "" };
}

/** Where the line starts, if nothing but blanks stands between it and this offset. */
export function indentationStart(text: string, offset: number): number | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(lineStart, offset).trim() === "" ? lineStart : undefined;
}

/** Whether the statement is all that an indented block holds: a header above it, and less indentation below. */
function isAlone(text: string, lineStart: number, start: number, nextLine: number): boolean {
  const indent = start - lineStart;
  if (indent === 0) return false;
  const above = text.slice(0, lineStart).trimEnd();
  const [code = ""] = above.slice(above.lastIndexOf("\n") + 1).split("#", 1);
  const header = code.trimEnd();
  const below = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)\S/.exec(text.slice(nextLine))?.[1]?.length ?? 0;
  return header.endsWith(":") && below < indent;
}
