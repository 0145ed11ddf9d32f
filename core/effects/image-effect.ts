import type { CallSite } from "../flow/step.ts";
import { partOfUnknown, unknown } from "../values/make.ts";
import { type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { callStep, receiverSpan } from "./call-step.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";

type Span = CallSite["span"];

/** What a call does to the image that it is about; `operand` is that image's place in the text. */
export type ImageRun = (image: ImageValue, call: EffectCall, operand: Span | undefined) => Value;

/** A function whose first parameter is the image: `cv2.resize(src, dsize)`. */
export function imageFunction(parameters: string, run: ImageRun): Effect {
  const [first = ""] = parameters.split(" ");
  return effect(parameters, (call) => runOnImage(call.arg(first), call, run, call.argSite(first)?.value));
}

/** A method of the image: `x.astype(dtype)`. */
export function imageMethod(parameters: string, run: ImageRun): Effect {
  return effect(parameters, (call) => runOnImage(call.receiver, call, run, receiverSpan(call)));
}

/** Runs where the value is an image. Features stay features, and what is not understood stays so, for its own reason. */
export function runOnImage(value: Value | undefined, call: EffectCall, run: ImageRun, operand?: Span): Value {
  if (value?.kind === "image") return run(value, call, operand);
  if (value?.kind === "features") return value;
  if (value?.kind === "unknown") return partOfUnknown(value, `|${call.path}`);
  return unknown(`\`${call.path}\` of something that is no image`);
}

/** A new image with the same pixels: a resize, a flip, a blur, an augmentation. */
export const keep: ImageRun = (image, { machine }) => machine.images.map(image, (pixels) => pixels);

/** The very same image: what draws a box on it, or looks at it. */
export const same: ImageRun = (image) => image;

/** A new image of which it is not known what it holds; the step says where that was lost. */
export function lose(reason: string): ImageRun {
  return (image, call, operand) => call.machine.images.map(image, losing(reason, call, operand));
}

export function losing(reason: string, call: EffectCall, operand?: Span): (pixels: Pixels) => Pixels {
  const step = callStep(call, "other", operand);
  return (pixels) => unknownPixels(reason, withStep(pixels, step));
}
