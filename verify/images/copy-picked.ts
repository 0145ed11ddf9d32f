import type { Pixels } from "./pixels.ts";

/** Each new pixel is one of the old: that in which `pick` puts it, across and down alike. @returns the new pixels' values */
export function copyPicked<Values extends Uint8Array | Float32Array>(
  pixels: Pixels,
  { width, height, rgb }: { readonly width: number; readonly height: number; readonly rgb: Values },
  pick: (at: number, from: number, to: number) => number,
): Values {
  const picked = (at: number, from: number, to: number): number =>
    Math.min(from - 1, Math.floor(pick(at, from, to)));
  for (let y = 0; y < height; y++) {
    const row = picked(y, pixels.height, height) * pixels.width;
    for (let x = 0; x < width; x++) {
      const at = 3 * (row + picked(x, pixels.width, width));
      rgb.set(pixels.rgb.subarray(at, at + 3), 3 * (y * width + x));
    }
  }
  return rgb;
}
