import { type Span, spansOverlap } from "./span.ts";

/** Replaces the text of `span` by `content`. An empty span inserts; an empty content deletes. */
export interface Edit {
  readonly span: Span;
  readonly content: string;
}

/** Whether two edits touch the same characters, or insert at the same place different things. */
export function editsConflict(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return a.content !== b.content;
  return spansOverlap(a.span, b.span);
}

/**
 * Applies edits that do not overlap, in whatever order they are given; the same edit given twice counts once.
 * @throws {RangeError} when two edits overlap: choosing between them is the caller's business.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let position = 0;
  let previous: Edit | undefined;
  for (const edit of sorted) {
    if (previous && isSameEdit(previous, edit)) continue;
    if (edit.span.start < position) throw new RangeError(`edits overlap at offset ${edit.span.start}`);
    result += text.slice(position, edit.span.start) + edit.content;
    position = edit.span.end;
    previous = edit;
  }
  return result + text.slice(position);
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.content === b.content;
}
