import type { Step } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Transform } from "../transform/transform.ts";
import { type DType, type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import { fitsByte } from "./arithmetic.ts";

/** Below this width of a channel's range, cutting to whole numbers changes pixels by more than 2 % of it. */
const NARROWEST_WHOLE = 50;

/**
 * `x.astype(dtype)`: nothing happens to the values where the new numbers hold them. Cutting 0…1 to whole numbers,
 * or −124…151 to bytes, destroys the picture; only then the step is worth a name.
 */
export function castPixels(pixels: Pixels, dtype: DType | undefined, step?: Step): Pixels {
  const to = dtype ?? "unknown";
  const cast = { ...pixels, dtype: to };
  if (to === "float" || to === "unknown" || to === pixels.dtype || pixels.map.kind === "unknown") return cast;
  const reason = lossOf(pixels, pixels.map.transform, to);
  return reason === undefined ? cast : unknownPixels(reason, step ? withStep(cast, step) : cast);
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

function isNarrow({ scale }: Transform): boolean {
  return scale.some((s) => Math.abs(255 * s) < NARROWEST_WHOLE);
}

function short(value: number): string {
  return String(Number(value.toFixed(2))).replace("-", "−");
}
