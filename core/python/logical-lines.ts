import {
  afterLineBreak,
  BACKSLASH,
  EXCLAMATION_MARK,
  endOfPhysicalLine,
  HASH,
  indentationAt,
  isLineBreak,
  PERCENT,
  QUESTION_MARK,
} from "./characters.ts";
import { findLineEnd } from "./line-end.ts";
import { type LineEnd, lineEnd } from "./line-scan.ts";

/** A logical line, as Python's own tokenizer has it: brackets, strings and backslashes join physical lines. */
export interface LogicalLine {
  /** Where its first physical line starts: the indentation belongs to it. */
  readonly lineStart: number;
  /** The code itself: without indentation, and without the comment and line break that end it. */
  readonly start: number;
  readonly end: number;
  /** Columns of indentation. */
  readonly indent: number;
  /** What would close the brackets and strings that it leaves open. Empty for a line of valid Python. */
  readonly closers: string;
  /** Whether backslashes join more physical lines than a parser can bear. */
  readonly isTooLong: boolean;
}

/** tree-sitter takes time by the square of them; no statement that people write has so many. */
const MOST_CONTINUATIONS = 250;

/** How many characters, for each of the text, may be read in vain for brackets that nothing closes. */
const MOST_READ_IN_VAIN = 4;

/**
 * The logical lines of a text in order; lines with nothing but blanks or a comment are none. Lines that `isMagicAt` tells
 * from their start are IPython's own: these end where they end, whatever brackets and quotes are in them.
 * @param onComment hears where each comment starts, in a line or between lines
 */
export function logicalLines(
  text: string,
  isMagicAt: IsMagicAt = startsMagic,
  onComment?: (start: number) => void,
): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let readInVain = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const { start, indent } = indentationAt(text, lineStart);
    if (start >= text.length) break;
    const code = text.charCodeAt(start);
    if (isLineBreak(code)) lineStart = afterLineBreak(text, start);
    else if (code === HASH) {
      onComment?.(start);
      lineStart = nextLine(text, start);
    } else {
      const looksAhead = readInVain <= MOST_READ_IN_VAIN * text.length;
      const found = isMagicAt(text, start)
        ? magicEnd(text, start)
        : findLineEnd(text, start, indent, looksAhead, onComment);
      readInVain += found.readInVain;
      const { end, closers, continuations } = found;
      lines.push({ lineStart, start, end, indent, closers, isTooLong: continuations > MOST_CONTINUATIONS });
      lineStart = found.next;
    }
  }
  return lines;
}

type IsMagicAt = (text: string, start: number) => boolean;

/** Whether the line that starts here is one of IPython's own: `%matplotlib inline`, `!pip install`, `?name`. */
export function startsMagic(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === PERCENT || code === EXCLAMATION_MARK || code === QUESTION_MARK;
}

function magicEnd(text: string, start: number): LineEnd {
  let end = endOfPhysicalLine(text, start);
  while (end < text.length && text.charCodeAt(end - 1) === BACKSLASH) {
    end = endOfPhysicalLine(text, afterLineBreak(text, end));
  }
  return lineEnd(end, afterLineBreak(text, end), "");
}

function nextLine(text: string, at: number): number {
  return afterLineBreak(text, endOfPhysicalLine(text, at));
}
