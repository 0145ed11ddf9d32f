import { zlibSync } from "fflate";
import { joinBytes } from "../join-bytes.ts";
import { crc32 } from "./crc32.ts";
import type { DrawnPicture } from "./draw.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The picture as a PNG file: 8 bits a channel, RGB. */
export function encodePng({ width, height, data }: DrawnPicture): Uint8Array {
  const header = new Uint8Array(13);
  const numbers = new DataView(header.buffer);
  numbers.setUint32(0, width);
  numbers.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return joinBytes([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(filtered(data, width * 3, height), { level: 6 })),
    chunk("IEND", new Uint8Array()),
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
  const body = joinBytes([Uint8Array.from(type, (character) => character.charCodeAt(0)), content]);
  const framed = new Uint8Array(body.length + 8);
  const numbers = new DataView(framed.buffer);
  numbers.setUint32(0, content.length);
  framed.set(body, 4);
  numbers.setUint32(body.length + 4, crc32(body));
  return framed;
}
