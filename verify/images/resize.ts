import type { Pixels } from "./pixels.ts";
import { area, cubic, linear, nearest } from "./resize-opencv.ts";
import { type Filter, resample, takeNearest } from "./resize-pillow.ts";
import { bilinear, type Floats, nearestCentre } from "./resize-tensorflow.ts";

/** How a program's loader brings pictures to the network's size, by the library and the name that it has there. */
export type Interpolation =
  | "pillow-nearest"
  | `pillow-${Filter}`
  | "tensorflow-bilinear"
  | "tensorflow-nearest"
  | "opencv-nearest"
  | "opencv-linear"
  | "opencv-area"
  | "opencv-cubic";

export const INTERPOLATIONS: readonly Interpolation[] = [
  "pillow-nearest",
  "pillow-bilinear",
  "pillow-bicubic",
  "pillow-lanczos",
  "pillow-box",
  "pillow-hamming",
  "tensorflow-bilinear",
  "tensorflow-nearest",
  "opencv-nearest",
  "opencv-linear",
  "opencv-area",
  "opencv-cubic",
];

/** The picture in another size: red, green, blue, row by row, 0 to 255. TensorFlow gives fractions, the others do not. */
export function resize(pixels: Pixels, width: number, height: number, how: Interpolation): Floats {
  if (pixels.width === width && pixels.height === height)
    return { width, height, rgb: Float32Array.from(pixels.rgb) };
  if (how === "tensorflow-bilinear") return bilinear(pixels, width, height);
  if (how === "tensorflow-nearest") return nearestCentre(pixels, width, height);
  const { rgb } = inBytes(pixels, width, height, how);
  return { width, height, rgb: Float32Array.from(rgb) };
}

type ByteInterpolation = Exclude<Interpolation, `tensorflow-${string}`>;

function inBytes(pixels: Pixels, width: number, height: number, how: ByteInterpolation): Pixels {
  switch (how) {
    case "pillow-nearest":
      return takeNearest(pixels, width, height);
    case "opencv-nearest":
      return nearest(pixels, width, height);
    case "opencv-linear":
      return linear(pixels, width, height);
    case "opencv-area":
      return area(pixels, width, height);
    case "opencv-cubic":
      return cubic(pixels, width, height);
    case "pillow-bilinear":
    case "pillow-bicubic":
    case "pillow-lanczos":
    case "pillow-box":
    case "pillow-hamming":
      return resample(pixels, width, height, filterOf(how));
  }
}

function filterOf(how: `pillow-${Filter}`): Filter {
  const filters: Readonly<Record<`pillow-${Filter}`, Filter>> = {
    "pillow-bilinear": "bilinear",
    "pillow-bicubic": "bicubic",
    "pillow-lanczos": "lanczos",
    "pillow-box": "box",
    "pillow-hamming": "hamming",
  };
  return filters[how];
}
