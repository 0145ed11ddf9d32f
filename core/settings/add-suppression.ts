import { endOfPhysicalLine, startOfPhysicalLine } from "../python/characters.ts";
import { logicalLineAt } from "../python/comments.ts";
import type { RuleName } from "../rules/finding.ts";
import { applyEdits, type Edit } from "../source/edit.ts";
import { cellsIn } from "../source/notebook.ts";
import type { Span } from "../source/span.ts";
import { isAbout, isWhere, type Suppression, suppressionsIn } from "./suppression.ts";

/**
 * The edit that hides a rule's findings at this place: its name in the comment that already hides others there, else a comment
 * of its own, behind the line if one can stand there, else behind the statement or above it. undefined where none would do.
 */
export function suppressHere(text: string, place: Span, rule: RuleName): Edit | undefined {
  const ways = [...namesAdded(text, rule, place), ...comments(text, place, `# pixelproof: ignore[${rule}]`)];
  return ways.find((edit) => hidesAfter(edit, text, place, rule));
}

/** The same for the whole file or notebook: in the comment that does so for others, else at its top. */
export function suppressInFile(text: string, rule: RuleName): Edit | undefined {
  const anywhere = { start: text.length, end: text.length };
  const added = namesAdded(text, rule, undefined);
  const starts = cellsIn(text)?.map(({ span }) => span) ?? [{ start: 0, end: text.length }];
  const ways = [...added, ...starts.map((cell) => atTop(text, cell, `# pixelproof: ignore-file[${rule}]`))];
  return ways.find((edit) => hidesAfter(edit, text, anywhere, rule));
}

/** A comment may turn out to be none: in a string, behind a backslash, in a cell that is no Python. */
function hidesAfter(edit: Edit, text: string, { start, end }: Span, rule: RuleName): boolean {
  const shift = edit.span.start <= start ? edit.content.length - (edit.span.end - edit.span.start) : 0;
  const moved = { start: start + shift, end: end + shift };
  const after = suppressionsIn(applyEdits(text, [edit]));
  return after.some((suppression) => isAbout(suppression, rule) && isWhere(suppression, moved));
}

/** @param place undefined for comments about the file */
function namesAdded(text: string, rule: RuleName, place: Span | undefined): readonly Edit[] {
  const isRight = (one: Suppression): boolean =>
    place ? !one.isOfFile && isWhere(one, place) : one.isOfFile;
  return suppressionsIn(text)
    .filter((one) => !one.isMalformed && isRight(one))
    .flatMap(({ names }): Edit[] => {
      const last = names?.at(-1);
      return last ? [{ span: { start: last.span.end, end: last.span.end }, content: `, ${rule}` }] : [];
    });
}

function comments(text: string, { start }: Span, comment: string): readonly Edit[] {
  const own = lineAround(text, start);
  const statement = logicalLineAt(text, start);
  const last = statement && lineAround(text, statement.end);
  const above = lineAround(text, statement?.start ?? start);
  const indent = /^[ \t\f]*/.exec(text.slice(above.start, above.end))?.[0] ?? "";
  return [
    ...behind(text, own, comment),
    ...(last ? behind(text, last, comment) : []),
    { span: { start: above.start, end: above.start }, content: `${indent}${comment}${lineBreakOf(text)}` },
  ];
}

/** A backslash that joins lines must stay the last of its own. */
function behind(text: string, line: Span, comment: string): readonly Edit[] {
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  return text[end - 1] === "\\" ? [] : [{ span: { start: end, end: line.end }, content: `  ${comment}` }];
}

/** Below what must come first: `#!/usr/bin/env python`, `# -*- coding: utf-8 -*-`. */
function atTop(text: string, cell: Span, comment: string): Edit {
  const [head = ""] =
    /^(?:\ufeff?#(?=!|[^\r\n]*coding[:=])[^\r\n]*(?:\r\n?|\n))*\ufeff?/.exec(
      text.slice(cell.start, cell.end),
    ) ?? [];
  const at = cell.start + head.length;
  return { span: { start: at, end: at }, content: `${comment}${lineBreakOf(text)}` };
}

function lineAround(text: string, at: number): Span {
  return { start: startOfPhysicalLine(text, at), end: endOfPhysicalLine(text, at) };
}

function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text.startsWith("\0") ? "\n" : text)?.[0] ?? "\n";
}
