import type { Transform } from "../../core/transform/transform.ts";

/** How often values in equal steps from `low` to `high` occur, for each channel in the order of arrival; shares of 1. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly channels: readonly (readonly number[])[];
}

export const BINS = 48;

/** Of what arrives of raw pixels (red, green, blue, …) through the map. */
export function histogramOf(raw: ArrayLike<number>, map: Transform, low: number, high: number): Histogram {
  const channels = [0, 1, 2].map((channel) => {
    const bins = Array<number>(BINS).fill(0);
    const from = map.order === "rgb" ? channel : 2 - channel;
    const count = Math.floor(raw.length / 3);
    for (let at = from; at < raw.length; at += 3) {
      const value = (raw[at] ?? 0) * (map.scale[channel] ?? 1) + (map.offset[channel] ?? 0);
      const bin = Math.max(0, Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS)));
      bins[bin] = (bins[bin] ?? 0) + 1 / count;
    }
    return bins;
  });
  return { low, high, channels };
}
