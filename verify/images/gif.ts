import { BadInput } from "../bad-input.ts";
import { joinBytes } from "../join-bytes.ts";
import { Bytes } from "./bytes.ts";
import type { Pixels } from "./pixels.ts";
import { refuseSize } from "./size.ts";

/** The first picture of a GIF, as Pillow gives it: transparent pixels keep the colour that the palette has for them. */
export function decodeGif(data: Uint8Array): Pixels {
  const bytes = new Bytes(data);
  bytes.take(6);
  const width = bytes.short();
  const height = bytes.short();
  refuseSize(width, height);
  const flags = bytes.byte();
  bytes.take(2);
  const shared = readPalette(bytes, flags);
  const transparent = skipToFrame(bytes);
  const frame = readFrame(bytes, shared);
  const right = Math.max(width, frame.left + frame.width);
  const bottom = Math.max(height, frame.top + frame.height);
  refuseSize(right, bottom);
  const indices = new Uint8Array(right * bottom).fill(transparent ?? 0);
  for (let y = 0; y < frame.height; y++) {
    const row = frame.indices.subarray(y * frame.width, (y + 1) * frame.width);
    indices.set(row, (frame.top + y) * right + frame.left);
  }
  return { width: right, height: bottom, rgb: coloured(indices, frame.palette) };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly palette: Uint8Array;
  readonly indices: Uint8Array;
}

/** `flags`: bit 7 says whether there is one, bits 0 to 2 how long it is. */
function readPalette(bytes: Bytes, flags: number): Uint8Array | undefined {
  return flags & 0x80 ? bytes.take(3 * 2 ** ((flags & 7) + 1)) : undefined;
}

/** Skips the blocks before the first picture; gives the index that counts as transparent there. */
function skipToFrame(bytes: Bytes): number | undefined {
  let transparent: number | undefined;
  for (;;) {
    const kind = bytes.byte();
    if (kind === 0x2c) return transparent;
    if (kind !== 0x21) throw new BadInput("the GIF has no picture, or is damaged");
    const label = bytes.byte();
    const [first] = readBlocks(bytes);
    if (label === 0xf9 && first !== undefined && ((first[0] ?? 0) & 1) === 1) transparent = first[3];
  }
}

function readBlocks(bytes: Bytes): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let length = bytes.byte(); length > 0; length = bytes.byte()) blocks.push(bytes.take(length));
  return blocks;
}

function readFrame(bytes: Bytes, shared: Uint8Array | undefined): Frame {
  const [left, top, width, height] = [bytes.short(), bytes.short(), bytes.short(), bytes.short()];
  refuseSize(left + width, top + height);
  const flags = bytes.byte();
  const palette =
    readPalette(bytes, flags) ?? shared ?? Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3));
  const codeSize = bytes.byte();
  if (codeSize < 1 || codeSize > 11)
    throw new BadInput("the GIF is damaged: it has codes of no possible size");
  const indices = inflateLzw(joinBytes(readBlocks(bytes)), codeSize, width * height);
  return {
    left,
    top,
    width,
    height,
    palette,
    indices: flags & 0x40 ? deinterlaced(indices, width, height) : indices,
  };
}

/** Lempel, Ziv and Welch's codes of growing length, as GIF has them. */
function inflateLzw(data: Uint8Array, codeSize: number, count: number): Uint8Array {
  const [clear, end] = [1 << codeSize, (1 << codeSize) + 1];
  const prefix = new Int16Array(4096);
  const suffix = new Uint8Array(4096);
  const length = new Uint16Array(4096).fill(1);
  for (let code = 0; code < clear && code < 256; code++) suffix[code] = code;
  const pixels = new Uint8Array(count);
  let [next, size, previous, bits, held, at] = [end + 1, codeSize + 1, -1, 0, 0, 0];
  for (const byte of data) {
    held |= byte << bits;
    bits += 8;
    while (bits >= size && at < count) {
      const code = held & ((1 << size) - 1);
      held >>>= size;
      bits -= size;
      if (code === end) throw new BadInput("the GIF ends in the middle of the picture");
      if (code === clear) {
        [next, size, previous] = [end + 1, codeSize + 1, -1];
        continue;
      }
      if (code > next || (code === next && previous < 0))
        throw new BadInput("the GIF is damaged: it has a code that stands for nothing");
      const source = code < next ? code : previous;
      const first = write(source, pixels, at, { prefix, suffix, length });
      at += length[source] ?? 1;
      if (code === next && at < count) pixels[at] = first;
      if (code === next) at++;
      if (previous >= 0 && next < 4096) {
        prefix[next] = previous;
        suffix[next] = first;
        length[next] = (length[previous] ?? 0) + 1;
        next++;
        if (next === 1 << size && size < 12) size++;
      }
      previous = code;
    }
    if (at >= count) return pixels;
  }
  throw new BadInput("the GIF ends in the middle of the picture");
}

interface Table {
  readonly prefix: Int16Array;
  readonly suffix: Uint8Array;
  readonly length: Uint16Array;
}

/** Writes the pixels that a code stands for, from the last to the first, which it gives. */
function write(code: number, pixels: Uint8Array, at: number, { prefix, suffix, length }: Table): number {
  let rest = code;
  for (let i = (length[code] ?? 1) - 1; i > 0; i--) {
    pixels[at + i] = suffix[rest] ?? 0;
    rest = prefix[rest] ?? 0;
  }
  const first = suffix[rest] ?? 0;
  pixels[at] = first;
  return first;
}

/** Rows 0, 8, 16, …, then 4, 12, …, then 2, 6, …, then 1, 3, …. */
function deinterlaced(indices: Uint8Array, width: number, height: number): Uint8Array {
  const result = new Uint8Array(indices.length);
  let row = 0;
  for (const [start, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    for (let y = start; y < height; y += step, row++)
      result.set(indices.subarray(row * width, (row + 1) * width), y * width);
  }
  return result;
}

export function coloured(indices: Uint8Array, palette: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(3 * indices.length);
  for (const [at, index] of indices.entries()) {
    rgb[3 * at] = palette[3 * index] ?? 0;
    rgb[3 * at + 1] = palette[3 * index + 1] ?? 0;
    rgb[3 * at + 2] = palette[3 * index + 2] ?? 0;
  }
  return rgb;
}
