import { BadInput } from "../bad-input.ts";

/** As many pixels as verify decodes: the largest cameras have fewer, and a gigabyte of memory holds no more. */
export const MOST_PIXELS = 50_000_000;

export function refuseSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new BadInput(`the picture is ${width}×${height}: it is damaged`);
  if (width * height <= MOST_PIXELS) return;
  throw new BadInput(
    `the picture is ${width}×${height}, more than the ${MOST_PIXELS / 1e6} megapixels that verify reads`,
  );
}
