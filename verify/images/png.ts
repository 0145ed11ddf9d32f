import * as codec from "@jsquash/png/codec/pkg/squoosh_png.js";
import { BadInput } from "../bad-input.ts";
import { packageFile } from "../machine/bundled-file.ts";
import { Bytes } from "./bytes.ts";
import { provideImageData, rgbaIn, withoutAlpha } from "./image-data.ts";
import type { Pixels, Reader } from "./pixels.ts";
import { refuseSize } from "./size.ts";

let isOpen = false;

/**
 * PNG of every kind; alpha is dropped, palettes looked up. Of 16 bits the upper eight count, but Pillow cuts grey ones off
 * at 255, so that `load_img` gives white almost everywhere.
 */
export function decodePng(data: Uint8Array, reader: Reader): Pixels {
  const { width, height, isGrey16 } = readHeader(data);
  refuseSize(width, height);
  open();
  if (isGrey16 && reader === "pillow") return decodeGrey16(data);
  return guarded(() => {
    const rgba = rgbaIn(codec.decode(data));
    return rgba === undefined
      ? undefined
      : { width: rgba.width, height: rgba.height, rgb: withoutAlpha(rgba) };
  });
}

function decodeGrey16(data: Uint8Array): Pixels {
  return guarded(() => {
    const image = codec.decode_rgba16(data);
    const rgba = rgbaIn({ width: image.width, height: image.height, data: image.data });
    image.free();
    if (rgba === undefined) return undefined;
    return {
      width: rgba.width,
      height: rgba.height,
      rgb: withoutAlpha(rgba, (value) => Math.min(255, value)),
    };
  });
}

/** After a panic the decoder's memory cannot be trusted: whoever reads pictures then starts a new thread. */
function guarded(decode: () => Pixels | undefined): Pixels {
  try {
    const pixels = decode();
    if (pixels !== undefined) return pixels;
  } catch {
    // Told below.
  }
  throw new BadInput("the PNG is damaged or incomplete");
}

function open(): void {
  if (isOpen) return;
  provideImageData();
  codec.initSync(packageFile("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"));
  isOpen = true;
}

function readHeader(data: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly isGrey16: boolean;
} {
  const bytes = new Bytes(data);
  bytes.take(16);
  const big = (): number =>
    bytes.byte() * 2 ** 24 + (bytes.byte() << 16) + (bytes.byte() << 8) + bytes.byte();
  const [width, height] = [big(), big()];
  const [depth, colour] = [bytes.byte(), bytes.byte()];
  return { width, height, isGrey16: depth === 16 && colour === 0 };
}
