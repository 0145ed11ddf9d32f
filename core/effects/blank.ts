import type { Step } from "../flow/step.ts";
import { type DType, unknownPixels } from "../values/pixels.ts";
import type { Container, ImageValue } from "../values/value.ts";
import type { Dimensions } from "./dimensions.ts";
import type { Machine } from "./machine.ts";

/** An array or canvas that is made to be filled: `np.zeros((n, 224, 224, 3))`. */
export function blankImage(
  machine: Machine,
  { rank, channels }: Dimensions,
  dtype: DType,
  container: Container = "numpy",
  made?: Step,
): ImageValue {
  const pixels = unknownPixels("the array holds no picture yet");
  // Until it is filled: then its steps are those of the pictures in it.
  const steps = made ? [made] : [];
  return machine.images.make({ ...pixels, steps, dtype, isBlank: true }, { container, rank, channels });
}
