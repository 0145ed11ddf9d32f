import { displayWidth } from "./display-width.ts";
import { printable } from "./printable.ts";

/** A line of a file as a terminal shows it, and where its parts then stand. */
export interface ShownLine {
  readonly text: string;
  /** The column, from 0, at which this character of the line stands. */
  columnAt(index: number): number;
}

/** Columns at which a tab ends. */
const tab = 4;
/** Shown of what comes before a mark in a line that is too long. */
const before = 30;

/**
 * @param line without its line break
 * @param focus what must be seen of it, where it is too long to be seen whole
 * @param width columns, about
 */
export function showLine(line: string, focus: number, width: number): ShownLine {
  const { text, from } = clip(line, focus, width);
  const lead = from > 0 ? "…" : "";
  const shown = lead + expand(text);
  const tail = from + text.length < line.length ? "…" : "";
  return {
    text: shown + tail,
    columnAt(index) {
      const inside = Math.max(0, Math.min(index - from, text.length));
      return displayWidth(lead + expand(text.slice(0, inside)));
    },
  };
}

function clip(line: string, focus: number, width: number): { readonly text: string; readonly from: number } {
  if (line.length <= width) return { text: line, from: 0 };
  const from = Math.max(0, Math.min(focus - before, line.length - width));
  return { text: line.slice(from, from + width), from };
}

function expand(text: string): string {
  const [first = "", ...rest] = text.split("\t").map(printable);
  return rest.reduce((line, part) => line + " ".repeat(tab - (displayWidth(line) % tab)) + part, first);
}
