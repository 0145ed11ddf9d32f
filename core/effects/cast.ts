import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Transform } from "../transform/transform.ts";
import { type DType, type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import { fitsByte } from "./arithmetic.ts";

/** Below this width of a channel's range, cutting to whole numbers changes pixels by more than 2 % of it. */
const NARROWEST_WHOLE = 50;

/** Values of 0…1, −1…1 or a few deviations: as whole numbers these are a handful of shades. */
const MOST_SHADES = 8;

/**
 * `x.astype(dtype)`: nothing happens to the values where the new numbers hold them. Cutting 0…1 to whole numbers,
 * or −124…151 to bytes, destroys the picture; only then the step is worth a name.
 */
export function castPixels(pixels: Pixels, dtype: DType | undefined, step?: Step): Pixels {
  const to = dtype ?? "unknown";
  const cast = { ...pixels, dtype: to };
  if (to === "float" || to === "unknown" || to === pixels.dtype || pixels.map.kind === "unknown") return cast;
  const { transform } = pixels.map;
  const reason = lossOf(pixels, transform, to);
  if (reason === undefined) return cast;
  const how = to === "uint8" && !fitsByte(pixels) && !isFlattened(transform) ? "bytes" : "whole";
  return unknownPixels(reason, step ? withStep(cast, destroying(step, how, pixels, transform)) : cast);
}

/** What is lost when values are cut to whole numbers that stay floats: `np.round(x)`. */
export function roundPixels(pixels: Pixels, step?: Step): Pixels {
  if (pixels.dtype === "uint8" || pixels.dtype === "integer") return pixels;
  return { ...castPixels(pixels, "integer", step), dtype: pixels.dtype };
}

function lossOf(pixels: Pixels, transform: Transform, to: DType): string | undefined {
  if (pixels.input !== undefined) return "values inside the model are cut to whole numbers";
  const { min, max } = rangeOf(transform);
  if (to === "uint8" && !fitsByte(pixels)) {
    return `pixels destroyed: \`uint8\` holds 0…255 only, and these values are ${short(min)}…${short(max)}`;
  }
  if (pixels.dtype === "uint8" || pixels.dtype === "integer" || !isNarrow(transform)) return undefined;
  return `pixels destroyed: values of ${short(min)}…${short(max)} are cut to whole numbers`;
}

/** The step with the fact that it destroys the picture, where so little of it is left that no one can have meant that. */
function destroying(step: Step, how: "whole" | "bytes", pixels: Pixels, given: Transform): Step {
  const isLost = how === "whole" ? isFlattened(given) : shareOutside(given, 0, 255) > 0.05;
  return isLost && pixels.input === undefined ? { ...step, fact: { kind: "loses", how, given } } : step;
}

/** Whether whole numbers leave no more than a few shades of these values. */
function isFlattened({ scale }: Transform): boolean {
  return scale.every((s) => Math.abs(255 * s) <= MOST_SHADES);
}

/** The part of the whole range that lies below or above these bounds. */
export function shareOutside(transform: Transform, low: number, high: number): number {
  const { min, max } = rangeOf(transform);
  return (Math.max(0, Math.min(max, low) - min) + Math.max(0, max - Math.max(min, high))) / (max - min);
}

function isNarrow({ scale }: Transform): boolean {
  return scale.some((s) => Math.abs(255 * s) < NARROWEST_WHOLE);
}

function short(value: number): string {
  return String(Number(value.toFixed(2))).replace("-", "−");
}
