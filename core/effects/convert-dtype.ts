import type { Step } from "../flow/step.ts";
import { affine } from "../transform/transform.ts";
import { type DType, type Pixels, scalePixels, unknownPixels, withStep } from "../values/pixels.ts";
import { fitsByte } from "./arithmetic.ts";

/** `tf.image.convert_image_dtype`: whole numbers to 0–1 floats and back, floats to floats not at all. */
export function convertPixels(pixels: Pixels, dtype: DType, step: Step): Pixels {
  const scaled = (scale: number): Step => ({ ...step, kind: "scale", change: affine(scale) });
  if (dtype === "unknown" || pixels.dtype === "unknown") {
    return unknownPixels(
      "`convert_image_dtype` scales by what the types hold, and one of them is not known",
      pixels,
    );
  }
  if (pixels.dtype === dtype) return withStep(pixels, step);
  if (pixels.dtype === "uint8" && dtype === "float") return scalePixels(pixels, 1 / 255, 0, scaled(1 / 255));
  if (pixels.dtype === "float" && dtype === "uint8") {
    const result = { ...scalePixels(pixels, 255, 0, scaled(255)), dtype };
    return fitsByte(result)
      ? result
      : unknownPixels("`convert_image_dtype` to 8 bits saturates outside 0…1", result);
  }
  return unknownPixels("`convert_image_dtype` scales by the range of wide integers", withStep(pixels, step));
}
