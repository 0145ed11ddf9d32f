import { constantNumber, unknown } from "../values/make.ts";
import { arithmetic } from "./arithmetic.ts";
import { callStep } from "./call-step.ts";
import { type Effect, effect } from "./effect.ts";
import { turnGrey } from "./grey.ts";
import { type ImageRun, imageFunction, keep, lose, runOnImage } from "./image-effect.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

/** `ImageOps.invert(image)`: 255 − x. */
const invert: ImageRun = (image, call, operand) => {
  const step = callStep(call, "scale", operand);
  return call.machine.images.map(image, (pixels) =>
    arithmetic(pixels, "-", 255, { isReversed: true, isWhole: true, step }),
  );
};

/** `ImageEnhance.Contrast(image)`: what `enhance(factor)` will change. */
function enhancer(type: string): Effect {
  return effect("image", ({ machine, arg }) => {
    const image = arg("image");
    return image?.kind === "unknown" ? image : machine.objects.make(`PIL.ImageEnhance.${type}`, { image });
  });
}

/** A factor that varies is augmentation and keeps the range; a fixed one changes every picture, unless it is 1. */
const enhance = effect("factor", (call) => {
  const image = call.receiver && call.machine.objects.field(call.receiver, "image");
  const factor = constantNumber(call.arg("factor"));
  const isKept = factor === undefined || factor === 1;
  if (!image) return unknown("an enhanced picture");
  return runOnImage(
    image,
    call,
    isKept ? keep : lose("brightness, contrast or colours are changed for all pictures"),
  );
});

const ENHANCERS = ["Brightness", "Contrast", "Color", "Sharpness"];

function enhancers(): Record<string, Effect> {
  return Object.fromEntries(
    ENHANCERS.flatMap((type) => [
      [`PIL.ImageEnhance.${type}`, enhancer(type)],
      [`PIL.ImageEnhance.${type}.enhance`, enhance],
    ]),
  );
}

export const pillowOperations: EffectTable = {
  effects: {
    ...under("PIL.ImageOps", {
      ...each(
        "fit contain cover pad expand crop scale exif_transpose flip mirror deform",
        imageFunction("image", keep),
      ),
      ...each(
        "autocontrast equalize posterize solarize colorize",
        imageFunction("image", lose("tones are changed by what the picture holds")),
      ),
      grayscale: imageFunction("image", turnGrey),
      invert: imageFunction("image", invert),
    }),
    ...enhancers(),
  },
};
