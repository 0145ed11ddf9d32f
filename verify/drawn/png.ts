import { deflateSync } from "node:zlib";
import { crc32 } from "./crc32.ts";
import type { DrawnPicture } from "./draw.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The picture as a PNG file: 8 bits a channel, RGB. */
export function encodePng({ width, height, data }: DrawnPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(filtered(data, width * 3, height), { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each row as differences from the row above (filter 2), which compresses better. */
function filtered(data: Uint8Array, stride: number, height: number): Uint8Array {
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const to = row * (stride + 1);
    rows[to] = 2;
    for (let at = 0; at < stride; at++) {
      const here = data[row * stride + at] ?? 0;
      const above = row === 0 ? 0 : (data[(row - 1) * stride + at] ?? 0);
      rows[to + 1 + at] = here - above;
    }
  }
  return rows;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
