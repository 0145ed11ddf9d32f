import { mapTriple, type Transform, type Triple } from "./transform.ts";

/** The least and the greatest value of each arriving channel, and of all of them, over raw pixels 0–255. */
export interface ValueRange {
  readonly low: Triple;
  readonly high: Triple;
  readonly min: number;
  readonly max: number;
}

export function rangeOf({ scale, offset }: Transform): ValueRange {
  const low = mapTriple(scale, (s, c) => Math.min(offset[c], 255 * s + offset[c]));
  const high = mapTriple(scale, (s, c) => Math.max(offset[c], 255 * s + offset[c]));
  return { low, high, min: Math.min(...low), max: Math.max(...high) };
}
