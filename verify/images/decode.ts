import { BadInput } from "../bad-input.ts";
import { decodeBmp } from "./bmp.ts";
import { decodeGif } from "./gif.ts";
import { decodeJpeg } from "./jpeg.ts";
import type { Pixels, Reader } from "./pixels.ts";
import { decodePng } from "./png.ts";

/** A picture from a file's bytes, by what they are, whatever its name. BadInput where it is none, or damaged. */
export async function decode(data: Uint8Array, reader: Reader): Promise<Pixels> {
  if (data.length === 0) throw new BadInput("the file is empty");
  if (begins(data, "\xff\xd8")) return await decodeJpeg(data, reader);
  if (begins(data, "\x89PNG\r\n\x1a\n")) return decodePng(data, reader);
  if (begins(data, "BM")) return decodeBmp(data, reader);
  if (!begins(data, "GIF8")) throw new BadInput("the file is no JPEG, PNG, GIF or BMP");
  if (reader === "opencv") throw new BadInput("cv2.imread reads no GIF, and gives None");
  return decodeGif(data);
}

function begins(data: Uint8Array, signature: string): boolean {
  return [...signature].every((character, at) => data[at] === character.charCodeAt(0));
}
