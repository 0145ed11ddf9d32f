import { BadInput } from "../bad-input.ts";
import { Bytes } from "./bytes.ts";
import type { Pixels, Reader } from "./pixels.ts";
import { refuseSize } from "./size.ts";

interface Header {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  readonly bits: number;
  readonly compression: number;
  readonly dataAt: number;
  /** Red, green and blue within a pixel of 16 or 32 bits. */
  readonly masks: readonly [number, number, number];
  /** Blue, green, red and, in newer files, nothing. */
  readonly palette: Uint8Array;
  readonly paletteStep: 3 | 4;
}

/** With how a colour of few bits becomes one of 0 to 255. */
interface Layout extends Header {
  readonly spread: (value: number, largest: number) => number;
}

const stretched = (value: number, largest: number): number => Math.floor((value * 255) / largest);
const shifted = (value: number, largest: number): number => value << Math.max(0, Math.clz32(largest) - 24);

/** Windows bitmaps of 1, 4, 8, 16, 24 and 32 bits, plain or run-length coded; alpha is dropped. */
export function decodeBmp(data: Uint8Array, reader: Reader): Pixels {
  const header = { ...readHeader(new Bytes(data)), spread: reader === "opencv" ? shifted : stretched };
  const { width, height, bits } = header;
  const bytes = new Bytes(data);
  bytes.at = header.dataAt;
  const rgb = new Uint8Array(3 * width * height);
  const row = (y: number): Uint8Array => {
    const at = header.isTopDown ? y : height - 1 - y;
    return rgb.subarray(3 * width * at, 3 * width * (at + 1));
  };
  if (header.compression === 1 || header.compression === 2) {
    const indices = readRuns(bytes, header);
    for (let y = 0; y < height; y++) paint(row(y), indices.subarray(y * width, (y + 1) * width), header);
    return { width, height, rgb };
  }
  const stride = Math.ceil((width * bits) / 32) * 4;
  for (let y = 0; y < height; y++) readRow(bytes.take(stride), row(y), header);
  return { width, height, rgb };
}

function readHeader(bytes: Bytes): Header {
  bytes.take(10);
  const dataAt = bytes.long();
  const size = bytes.long();
  const isOld = size === 12;
  if (!isOld && (size < 40 || size > 124))
    throw new BadInput("the bitmap has a header that verify does not know");
  const width = isOld ? bytes.short() : bytes.signedLong();
  const signed = isOld ? bytes.short() : bytes.signedLong();
  refuseSize(width, Math.abs(signed));
  bytes.take(2);
  const bits = bytes.short();
  const compression = isOld ? 0 : bytes.long();
  if (!isOld) bytes.take(12);
  const colours = isOld ? 0 : bytes.long();
  if (!isOld) bytes.take(4);
  refuseKind(bits, compression);
  const masks = readMasks(bytes, bits, compression);
  bytes.at = Math.max(bytes.at, 14 + size);
  const paletteStep = isOld ? 3 : 4;
  const length = bits > 8 ? 0 : colours > 0 && colours <= 256 ? colours : 2 ** bits;
  const palette = bytes.take(length * paletteStep);
  return {
    width,
    height: Math.abs(signed),
    isTopDown: signed < 0,
    bits,
    compression,
    dataAt,
    masks,
    palette,
    paletteStep,
  };
}

function refuseKind(bits: number, compression: number): void {
  const isPlain = compression === 0 && [1, 4, 8, 16, 24, 32].includes(bits);
  const isMasked = compression === 3 && (bits === 16 || bits === 32);
  const isCoded = (compression === 1 && bits === 8) || (compression === 2 && bits === 4);
  if (isPlain || isMasked || isCoded) return;
  throw new BadInput(
    `the bitmap has ${bits} bits and compression ${compression}, which verify does not read`,
  );
}

function readMasks(bytes: Bytes, bits: number, compression: number): readonly [number, number, number] {
  if (compression === 3) return [bytes.long(), bytes.long(), bytes.long()];
  return bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
}

function readRow(data: Uint8Array, into: Uint8Array, header: Layout): void {
  const { bits, width } = header;
  if (bits <= 8) {
    const perByte = 8 / bits;
    const indices = Uint8Array.from({ length: width }, (_, x) => {
      const shift = 8 - bits * ((x % perByte) + 1);
      return ((data[Math.floor(x / perByte)] ?? 0) >> shift) & (2 ** bits - 1);
    });
    paint(into, indices, header);
    return;
  }
  for (let x = 0; x < width; x++) {
    for (const c of [0, 1, 2] as const)
      into[3 * x + c] = bits === 24 ? (data[3 * x + 2 - c] ?? 0) : masked(data, x, header, header.masks[c]);
  }
}

function paint(into: Uint8Array, indices: Uint8Array, { palette, paletteStep }: Header): void {
  for (const [x, index] of indices.entries()) {
    for (const c of [0, 1, 2]) into[3 * x + c] = palette[paletteStep * index + 2 - c] ?? 0;
  }
}

/** One colour of a pixel of 16 or 32 bits. */
function masked(data: Uint8Array, x: number, { bits, spread }: Layout, mask: number): number {
  const at = (x * bits) / 8;
  const low = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
  const pixel = bits === 16 ? low : (low | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24)) >>> 0;
  if (mask === 0) return 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const largest = mask >>> shift;
  return spread((pixel & mask) >>> shift, largest);
}

/** Runs `count, index`; `0, n` ends a row (0), the picture (1), jumps (2) or copies n indices. */
function readRuns(bytes: Bytes, { width, height, bits }: Header): Uint8Array {
  const indices = new Uint8Array(width * height);
  const put = (at: number, index: number): void => {
    if (at < indices.length) indices[at] = index;
  };
  let [x, y] = [0, 0];
  while (y < height) {
    const count = bytes.byte();
    const value = bytes.byte();
    const half = (i: number, byte: number): number =>
      bits === 8 ? byte : i % 2 === 0 ? byte >> 4 : byte & 15;
    if (count > 0) {
      for (let i = 0; i < count && x < width; i++, x++) put(y * width + x, half(i, value));
    } else if (value === 0) {
      [x, y] = [0, y + 1];
    } else if (value === 1) {
      break;
    } else if (value === 2) {
      x += bytes.byte();
      y += bytes.byte();
    } else {
      const data = bytes.take(Math.ceil((value * bits) / 16) * 2);
      for (let i = 0; i < value && x < width; i++, x++)
        put(y * width + x, half(i, data[bits === 8 ? i : i >> 1] ?? 0));
    }
  }
  return indices;
}
