import { rangeOf } from "../transform/range.ts";
import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, effect } from "./effect.ts";
import { type ImageRun, imageMethod, runOnImage } from "./image-effect.ts";
import { toArray } from "./to-array.ts";

/** A function of NumPy whose first parameter is the array, or a list from which it makes one. */
export function arrayFunction(
  parameters: string,
  run: ImageRun,
  ofNumbers?: (value: Value) => Value,
): Effect {
  const [first = ""] = parameters.split(" ");
  return effect(parameters, (call) => {
    const given = call.arg(first);
    const value = given && toArray(call.machine, given);
    if (value && ofNumbers && isNumeric(value)) return ofNumbers(value);
    return runOnImage(value, call, run, call.argSite(first)?.value);
  });
}

/** A function that only moves numbers about: an array of numbers stays what it is. */
export function shapeFunction(parameters: string, run: ImageRun): Effect {
  return arrayFunction(parameters, run, (value) => value);
}

/** The same as a method of the array. */
export function shapeMethod(parameters: string, run: ImageRun): Effect {
  const onImage = imageMethod(parameters, run);
  return {
    ...onImage,
    run: (call) => (call.receiver && isNumeric(call.receiver) ? call.receiver : onImage.run(call)),
  };
}

/**
 * What depends on the picture and is no picture: its mean, its norm. The greatest number in a photograph is taken to
 * lie in the upper half of what there can be, the least in the lower: `if x.max() > 1: x = x / 255`.
 */
export const statistic: ImageRun = (image, { machine, path }) => {
  const value = unknown(`\`${path}\` depends on the picture, which the program does not say`);
  const [only, ...more] = machine.images.read(image);
  const [, bound] = /(max|min)$/.exec(path) ?? [];
  if (bound === undefined || only?.content.map.kind !== "known" || more.length > 0) return value;
  const { min, max } = rangeOf(only.content.map.transform);
  const middle = (min + max) / 2;
  return { ...value, within: bound === "max" ? [middle, max] : [min, middle] };
};

function isNumeric(value: Value): boolean {
  return value.kind === "vector" || (value.kind === "constant" && typeof value.value === "number");
}
