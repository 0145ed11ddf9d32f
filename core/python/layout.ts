import { cellsIn } from "../source/notebook.ts";
import { blockOutline, type OutlineItem } from "./block-outline.ts";
import { blanked } from "./characters.ts";
import { pythonOfCell } from "./ipython.ts";
import { type LogicalLine, logicalLines } from "./logical-lines.ts";

/** The statements of a text as its layout shows them. */
export interface Layout {
  /** As long as the text; what is not Python, as in a notebook, is blank in it. */
  readonly code: string;
  readonly items: readonly OutlineItem[];
}

/** A notebook's cells are laid out one by one: what one leaves open, or indents, ends with it. */
export function layoutOf(text: string): Layout {
  const cells = cellsIn(text);
  if (!cells) return { code: text, items: blockOutline(text, logicalLines(text)) };
  const parts: string[] = [];
  let at = 0;
  const linesOf = cells.map(({ span }) => {
    const python = pythonOfCell(text.slice(span.start, span.end));
    parts.push(blanked(text.slice(at, span.start)), python);
    at = span.end;
    return logicalLines(python).map((line) => moved(line, span.start));
  });
  const code = parts.join("") + blanked(text.slice(at));
  return { code, items: linesOf.flatMap((lines) => blockOutline(code, lines)) };
}

function moved(line: LogicalLine, by: number): LogicalLine {
  return { ...line, lineStart: line.lineStart + by, start: line.start + by, end: line.end + by };
}
