import { diffLines } from "diff";
import type { Edit } from "../core/source/edit.ts";
import { cellsIn } from "../core/source/notebook.ts";

/**
 * The lines that turn one text into the other, so that an editor keeps its marks and cursors in all others. Of a notebook's
 * text, each edit lies in one cell.
 */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const cells = cellsIn(before);
  const cellsAfter = cellsIn(after);
  if (!cells || !cellsAfter) return lineEdits(before, after, 0);
  return cells.flatMap(({ span: { start, end } }, i) => {
    const other = cellsAfter[i]?.span;
    return other ? lineEdits(before.slice(start, end), after.slice(other.start, other.end), start) : [];
  });
}

function lineEdits(before: string, after: string, start: number): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let offset = start;
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "" || added !== "") {
      edits.push({ span: { start: offset - removed.length, end: offset }, content: added });
    }
    removed = "";
    added = "";
  };
  for (const part of diffLines(before, after)) {
    if (part.added) {
      added += part.value;
      continue;
    }
    if (!part.removed) flush();
    offset += part.value.length;
    if (part.removed) removed += part.value;
  }
  flush();
  return edits;
}
