import openCodec from "@jsquash/jpeg/codec/dec/mozjpeg_dec.js";
import { decode as decodeSlowly } from "jpeg-js";
import { BadInput } from "../bad-input.ts";
import { packageFile } from "../machine/bundled-file.ts";
import { provideImageData, rgbaIn, withoutAlpha } from "./image-data.ts";
import { readJpegHeader } from "./jpeg-header.ts";
import type { Pixels, Reader } from "./pixels.ts";
import { refuseSize } from "./size.ts";

type Codec = Awaited<ReturnType<typeof openCodec>>;

let codec: Promise<Codec> | undefined;

/** JPEG, progressive or not, grey or in colour. Only OpenCV turns it as its EXIF says; Keras leaves it as it lies. */
export async function decodeJpeg(data: Uint8Array, reader: Reader): Promise<Pixels> {
  const { width, height, components, at } = readJpegHeader(data);
  refuseSize(width, height);
  refuseTruncated(data.subarray(at));
  if (components === 4) return decodeCmyk(data);
  codec ??= open();
  const { decode } = await codec;
  try {
    const rgba = rgbaIn(decode(Uint8Array.from(data), reader === "opencv"));
    if (rgba !== undefined) return { width: rgba.width, height: rgba.height, rgb: withoutAlpha(rgba) };
  } catch {
    // Its memory cannot be trusted any more.
    codec = undefined;
  }
  throw new BadInput("the JPEG is damaged");
}

/** Pillow refuses a JPEG that ends too early, where the decoder would fill the rest with grey. */
function refuseTruncated(data: Uint8Array): void {
  for (let at = data.lastIndexOf(0xd9); at > 0; at = data.lastIndexOf(0xd9, at - 1))
    if (data[at - 1] === 0xff) return;
  throw new BadInput("the JPEG ends in the middle of the picture");
}

/** Pictures for print, in four inks. */
function decodeCmyk(data: Uint8Array): Pixels {
  try {
    const options = {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxMemoryUsageInMB: 800,
    } as const;
    const rgba = rgbaIn(decodeSlowly(data, options));
    if (rgba !== undefined) return { width: rgba.width, height: rgba.height, rgb: withoutAlpha(rgba) };
  } catch {
    // Told below.
  }
  throw new BadInput("the JPEG (in four inks) is damaged");
}

function open(): Promise<Codec> {
  provideImageData();
  const options = { noInitialRun: true, wasmBinary: packageFile("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm") };
  return openCodec(options);
}
