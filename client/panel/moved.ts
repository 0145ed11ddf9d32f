/** A position in a document: line and character from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** A change of a document, in its coordinates before. */
export interface TextChange {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** Where a position is after changes, which come the last in the document first, as VS Code tells them. */
export function movedPosition<P extends Position>(position: P, changes: readonly TextChange[]): P {
  return changes.reduce((at, change) => movedBy(at, change), position);
}

function movedBy<P extends Position>(position: P, { range: { start, end }, text }: TextChange): P {
  if (isBefore(position, start)) return position;
  if (isBefore(position, end)) return { ...position, line: start.line, character: start.character };
  const lines = text.split("\n");
  const line = position.line - end.line + start.line + lines.length - 1;
  if (position.line > end.line) return { ...position, line };
  const last = lines.at(-1) ?? "";
  const begin = lines.length > 1 ? 0 : start.character;
  return { ...position, line, character: begin + last.length + position.character - end.character };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Cells that were replaced in a notebook: from 0, the end not among them. */
export interface CellChange {
  readonly range: { readonly start: number; readonly end: number };
  readonly addedCells: readonly unknown[];
}

/** Where a cell, from 0, is after others came or went; of one that went, where it stood. */
export function movedCell(cell: number, changes: readonly CellChange[]): number {
  return changes.reduce((at, { range, addedCells }) => {
    if (at < range.start) return at;
    return at < range.end ? range.start : at - range.end + range.start + addedCells.length;
  }, cell);
}
