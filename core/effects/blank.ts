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
): ImageValue {
  const pixels = unknownPixels("the array holds no picture yet");
  return machine.images.make({ ...pixels, dtype, isBlank: true }, { container, rank, channels });
}
