import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import { type Pixels, unknownPixels, withStep } from "../values/pixels.ts";

/** By how much of the range values may stick out before cutting them off counts. */
const SLACK = 0.02;

/** `np.clip(x, low, high)`: nothing where no value lies outside; else what arrives is no affine map any more. */
export function clipPixels(pixels: Pixels, low: number, high: number, step?: Step): Pixels {
  if (pixels.map.kind === "unknown") return pixels;
  const { min, max } = rangeOf(pixels.map.transform);
  const slack = SLACK * (max - min);
  if (pixels.input === undefined && min >= low - slack && max <= high + slack) return pixels;
  return unknownPixels("pixels are cut off at a bound", step ? withStep(pixels, step) : pixels);
}
