import { afterLineBreak, endOfPhysicalLine, indentationAt, trimmedEnd } from "./characters.ts";

/** Where a logical line ends. */
export interface LineEnd {
  /** After its last character of code. */
  readonly end: number;
  /** The start of the physical line that comes next. */
  readonly next: number;
  /** What closes the brackets and strings that are open at `end`, innermost first. */
  readonly closers: string;
  /** How many characters after `end` were read for a bracket that nothing closes. */
  readonly readInVain: number;
  /** How many backslashes outside of strings go on in the next physical line. */
  continuations: number;
}

/** The end of a line that was not read beyond. */
export function lineEnd(end: number, next: number, closers: string): LineEnd {
  return { end, next, closers, readInVain: 0, continuations: 0 };
}

/** A bracket, f-string or replacement field that is open; `spec` is the part of a field after its colon. */
export interface Open {
  readonly closer: string;
  readonly start: number;
  mode: "bracket" | "field" | "spec" | "string";
}

/** The state of reading one logical line. */
export interface LineScan {
  readonly text: string;
  /** Where the logical line's code starts, and its indentation. */
  readonly start: number;
  readonly indent: number;
  /** Whether to read on for what closes a bracket, past lines that may be statements of their own. */
  readonly looksAhead: boolean;
  readonly open: Open[];
  /** Where the comments start that were read, in their order. */
  readonly comments: number[];
  at: number;
  codeEnd: number;
  continuations: number;
  /** Where the line ends if it turns out that nothing closes its brackets. */
  cut: LineEnd | undefined;
}

/** The line ends where it best does, given that nothing before `stop` closes its brackets. */
export function giveUp(scan: LineScan, stop: number): LineEnd {
  const cut = scan.cut ?? cutString(scan);
  if (cut) return { ...cut, readInVain: Math.max(0, stop - cut.next) };
  return lineEnd(scan.codeEnd, stop, closersOf(scan.open));
}

/** Inside a triple-quoted string that reaches the end of the text: the first line that is not indented more. */
function cutString(scan: LineScan): LineEnd | undefined {
  const { text, open } = scan;
  const index = open.findIndex((entry) => entry.mode === "string");
  const string = open[index];
  if (!string) return undefined;
  let at = endOfPhysicalLine(text, string.start);
  while (at < text.length) {
    const next = afterLineBreak(text, at);
    const { start, indent } = indentationAt(text, next);
    at = endOfPhysicalLine(text, start);
    if (start === at || indent > scan.indent) continue;
    const end = trimmedEnd(text, string.start + string.closer.length, next);
    return lineEnd(end, next, closersOf(open.slice(0, index + 1)));
  }
  return undefined;
}

/** After a comment only a line break lets closing brackets be code; in a string it would be text. */
export function closersOf(open: readonly Open[]): string {
  const last = open.at(-1);
  if (!last) return "";
  const isCode = last.mode === "bracket" || last.mode === "field";
  const closers = open.map((entry) => entry.closer).reverse();
  return (isCode ? "\n" : "") + closers.join("");
}
