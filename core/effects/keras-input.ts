import { unknown } from "../values/make.ts";
import type { Pixels } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { mapLeaves } from "./alternatives.ts";
import { itemsOf } from "./keras-arrivals.ts";
import type { Machine } from "./machine.ts";

/** The number of the model's input that an image derives from; undefined for real images. */
export function inputOf(machine: Machine, image: ImageValue): number | undefined {
  return machine.images.read(image)[0]?.content.input;
}

export function isSymbolic(machine: Machine, image: ImageValue): boolean {
  return inputOf(machine, image) !== undefined;
}

/** Whether anything in the value is an image of the running program, not a placeholder of a model being built. */
export function hasRealImage(machine: Machine, value: Value, depth = 3): boolean {
  if (value.kind === "image") return !isSymbolic(machine, value);
  return depth > 0 && itemsOf(machine, value).some((item) => hasRealImage(machine, item, depth - 1));
}

/** Models copy what they are given into a float tensor: nothing within can change the caller's array or wrap around. */
export function asModelInput(machine: Machine, value: Value): Value {
  return mapLeaves(machine, value, (leaf) => {
    if (leaf.kind !== "image" || isSymbolic(machine, leaf)) return leaf;
    const toFloat = (pixels: Pixels): Pixels => ({ ...pixels, dtype: "float" });
    return machine.images.map(leaf, toFloat, { container: "tensor" });
  });
}

/** What a model of one input takes: `x`, also of `[x]` or `{"input": x}`. */
export function singleInput(machine: Machine, value: Value): Value {
  if (value.kind !== "tuple" && value.kind !== "list" && value.kind !== "dict") return value;
  const [first, ...others] = itemsOf(machine, value);
  if (first && others.length === 0) return first;
  return unknown("several arrays where the model takes one");
}

/** The placeholder that an argument is: `inputs`, or `[inputs]`; undefined for anything else. */
export function imageOf(machine: Machine, value: Value | undefined): ImageValue | undefined {
  const single = value && singleInput(machine, value);
  return single?.kind === "image" ? single : undefined;
}
