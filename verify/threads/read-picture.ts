import { readFile } from "node:fs/promises";
import { decode } from "../images/decode.ts";
import { resize } from "../images/resize.ts";
import type { PictureTask, ReadPicture } from "./messages.ts";

export async function readPicture({
  picture,
  reader,
  interpolation,
  size,
}: PictureTask): Promise<ReadPicture> {
  const pixels =
    picture.kind === "drawn" ? picture.pixels : await decode(await readFile(picture.path), reader);
  const { rgb } = resize(pixels, size.width, size.height, interpolation);
  const raw = new Float32Array(new SharedArrayBuffer(rgb.byteLength));
  raw.set(rgb);
  return { original: { height: pixels.height, width: pixels.width }, raw };
}
