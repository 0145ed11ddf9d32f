import { copyPicked } from "./copy-picked.ts";
import type { Pixels } from "./pixels.ts";

/** OpenCV weighs in whole numbers of this many to one. */
const UNIT = 2048;

/** `cv2.resize(…, interpolation=cv2.INTER_NEAREST)`: the upper left pixel, not the central one. */
export function nearest(pixels: Pixels, width: number, height: number): Pixels {
  const rgb = new Uint8Array(3 * width * height);
  const pick = (at: number, from: number, to: number): number => (at * from) / to;
  return { width, height, rgb: copyPicked(pixels, { width, height, rgb }, pick) };
}

/** `cv2.resize`'s own choice, INTER_LINEAR; to the bit, but for rounding where it shrinks to just half. */
export function linear(pixels: Pixels, width: number, height: number): Pixels {
  // Half the size both ways: OpenCV takes the mean of four.
  if (pixels.width === 2 * width && pixels.height === 2 * height) return area(pixels, width, height);
  return weigh(pixels, tapsOf(pixels.width, width, 2), tapsOf(pixels.height, height, 2));
}

/** INTER_CUBIC. */
export function cubic(pixels: Pixels, width: number, height: number): Pixels {
  return weigh(pixels, tapsOf(pixels.width, width, 4), tapsOf(pixels.height, height, 4));
}

/** INTER_AREA: the mean of what a new pixel covers; where a side grows, a bilinear of its own. */
export function area(pixels: Pixels, width: number, height: number): Pixels {
  if (width > pixels.width || height > pixels.height) {
    return weigh(pixels, growingTaps(pixels.width, width), growingTaps(pixels.height, height));
  }
  const columns = coverings(pixels.width, width);
  const rows = coverings(pixels.height, height);
  const rgb = new Uint8Array(3 * width * height);
  for (const [y, row] of rows.entries()) {
    for (const [x, column] of columns.entries()) {
      for (let c = 0; c < 3; c++) rgb[3 * (y * width + x) + c] = roundHalfEven(mean(pixels, row, column, c));
    }
  }
  return { width, height, rgb };
}

/** A pixel and its share of a new one. */
type Tap = readonly [at: number, share: number];

function tapsOf(from: number, to: number, count: 2 | 4): readonly (readonly Tap[])[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, at) => {
    const place = Math.fround((at + 0.5) * scale - 0.5);
    const low = Math.floor(place);
    const share = Math.fround(place - low);
    const isOutside = count === 2 && (low < 0 || low >= from - 1);
    const shares = isOutside ? [1, 0] : count === 2 ? [1 - share, share] : cubicShares(share);
    const first = isOutside ? (low < 0 ? 0 : from - 1) : low - (count / 2 - 1);
    return shares.map((one, k): Tap => [clamp(first + k, from), roundHalfEven(one * UNIT)]);
  });
}

/** What INTER_AREA does where the picture grows: shares only between pixels. */
function growingTaps(from: number, to: number): readonly (readonly Tap[])[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, at) => {
    const low = Math.floor(at * scale);
    const beyond = Math.fround(at + 1 - (low + 1) / scale);
    const share = beyond <= 0 ? 0 : Math.fround(beyond - Math.floor(beyond));
    const shares = low >= from - 1 ? [1, 0] : [1 - share, share];
    return shares.map((one, k): Tap => [clamp(low + k, from), roundHalfEven(one * UNIT)]);
  });
}

function cubicShares(x: number): readonly number[] {
  const a = -0.75;
  const outer = ((a * (x + 1) - 5 * a) * (x + 1) + 8 * a) * (x + 1) - 4 * a;
  const inner = ((a + 2) * x - (a + 3)) * x * x + 1;
  const next = ((a + 2) * (1 - x) - (a + 3)) * (1 - x) * (1 - x) + 1;
  return [outer, inner, next, 1 - outer - inner - next];
}

/** Across in whole numbers, then down, then rounded once. */
function weigh(
  pixels: Pixels,
  columns: readonly (readonly Tap[])[],
  rows: readonly (readonly Tap[])[],
): Pixels {
  const [width, height] = [columns.length, rows.length];
  const lines = new Map<number, Int32Array>();
  const lineAt = (y: number): Int32Array => {
    const known = lines.get(y);
    if (known !== undefined) return known;
    const line = weighRow(pixels, y, columns);
    lines.set(y, line);
    return line;
  };
  const rgb = new Uint8Array(3 * width * height);
  for (const [y, taps] of rows.entries()) {
    const sources = taps.map(([at, share]): readonly [Int32Array, number] => [lineAt(at), share]);
    const isLinear = taps.length === 2;
    for (let i = 0; i < 3 * width; i++)
      rgb[3 * y * width + i] = isLinear ? mixed(sources, i) : summed(sources, i);
    for (const at of lines.keys()) if (at < (taps[0]?.[0] ?? 0) - 4) lines.delete(at);
  }
  return { width, height, rgb };
}

function weighRow({ width, rgb }: Pixels, y: number, columns: readonly (readonly Tap[])[]): Int32Array {
  const line = new Int32Array(3 * columns.length);
  for (const [x, taps] of columns.entries()) {
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (const [at, share] of taps) sum += (rgb[3 * (y * width + at) + c] ?? 0) * share;
      line[3 * x + c] = sum;
    }
  }
  return line;
}

/** OpenCV's vertical pass for two rows drops bits on its way, and so does this. */
function mixed(sources: readonly (readonly [Int32Array, number])[], i: number): number {
  let sum = 2;
  for (const [line, share] of sources) sum += (((line[i] ?? 0) >> 4) * share) >> 16;
  return clamp(sum >> 2, 256);
}

function summed(sources: readonly (readonly [Int32Array, number])[], i: number): number {
  let sum = 0;
  for (const [line, share] of sources) sum += (line[i] ?? 0) * share;
  return clamp(Math.floor((sum + (UNIT * UNIT) / 2) / (UNIT * UNIT)), 256);
}

/** What each new pixel covers of the old ones. */
function coverings(from: number, to: number): readonly (readonly Tap[])[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, at) => {
    const [start, end] = [at * scale, Math.min(from, (at + 1) * scale)];
    const taps: Tap[] = [];
    for (let i = Math.floor(start + 1e-9); i < end - 1e-9; i++) {
      taps.push([i, (Math.min(i + 1, end) - Math.max(i, start)) / (end - start)]);
    }
    return taps;
  });
}

function mean({ width, rgb }: Pixels, row: readonly Tap[], column: readonly Tap[], c: number): number {
  let sum = 0;
  for (const [y, down] of row)
    for (const [x, across] of column) sum += (rgb[3 * (y * width + x) + c] ?? 0) * down * across;
  return Math.fround(sum);
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest > 0.5 ? floor + 1 : floor;
}

function clamp(value: number, below: number): number {
  return Math.min(below - 1, Math.max(0, value));
}
