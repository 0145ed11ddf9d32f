/** A position as people count: row and column from 1, columns in UTF-16 code units. */
export interface Location {
  readonly row: number;
  readonly column: number;
}

/** Offsets of a text to rows and columns, and back. Lines end at `\n`, `\r\n` or a lone `\r`, as in Python. */
export interface LineIndex {
  readonly lineCount: number;
  locationAt(offset: number): Location;
  offsetAt(location: Location): number;
  /** The offsets where the line of this row starts and where its text, without the line break, ends. */
  lineSpan(row: number): { readonly start: number; readonly end: number };
}

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (row: number): number => starts[Math.max(0, Math.min(row, starts.length) - 1)] ?? 0;
  const endOf = (row: number): number => {
    let end = row >= starts.length ? text.length : startOf(row + 1);
    while (end > startOf(row) && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
    return end;
  };
  return {
    lineCount: starts.length,
    locationAt(offset) {
      const row = rowAt(starts, Math.max(0, Math.min(offset, text.length)));
      return { row, column: Math.max(0, Math.min(offset, text.length)) - startOf(row) + 1 };
    },
    offsetAt: ({ row, column }) => Math.min(startOf(row) + column - 1, endOf(row)),
    lineSpan: (row) => ({ start: startOf(row), end: endOf(row) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}

function rowAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
