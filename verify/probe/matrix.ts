/** Rows of numbers, one behind another. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const data = new Float64Array(rows.length * columns);
  for (const [at, row] of rows.entries()) {
    if (row.length !== columns) throw new Error(`a row of ${row.length} numbers among rows of ${columns}`);
    data.set(row, at * columns);
  }
  return { rows: rows.length, columns, data };
}

export function rowOf({ columns, data }: Matrix, at: number): Float64Array {
  return data.subarray(at * columns, (at + 1) * columns);
}
