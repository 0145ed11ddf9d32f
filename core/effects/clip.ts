import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Transform } from "../transform/transform.ts";
import { type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import { shareOutside } from "./cast.ts";

/** By how much of the range values may stick out before cutting them off counts. */
const SLACK = 0.02;

/**
 * Whether so much is cut off that no jitter can be meant: what lies below zero once the mean was subtracted, or nearly
 * all of 0…255 above one.
 */
function isDestroyed(transform: Transform, low: number, high: number): boolean {
  const { min } = rangeOf(transform);
  const below = min < 0 && low >= 0 ? shareOutside(transform, low, Infinity) : 0;
  return below > 0.25 || shareOutside(transform, -Infinity, high) > 0.6;
}

/** `np.clip(x, low, high)`: nothing where no value lies outside; else what arrives is no affine map any more. */
export function clipPixels(pixels: Pixels, low: number, high: number, step?: Step): Pixels {
  if (pixels.map.kind === "unknown") return pixels;
  const { min, max } = rangeOf(pixels.map.transform);
  const slack = SLACK * (max - min);
  if (pixels.input === undefined && min >= low - slack && max <= high + slack) return pixels;
  const reason = "pixels are cut off at a bound";
  if (!step) return unknownPixels(reason, pixels);
  const { transform } = pixels.map;
  const isLost = pixels.input === undefined && low < high && isDestroyed(transform, low, high);
  const fact = { kind: "loses", how: "bounds", given: transform, low, high } as const;
  return unknownPixels(reason, withStep(pixels, isLost ? { ...step, fact } : step));
}
