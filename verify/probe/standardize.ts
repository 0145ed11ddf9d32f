import { type Matrix, rowOf } from "./matrix.ts";

/** Puts rows on the scale of those that it was made of. */
export type Standardize = (row: ArrayLike<number>) => Float64Array;

/** `(x - mean) / deviation` for each column. A column that never changes, but for rounding, becomes 0. */
export function standardizeLike(features: Matrix): Standardize {
  const { rows, columns } = features;
  const mean = new Float64Array(columns);
  const square = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (const [c, value] of rowOf(features, row).entries()) mean[c] = (mean[c] ?? 0) + value / rows;
  }
  for (let row = 0; row < rows; row++) {
    for (const [c, value] of rowOf(features, row).entries()) {
      square[c] = (square[c] ?? 0) + (value - (mean[c] ?? 0)) ** 2 / rows;
    }
  }
  // Features are computed in 32 bits: differences below that are no signal.
  const factor = square.map((variance, c) => {
    const deviation = Math.sqrt(variance);
    return deviation > 1e-6 * Math.abs(mean[c] ?? 0) && deviation > 1e-30 ? 1 / deviation : 0;
  });
  return (row) => Float64Array.from(row, (value, c) => (value - (mean[c] ?? 0)) * (factor[c] ?? 0));
}
