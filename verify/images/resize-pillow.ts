import type { Pixels } from "./pixels.ts";

/** Pillow's filters; each reaches so far, in pixels of the larger picture. */
export type Filter = "bilinear" | "bicubic" | "lanczos" | "box" | "hamming";

/** Pillow computes in whole numbers, 22 bits behind the point. */
const PRECISION = 2 ** 22;

const filters: Readonly<Record<Filter, { readonly reach: number; weigh(x: number): number }>> = {
  box: { reach: 0.5, weigh: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
  bilinear: { reach: 1, weigh: (x) => Math.max(0, 1 - Math.abs(x)) },
  hamming: {
    reach: 1,
    weigh(x) {
      const t = Math.abs(x) * Math.PI;
      return t === 0 ? 1 : Math.abs(x) >= 1 ? 0 : (Math.sin(t) / t) * (0.54 + 0.46 * Math.cos(t));
    },
  },
  bicubic: {
    reach: 2,
    weigh(x) {
      const a = -0.5;
      const t = Math.abs(x);
      if (t < 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
      return t < 2 ? (((t - 5) * t + 8) * t - 4) * a : 0;
    },
  },
  lanczos: { reach: 3, weigh: (x) => (x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0) },
};

/** `Image.resize(size, NEAREST)`: the pixel under the centre of each new one. */
export function takeNearest(
  { width: from, height: down, rgb }: Pixels,
  width: number,
  height: number,
): Pixels {
  const result = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * down) / height);
    for (let x = 0; x < width; x++) {
      const at = 3 * (row * from + Math.floor(((x + 0.5) * from) / width));
      result.set(rgb.subarray(at, at + 3), 3 * (y * width + x));
    }
  }
  return { width, height, rgb: result };
}

/** `Image.resize(size, BILINEAR)` and the like, to the bit: across, then down, antialiased where it shrinks. */
export function resample(pixels: Pixels, width: number, height: number, filter: Filter): Pixels {
  const across = pixels.width === width ? pixels : throughRows(pixels, width, filter);
  return across.height === height ? across : throughColumns(across, height, filter);
}

/** The pixels that make a new one, from `start` on, and their shares. */
interface Taps {
  readonly start: number;
  readonly shares: Int32Array;
}

function tapsOf(from: number, to: number, filter: Filter): readonly Taps[] {
  const { reach, weigh } = filters[filter];
  const scale = from / to;
  const stretch = Math.max(1, scale);
  return Array.from({ length: to }, (_, at) => {
    const centre = (at + 0.5) * scale;
    const start = Math.max(0, Math.trunc(centre - reach * stretch + 0.5));
    const end = Math.min(from, Math.trunc(centre + reach * stretch + 0.5));
    const weights = Array.from({ length: end - start }, (_, k) =>
      weigh((k + start - centre + 0.5) / stretch),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const shares = Int32Array.from(weights, (weight) => {
      const share = (weight / sum) * PRECISION;
      return Math.trunc(share < 0 ? share - 0.5 : share + 0.5);
    });
    return { start, shares };
  });
}

function throughRows({ width: from, height, rgb }: Pixels, width: number, filter: Filter): Pixels {
  const result = new Uint8Array(3 * width * height);
  const taps = tapsOf(from, width, filter);
  for (let y = 0; y < height; y++) {
    for (const [x, { start, shares }] of taps.entries()) {
      for (let c = 0; c < 3; c++)
        result[3 * (y * width + x) + c] = weighed(rgb, 3 * (y * from + start) + c, 3, shares);
    }
  }
  return { width, height, rgb: result };
}

function throughColumns({ width, rgb, height: from }: Pixels, height: number, filter: Filter): Pixels {
  const result = new Uint8Array(3 * width * height);
  for (const [y, { start, shares }] of tapsOf(from, height, filter).entries()) {
    for (let i = 0; i < 3 * width; i++)
      result[3 * y * width + i] = weighed(rgb, 3 * start * width + i, 3 * width, shares);
  }
  return { width, height, rgb: result };
}

function weighed(rgb: Uint8Array, at: number, step: number, shares: Int32Array): number {
  let sum = PRECISION / 2;
  for (let k = 0, i = at; k < shares.length; k++, i += step) sum += (rgb[i] ?? 0) * (shares[k] ?? 0);
  return Math.min(255, Math.max(0, Math.floor(sum / PRECISION)));
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
}
