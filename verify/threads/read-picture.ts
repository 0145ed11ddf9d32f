import { decode } from "../images/decode.ts";
import { resize } from "../images/resize.ts";
import { readWhole } from "../machine/open-file.ts";
import { sharedNumbers } from "../shared-numbers.ts";
import type { PictureTask, ReadPicture } from "./messages.ts";

export async function readPicture({
  picture,
  reader,
  interpolation,
  size,
}: PictureTask): Promise<ReadPicture> {
  const pixels =
    picture.kind === "drawn" ? picture.pixels : await decode(await readWhole(picture.path), reader);
  const { rgb } = resize(pixels, size.width, size.height, interpolation);
  const raw = sharedNumbers(rgb.length);
  raw.set(rgb);
  return { original: { height: pixels.height, width: pixels.width }, raw };
}
