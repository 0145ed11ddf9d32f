import type { LogicalLine } from "./logical-lines.ts";

/** A statement as indentation shows it, before its lines are parsed: what it spans, and the statements inside it. */
export interface OutlineItem {
  /** From the start of its first physical line, to the end of the code of its last. */
  readonly start: number;
  readonly end: number;
  /** The lines `@decorator` above a definition. */
  readonly decorators: readonly LogicalLine[];
  /** One for a simple statement. None where blocks are nested too deeply to be read, or a line is too long. */
  readonly clauses: readonly OutlineClause[];
}

/** `if x:`, `else:` or a simple statement, with the lines below that are indented more. */
export interface OutlineClause {
  readonly header: LogicalLine;
  /** The keyword that makes the line a header ("if", "def" …), without `async`; empty for a simple statement. */
  readonly keyword: string;
  readonly body: readonly OutlineItem[];
}

/** CPython's tokenizer allows as many levels of indentation. */
const DEEPEST = 100;

/** Longer chains of `elif` are cut: each of them nests one level in the syntax. */
const MOST_CLAUSES = 200;

/** How many levels there may be in the syntax, by indentation and by chains of `elif` together. */
const DEEPEST_SYNTAX = 300;

interface Reader {
  readonly text: string;
  readonly lines: readonly LogicalLine[];
  next: number;
}

/** Groups logical lines into statements by their indentation and keywords alone. */
export function blockOutline(text: string, lines: readonly LogicalLine[]): readonly OutlineItem[] {
  return readBlock({ text, lines, next: 0 }, { minIndent: 0, depth: 0, nesting: 0, isMatch: false });
}

/** The statements that a statement's bodies hold: those of `case` clauses for a `match`. */
export function nestedItems(item: OutlineItem): readonly OutlineItem[] {
  return item.clauses.flatMap(({ keyword, body }) =>
    keyword === "match" ? body.flatMap(nestedItems) : body,
  );
}

interface Block {
  readonly minIndent: number;
  readonly depth: number;
  /** Levels in the syntax around it. */
  readonly nesting: number;
  /** Whether `case` is a keyword in it. */
  readonly isMatch: boolean;
}

function readBlock(reader: Reader, block: Block): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let line = peek(reader); line && line.indent >= block.minIndent; line = peek(reader)) {
    if (line.isTooLong) items.push(skipLine(reader, line));
    else if (block.depth >= DEEPEST || block.nesting >= DEEPEST_SYNTAX)
      items.push(skipBlock(reader, line, block));
    else items.push(readItem(reader, line, block));
  }
  return items;
}

function skipLine(reader: Reader, { lineStart, end }: LogicalLine): OutlineItem {
  reader.next++;
  return { start: lineStart, end, decorators: [], clauses: [] };
}

function skipBlock(reader: Reader, first: LogicalLine, { minIndent }: Block): OutlineItem {
  let { end } = first;
  for (let line = peek(reader); line && line.indent >= minIndent; line = peek(reader)) {
    end = line.end;
    reader.next++;
  }
  return { start: first.lineStart, end, decorators: [], clauses: [] };
}

function readItem(reader: Reader, first: LogicalLine, { depth, nesting, isMatch }: Block): OutlineItem {
  const decorators = readDecorators(reader);
  const clauses: OutlineClause[] = [];
  for (let line = peek(reader); line; line = peek(reader)) {
    const keyword = keywordOf(reader.text, line, isMatch);
    const isFirst = clauses.length === 0;
    const goesOn = line.indent === first.indent && !line.isTooLong && continues(clauses, keyword);
    if (!isFirst && !goesOn) break;
    reader.next++;
    const body = readBlock(reader, {
      minIndent: first.indent + 1,
      depth: depth + 1,
      nesting: nesting + 1 + clauses.length,
      isMatch: keyword === "match",
    });
    clauses.push({ header: line, keyword, body });
  }
  const last = reader.lines[reader.next - 1] ?? first;
  return { start: first.lineStart, end: last.end, decorators, clauses };
}

/** Leaves the reader where it was unless the lines end in a definition at the same indentation. */
function readDecorators(reader: Reader): readonly LogicalLine[] {
  const start = reader.next;
  let end = start;
  while (reader.text.charAt(reader.lines[end]?.start ?? reader.text.length) === "@") end++;
  const lines = reader.lines.slice(start, end);
  const definition = reader.lines[end];
  if (!definition || !["def", "class"].includes(keywordOf(reader.text, definition, false))) return [];
  if ([...lines, definition].some((line) => line.isTooLong)) return [];
  if (lines.some((line) => line.indent !== definition.indent)) return [];
  reader.next = end;
  return lines;
}

function peek(reader: Reader): LogicalLine | undefined {
  return reader.lines[reader.next];
}

const KEYWORD =
  /(?:async[ \t]+)?(if|elif|else|for|while|try|except|finally|with|def|class)(?!\w)|(match|case)(?!\w)/y;

function keywordOf(text: string, line: LogicalLine, isMatch: boolean): string {
  KEYWORD.lastIndex = line.start;
  const [, hard, soft] = KEYWORD.exec(text) ?? [];
  if (soft === "case") return isMatch ? soft : "";
  if (soft === "match") return line.closers === "" && text.charAt(line.end - 1) === ":" ? soft : "";
  return hard ?? "";
}

/** Whether a line with this keyword goes on with the statement: `else:` after `for`, but not after `else`. */
function continues(clauses: readonly OutlineClause[], keyword: string): boolean {
  const first = clauses[0]?.keyword ?? "";
  const last = clauses.at(-1)?.keyword ?? "";
  if (clauses.length >= MOST_CLAUSES || last === "finally") return false;
  if (keyword === "elif") return first === "if" && last !== "else";
  if (keyword === "else") return ["if", "for", "while", "try"].includes(first) && last !== "else";
  if (keyword === "except") return first === "try" && last !== "else";
  return keyword === "finally" && first === "try";
}
