import { diffLines } from "diff";
import type { Edit } from "../core/source/edit.ts";

/** The lines that turn one text into the other, so that an editor keeps its marks and cursors in all others. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let offset = 0;
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
