import type { Use } from "../flow/flow.ts";
import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
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
      const shape = isDataset ? (element.kind === "tuple" ? "dataset-pairs" : "dataset") : "generator";
      return { images: imagesOfBatch(element), shape };
    }
    case "instance":
      return { images: imagesOfBatch(machine.elementOf(data)), shape: "generator" };
    case "image":
      return { images: data, shape: "array" };
    case "choice":
      return { images: unknown("one of several sets of images"), shape: "other" };
    default:
      return { images: data, shape: "other" };
  }
}

/** `validation_data=(x_val, y_val)`, or whatever `x` may be. */
export function validationFeed(machine: Machine, data: Value): Feed {
  const [first] = pairOf(machine, data);
  return first ? feedOf(machine, first) : feedOf(machine, data);
}

/** The images and labels of a pair; nothing where it is no pair. */
function pairOf(machine: Machine, data: Value): readonly Value[] {
  if (data.kind === "tuple") return data.items;
  return data.kind === "list" ? machine.lists.read(data.address).items : [];
}

/** What the model sees of a batch: `x` of `(x, y)` and `(x, y, weights)`. */
function imagesOfBatch(batch: Value): Value {
  if (batch.kind !== "tuple") return batch;
  return batch.items[0] ?? unknown("a batch of nothing");
}
