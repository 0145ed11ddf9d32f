import { isRecord } from "../network/json.ts";

/** What the wasm decoders make their result with. Browsers have it, Node does not. */
class ImageDataOfBrowsers {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** Puts `ImageData` where the decoders look for it. */
export function provideImageData(): void {
  if (!("ImageData" in globalThis)) Object.assign(globalThis, { ImageData: ImageDataOfBrowsers });
}

/** A decoder's result: red, green, blue and alpha of each pixel. */
export interface Rgba {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array | Uint16Array;
}

/** The result where it is one; undefined where the decoder gave none. */
export function rgbaIn(result: unknown): Rgba | undefined {
  if (!isRecord(result)) return undefined;
  const { width, height, data } = result;
  const isKnown =
    data instanceof Uint8ClampedArray || data instanceof Uint8Array || data instanceof Uint16Array;
  if (typeof width !== "number" || typeof height !== "number" || !isKnown) return undefined;
  return data.length === 4 * width * height ? { width, height, data } : undefined;
}

/** The colours without alpha, each mapped; by default as they are. */
export function withoutAlpha({ data, width, height }: Rgba, map?: (value: number) => number): Uint8Array {
  const rgb = new Uint8Array(3 * width * height);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    const [r = 0, g = 0, b = 0] = [data[from], data[from + 1], data[from + 2]];
    rgb[to] = map === undefined ? r : map(r);
    rgb[to + 1] = map === undefined ? g : map(g);
    rgb[to + 2] = map === undefined ? b : map(b);
  }
  return rgb;
}
