import { affine, SWAP, type Transform } from "../transform/transform.ts";
import { type DType, rawPixels, scalePixels } from "../values/pixels.ts";
import type { ImageValue } from "../values/value.ts";
import { callStep } from "./call-step.ts";
import type { EffectCall } from "./effect.ts";
import { greyPixels } from "./grey.ts";
import type { ImageShape } from "./machine.ts";

/** How a loader gives pictures. */
export interface Loading {
  readonly order?: "rgb" | "bgr";
  readonly dtype?: DType;
  /** Bytes become 0…1. */
  readonly isUnit?: boolean;
  readonly isGrey?: boolean;
  readonly shape?: Partial<ImageShape>;
}

/** What a call gives that reads a picture from a file, a stream or a camera; the picture's file is in RGB, 0–255. */
export function loadImage(call: EffectCall, loading: Loading = {}): ImageValue {
  const { order = "rgb", isUnit = false, isGrey = false, shape } = loading;
  const dtype = loading.dtype ?? (isUnit ? "float" : "uint8");
  const step = callStep(call, "load", undefined, changeOf(order, isUnit));
  const raw = rawPixels(order, dtype, [step]);
  const pixels = isUnit ? { ...scalePixels(raw, 1 / 255, 0), dtype } : raw;
  const whole = {
    container: "numpy" as const,
    rank: isGrey ? 2 : 3,
    ...(isGrey ? { channels: 1 } : {}),
    ...shape,
  };
  return call.machine.images.make(isGrey ? greyPixels(pixels) : pixels, whole);
}

function changeOf(order: "rgb" | "bgr", isUnit: boolean): Transform {
  if (isUnit) return affine(1 / 255);
  return order === "bgr" ? SWAP : affine(1);
}
