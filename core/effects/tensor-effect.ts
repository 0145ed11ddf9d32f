import { isConstant, unknown } from "../values/make.ts";
import { type DType, type Pixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { Container, ImageValue, Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import { callStep } from "./call-step.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import type { ImageRun } from "./image-effect.ts";
import type { ImageShape, Machine } from "./machine.ts";

/** What TensorFlow makes of an array: a tensor, or a further symbolic tensor while a model is being built. */
export function tensorContainer(image: ImageValue): Container {
  return image.container === "symbolic" ? "symbolic" : "tensor";
}

/** One axis more, or less. */
export function rankPlus(image: ImageValue, by: number): number | undefined {
  return image.rank === undefined ? undefined : image.rank + by;
}

/** The value as one tensor: lists of images are stacked, lists of numbers become a vector. */
export function toTensor(machine: Machine, value: Value): Value {
  if (value.kind !== "list" && value.kind !== "tuple") return value;
  const numbers = numbersOf(machine, value);
  if (numbers) return { kind: "vector", numbers };
  const element = machine.elementOf(value);
  if (element.kind === "features" || element.kind === "unknown") return element;
  if (element.kind !== "image") return unknown("an array of several things");
  return machine.images.view(element, { rank: rankPlus(element, 1) });
}

/**
 * An effect on the image that is its first parameter, or the receiver of a method. Feature maps pass through, so do
 * numbers (`tf.cast(255, tf.float32)`) and what is not known: what it holds stays the same, in another array.
 */
export function tensorEffect(parameters: string, run: ImageRun): Effect {
  const [first = ""] = parameters.split(" ");
  return effect(parameters, (call) => {
    const given = call.receiver ?? call.arg(first);
    if (!given) return unknown(`\`${call.path}\` of nothing`);
    const value = toTensor(call.machine, given);
    if (value.kind === "image") return run(value, call, call.argSite(first)?.value);
    if (value.kind === "features" || value.kind === "vector" || value.kind === "unknown") return value;
    return isConstant(value) ? value : unknown(`\`${call.path}\` of something that is no image`);
  });
}

/** A new tensor whose pixels are the image's, changed. */
export function tensorOf(
  { machine }: EffectCall,
  image: ImageValue,
  change: (pixels: Pixels) => Pixels,
  shape: Partial<ImageShape> = {},
): ImageValue {
  return machine.images.map(image, change, { container: tensorContainer(image), ...shape });
}

type ShapeAfter = (image: ImageValue, call: EffectCall) => Partial<ImageShape>;

/** An effect that leaves the pixels' meaning alone: a resize, a flip, another shape, an augmentation. */
export function keeping(parameters: string, shapeAfter: ShapeAfter = () => ({}), dtype?: DType): Effect {
  return tensorEffect(parameters, (image, call) =>
    tensorOf(call, image, (pixels) => (dtype ? { ...pixels, dtype } : pixels), shapeAfter(image, call)),
  );
}

/** An effect after which nobody can say what the pixels are; the step says where that was lost. */
export function losing(parameters: string, reason: string): Effect {
  return tensorEffect(parameters, (image, call, operand) => {
    const step = callStep(call, "other", operand);
    return tensorOf(call, image, (pixels) => unknownPixels(reason, withStep(pixels, step)));
  });
}
