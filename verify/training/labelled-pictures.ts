import type { Transform } from "../../core/transform/transform.ts";
import type { DrawnSample } from "../drawn/samples.ts";

/** Pictures as they arrive at a network, one behind another, and the class of each. */
export interface LabelledPictures {
  /** Height and width. */
  readonly size: number;
  readonly pixels: Float32Array;
  readonly labels: readonly number[];
}

export interface Batch {
  readonly pixels: Float32Array;
  readonly shape: [number, number, number, number];
  readonly labels: readonly number[];
}

/** The samples as they arrive through the map. All have one size. */
export function arriving(
  samples: readonly DrawnSample[],
  { order, scale, offset }: Transform,
): LabelledPictures {
  const size = samples[0]?.picture.width ?? 0;
  const each = size * size * 3;
  const pixels = new Float32Array(samples.length * each);
  const from = order === "rgb" ? [0, 1, 2] : [2, 1, 0];
  for (const [at, { picture }] of samples.entries()) {
    for (let i = 0; i < each; i++) {
      const c = i % 3;
      const raw = picture.data[i - c + (from[c] ?? c)] ?? 0;
      pixels[at * each + i] = raw * (scale[c] ?? 1) + (offset[c] ?? 0);
    }
  }
  return { size, pixels, labels: samples.map(({ label }) => label) };
}

export function batchOf({ size, pixels, labels }: LabelledPictures, chosen: readonly number[]): Batch {
  const each = size * size * 3;
  const taken = new Float32Array(chosen.length * each);
  for (const [at, index] of chosen.entries())
    taken.set(pixels.subarray(index * each, (index + 1) * each), at * each);
  return {
    pixels: taken,
    shape: [chosen.length, size, size, 3],
    labels: chosen.map((index) => labels[index] ?? 0),
  };
}
