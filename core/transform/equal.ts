import { reverse, type Transform } from "./transform.ts";

/** The share of the expected range by which two maps may differ and still count as equal. */
export const TOLERANCE = 0.02;

/**
 * The largest difference between `actual` and `expected` over raw pixels 0–255, divided by the expected range
 * of the channel (255 · |scale|); 1 means as far off as the whole range. Channels in another order are compared
 * as what they are: independent colours, so that the difference counts at its worst.
 */
export function largestDifference(actual: Transform, expected: Transform): number {
  let worst = 0;
  for (const c of [0, 1, 2] as const) {
    const range = 255 * Math.abs(expected.scale[c]);
    const difference =
      actual.order === expected.order || c === 1
        ? differenceOfSameColour(actual.scale[c] - expected.scale[c], actual.offset[c] - expected.offset[c])
        : differenceOfColours(actual.scale[c], expected.scale[c], actual.offset[c] - expected.offset[c]);
    worst = Math.max(worst, range > 0 ? difference / range : difference === 0 ? 0 : Infinity);
  }
  return worst;
}

/** Whether the two maps differ nowhere on 0–255 by more than 2 % of the expected range. */
export function isEquivalent(actual: Transform, expected: Transform): boolean {
  return largestDifference(actual, expected) <= TOLERANCE;
}

/**
 * Whether the maps are the same but for the order of the channels: either the right numbers stand at the right
 * positions and the colours are swapped (preprocess_input on a BGR image), or each colour gets its right numbers
 * and sits at the wrong position (the ImageNet mean subtracted without the flip).
 */
export function isSwapped(actual: Transform, expected: Transform): boolean {
  if (isEquivalent(actual, expected)) return false;
  const flipped: Transform = { ...actual, order: actual.order === "rgb" ? "bgr" : "rgb" };
  const moved: Transform = { ...flipped, scale: reverse(actual.scale), offset: reverse(actual.offset) };
  return isEquivalent(flipped, expected) || isEquivalent(moved, expected);
}

function differenceOfSameColour(scale: number, offset: number): number {
  return Math.max(Math.abs(offset), Math.abs(255 * scale + offset));
}

function differenceOfColours(actual: number, expected: number, offset: number): number {
  const a = 255 * actual;
  const b = 255 * expected;
  return Math.max(Math.abs(offset), Math.abs(offset - b), Math.abs(a + offset), Math.abs(a - b + offset));
}
