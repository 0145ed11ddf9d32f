import { copyPicked } from "./copy-picked.ts";
import type { Pixels } from "./pixels.ts";

/** A picture whose colours may be fractions. */
export interface Floats {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float32Array;
}

/** `tf.image.resize(…)` and `image_dataset_from_directory`: bilinear between centres of pixels, without antialiasing. */
export function bilinear(pixels: Pixels, width: number, height: number): Floats {
  const rgb = new Float32Array(3 * width * height);
  const columns = Array.from({ length: width }, (_, x) => between(x, pixels.width, width));
  for (let y = 0; y < height; y++) {
    const row = between(y, pixels.height, height);
    const top = 3 * row.low * pixels.width;
    const bottom = 3 * row.high * pixels.width;
    for (const [x, { low, high, share }] of columns.entries()) {
      for (let c = 0; c < 3; c++) {
        const upper = mix(pixels.rgb[top + 3 * low + c] ?? 0, pixels.rgb[top + 3 * high + c] ?? 0, share);
        const lower = mix(
          pixels.rgb[bottom + 3 * low + c] ?? 0,
          pixels.rgb[bottom + 3 * high + c] ?? 0,
          share,
        );
        rgb[3 * (y * width + x) + c] = mix(upper, lower, row.share);
      }
    }
  }
  return { width, height, rgb };
}

/** `tf.image.resize(…, method="nearest")`. */
export function nearestCentre(pixels: Pixels, width: number, height: number): Floats {
  const rgb = new Float32Array(3 * width * height);
  const pick = (at: number, from: number, to: number): number => ((at + 0.5) * from) / to;
  return { width, height, rgb: copyPicked(pixels, { width, height, rgb }, pick) };
}

interface Between {
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

function between(at: number, from: number, to: number): Between {
  const place = ((at + 0.5) * from) / to - 0.5;
  const low = Math.floor(place);
  return { low: Math.max(0, low), high: Math.min(from - 1, low + 1), share: place - low };
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
