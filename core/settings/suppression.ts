import { startOfPhysicalLine } from "../python/characters.ts";
import { type Comment, commentsIn } from "../python/comments.ts";
import type { RuleName } from "../rules/finding.ts";
import type { Edit } from "../source/edit.ts";
import type { Span } from "../source/span.ts";
import { type Selector, selectorOf } from "./layer.ts";
import { removeSuppression } from "./remove-suppression.ts";

/** `# pixelproof: ignore[wrong-scaling]` */
export interface Suppression {
  /** In its comment, where others may have their words too (`# noqa  # pixelproof: ignore`): from its own `#` to its end, with the reason that may stand behind it. */
  readonly span: Span;
  /** What it names; undefined where it is about all rules. */
  readonly names: readonly SuppressedName[] | undefined;
  /** Where what it hides begins or ends: whole lines. */
  readonly covers: readonly Span[];
  /** Whether it is about the whole file, or notebook. */
  readonly isOfFile: boolean;
  /** What takes it out of the text. */
  readonly removal: Edit;
  /** Whether it reads as none of the forms that there are: it hides nothing. */
  readonly isMalformed: boolean;
}

/** A name in the brackets of a suppression, and the rule that it is the name of, if it is. */
export interface SuppressedName {
  readonly text: string;
  readonly span: Span;
  readonly selector: Selector | undefined;
}

/** The suppressions of a text, a program's or a notebook's, in their order. */
export function suppressionsIn(text: string): readonly Suppression[] {
  // Few files have any, and comments take a while to find.
  if (!/pixelproof[ \t]*:/i.test(text)) return [];
  return commentsIn(text).flatMap((comment) => suppressionsOf(comment, text));
}

/** Whether the suppression is about a rule, by its name or as one of all. */
export function isAbout({ names, isMalformed }: Suppression, rule: RuleName): boolean {
  if (isMalformed) return false;
  // That a comment hides nothing is hidden by name alone: else no comment that hides everything could be told of.
  if (rule === "unused-suppression") return names?.some(({ selector }) => selector === rule) === true;
  return names?.some(({ selector }) => selector === rule || selector === "all") ?? true;
}

/** Whether the suppression stands where it hides what is here. */
export function isWhere({ covers, isOfFile }: Suppression, { start, end }: Span): boolean {
  const last = Math.max(start, end - 1);
  return (
    isOfFile ||
    covers.some((lines) => [start, last].some((offset) => lines.start <= offset && offset <= lines.end))
  );
}

/** Several times as many as there are rules. Of each name there may be something to tell, beside a line that long. */
const MOST_NAMES = 200;

const DIRECTIVE = /(?<=^|[ \t])#[ \t]*pixelproof[ \t]*:[ \t]*(ignore[\w-]*)[ \t]*(\[[^\]#]*\]?)?/gi;

function suppressionsOf(comment: Comment, text: string): readonly Suppression[] {
  const { span } = comment;
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(DIRECTIVE)].map((match): Suppression => {
    const [directive, form = "", brackets] = match;
    const start = span.start + match.index;
    const bracketsAt = start + directive.length - (brackets?.length ?? 0);
    const isOfFile = form.toLowerCase() === "ignore-file";
    const own = { start, end: start + ownLength(words.slice(match.index)) };
    const names = brackets === undefined ? undefined : namesIn(brackets, bracketsAt);
    return {
      span: own,
      removal: removeSuppression(own, comment, text),
      names,
      covers: isOfFile ? [] : coveredBy(comment, text),
      isOfFile,
      isMalformed:
        (!isOfFile && form.toLowerCase() !== "ignore") ||
        (brackets !== undefined && !brackets.endsWith("]")) ||
        (names !== undefined && names.length > MOST_NAMES),
    };
  });
}

/** Up to the next `#` with a blank before it, which begins somebody else's words, as in `# pixelproof: ignore  # noqa`. */
function ownLength(words: string): number {
  const next = /[ \t]#/.exec(words.slice(1));
  return (next ? words.slice(0, next.index + 1) : words).trimEnd().length;
}

function namesIn(brackets: string, at: number): readonly SuppressedName[] {
  return [...brackets.matchAll(/[^\s,[\]][^,[\]]*/g)].map(({ 0: found, index }) => {
    const name = found.trimEnd();
    const start = at + index;
    return { text: name, span: { start, end: start + name.length }, selector: selectorOf(name) };
  });
}

/**
 * A comment behind code covers its line, and on a statement's first or last line the whole statement. One on a line of its own
 * covers the statement below it, or, between the lines of a statement, the line below.
 */
function coveredBy({ span, isAlone, within, next }: Comment, text: string): readonly Span[] {
  if (!within) return next ? [next] : [];
  if (isAlone) return lineBelow(text, span.end, within);
  const own = { start: startOfPhysicalLine(text, span.start), end: span.end };
  return own.start === within.start || own.end === within.end ? [within] : [own];
}

/** The next line with code in it. */
function lineBelow(text: string, lineEnd: number, within: Span): readonly Span[] {
  const below = /^(?:\r\n?|\n)(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*/.exec(text.slice(lineEnd, within.end));
  if (!below) return [];
  const start = lineEnd + below[0].length;
  const [line = ""] = /^[^\r\n]*/.exec(text.slice(start, within.end)) ?? [];
  return [{ start, end: start + line.length }];
}
