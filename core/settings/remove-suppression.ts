import type { Comment } from "../python/comments.ts";
import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";
import type { SuppressedName } from "./suppression.ts";

/** Takes a suppression that stands here in a comment out of the text, with the blanks before it, and its line where nothing else is on it. */
export function removeSuppression(span: Span, comment: Comment, text: string): Edit {
  const { isAlone, cell } = comment;
  const isAllOfComment = span.start === comment.span.start && span.end === trimmedEnd(text, comment.span);
  if (isAlone && isAllOfComment) return { span: wholeLine(text, span, cell), content: "" };
  if (span.start > comment.span.start || !hasMore(text, span, comment.span)) {
    return {
      span: { start: beforeBlanks(text, span.start), end: lineEndIfLast(text, span, comment.span) },
      content: "",
    };
  }
  return { span: { start: span.start, end: afterBlanks(text, span.end) }, content: "" };
}

/** Takes one of several names out of the brackets, with its comma. */
export function removeName(name: SuppressedName, names: readonly SuppressedName[]): Edit {
  const k = names.indexOf(name);
  const [previous, next] = [names[k - 1], names[k + 1]];
  if (previous) return { span: { start: previous.span.end, end: name.span.end }, content: "" };
  return { span: { start: name.span.start, end: next ? next.span.start : name.span.end }, content: "" };
}

/** The line with its line break; of the last line without one, with that before it. */
function wholeLine(text: string, span: Span, cell: Span): Span {
  const start = beforeBlanks(text, span.start);
  const end = afterBlanks(text, span.end);
  const [after = ""] = /^(?:\r\n?|\n)/.exec(text.slice(end, cell.end)) ?? [];
  if (after !== "") return { start, end: end + after.length };
  const [before = ""] = /(?:\r\n?|\n)$/.exec(text.slice(cell.start, start)) ?? [];
  return { start: start - before.length, end };
}

function hasMore(text: string, span: Span, comment: Span): boolean {
  return span.end < trimmedEnd(text, comment);
}

/** No blanks are left at the end of a line. */
function lineEndIfLast(text: string, span: Span, comment: Span): number {
  return hasMore(text, span, comment) ? span.end : comment.end;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text[start - 1])) start--;
  return start;
}

function afterBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text[end])) end++;
  return end;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\f";
}
