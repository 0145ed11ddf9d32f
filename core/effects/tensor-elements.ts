import { partOfUnknown, unknown } from "../values/make.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { forEachAlternative, mapLeaves } from "./alternatives.ts";
import type { Machine } from "./machine.ts";
import { rankPlus, tensorContainer } from "./tensor-effect.ts";

/** One row of each array: `from_tensor_slices((x, y))` gives pairs. */
export function sliceOf(machine: Machine, value: Value): Value {
  switch (value.kind) {
    case "choice":
      return forEachAlternative(value, (one) => sliceOf(machine, one));
    case "tuple":
      return { kind: "tuple", items: value.items.map((item) => sliceOf(machine, item)) };
    case "dict": {
      const { entries } = machine.dicts.read(value.address);
      return machine.dicts.make(new Map([...entries].map(([key, part]) => [key, sliceOf(machine, part)])));
    }
    case "list": {
      const element = machine.elementOf(value);
      return element.kind === "image" ? withRank(machine, element, 0) : element;
    }
    case "image":
      return withRank(machine, value, -1);
    case "unknown":
      return partOfUnknown(value, "[]");
    case "vector":
      return unknown("one of several numbers");
    default:
      return machine.elementOf(value);
  }
}

/** Every tensor of the element with one axis more (a batch) or less. */
export function rankedElement(machine: Machine, element: Value, by: number): Value {
  return mapLeaves(machine, element, (leaf) => (leaf.kind === "image" ? withRank(machine, leaf, by) : leaf));
}

/** What TensorFlow hands on where the program made an array. */
export function toTensorLeaf(machine: Machine, leaf: Value): Value {
  return leaf.kind === "image" && leaf.container !== "symbolic"
    ? machine.images.view(leaf, { container: "tensor" })
    : leaf;
}

function withRank(machine: Machine, image: ImageValue, by: number): ImageValue {
  const shape = { container: tensorContainer(image), rank: rankPlus(image, by) };
  return machine.images.map(image, (pixels) => pixels, shape);
}
