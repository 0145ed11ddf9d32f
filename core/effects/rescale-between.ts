import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import { affine } from "../transform/transform.ts";
import { type Pixels, transformPixels, unknownPixels } from "../values/pixels.ts";

type Bounds = readonly [number, number];

/** Values between `from` moved to lie between `to`, as `np.interp(x, (0, 255), (-1, 1))` does; outside they are cut off. */
export function rescaleBetween(pixels: Pixels, from: Bounds, to: Bounds, step?: Step): Pixels {
  if (pixels.map.kind === "unknown") return pixels;
  const width = from[1] - from[0];
  const { min, max } = rangeOf(pixels.map.transform);
  const slack = 0.02 * width;
  if (width <= 0 || pixels.input !== undefined || min < from[0] - slack || max > from[1] + slack) {
    return unknownPixels("values are rescaled between bounds that cut them off", pixels);
  }
  const scale = (to[1] - to[0]) / width;
  const change = affine(scale, to[0] - scale * from[0]);
  return transformPixels(pixels, change, step && { ...step, change });
}
