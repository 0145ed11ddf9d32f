import type { Step } from "../flow/step.ts";
import { type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { ImageValue } from "../values/value.ts";
import { callStep } from "./call-step.ts";
import type { EffectCall } from "./effect.ts";
import type { ImageRun } from "./image-effect.ts";

/** Grey is a mix of the colours, which no map of single channels makes; it stays so however many channels it is copied to. */
const GREY = "the picture is grey, a mix of its colours";

export function greyPixels(pixels: Pixels, step?: Step): Pixels {
  return unknownPixels(GREY, step ? withStep(pixels, step) : pixels);
}

/** A colour image turned to grey: one number for each pixel, without an axis for channels. */
export const turnGrey: ImageRun = (image, call, operand) => {
  const step = callStep(call, "other", operand);
  return call.machine.images.map(image, (pixels) => greyPixels(pixels, step), {
    rank: rankWithoutChannels(image),
    channels: 1,
  });
};

/** A grey image with its one channel three times. */
export function greyToColour(image: ImageValue, call: EffectCall): ImageValue {
  const rank = image.rank === 2 ? 3 : image.rank;
  return call.machine.images.map(image, (pixels) => greyPixels(pixels), { rank, channels: 3 });
}

function rankWithoutChannels({ rank, container }: ImageValue): number | undefined {
  return container !== "pillow" && rank !== undefined && rank > 2 ? rank - 1 : rank;
}
