import type { Use } from "../flow/flow.ts";
import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { forEachAlternative } from "./alternatives.ts";
import { itemsOf } from "./keras-arrivals.ts";
import type { Machine } from "./machine.ts";

/** What a model is given when this is handed to `fit`, `evaluate` or `predict`. */
export interface Feed {
  readonly images: Value;
  readonly shape: Use["feedShape"];
}

/** `x`, `[left, right]`, a dataset, a Keras generator, a `Sequence` of the program's own. */
export function feedOf(machine: Machine, data: Value): Feed {
  switch (data.kind) {
    case "stream": {
      const element = machine.elementOf(data);
      const isDataset = data.type.startsWith("tensorflow.data.");
      const shape = isDataset ? (isPair(element) ? "dataset-pairs" : "dataset") : "generator";
      return { images: imagesOfBatch(machine, element), shape };
    }
    case "instance":
      return { images: imagesOfBatch(machine, machine.elementOf(data)), shape: "generator" };
    case "image":
      return { images: data, shape: "array" };
    default:
      return { images: data, shape: "other" };
  }
}

/** `validation_data=(x_val, y_val)`, or whatever `x` may be. */
export function validationFeed(machine: Machine, data: Value): Feed {
  const [first] = data.kind === "tuple" || data.kind === "list" ? itemsOf(machine, data) : [];
  // What stands in the call is the pair, not the images.
  return first ? { images: feedOf(machine, first).images, shape: "other" } : feedOf(machine, data);
}

function isPair(element: Value): boolean {
  if (element.kind === "choice") return element.alternatives.every(({ value }) => isPair(value));
  return element.kind === "tuple";
}

/** What the model sees of a batch: `x` of `(x, y)` and `(x, y, weights)`; Keras takes a list for a tuple here. */
function imagesOfBatch(machine: Machine, batch: Value): Value {
  return forEachAlternative(batch, (one) => {
    if (one.kind === "list") return machine.lists.read(one.address).items[0] ?? one;
    if (one.kind !== "tuple") return one;
    return one.items[0] ?? unknown("a batch of nothing");
  });
}
