import type { Value } from "./value.ts";

/** Larger values are given up: by building them out of each other, a program of a few lines could fill all memory. */
const MOST_PARTS = 2_000;
/** The same for texts, in characters. Paths and names are shorter. */
export const MOST_CHARACTERS = 10_000;

export function isTooLarge(value: Value): boolean {
  if (value.kind === "constant")
    return typeof value.value === "string" && value.value.length > MOST_CHARACTERS;
  return weightOf(value) > MOST_PARTS;
}

/** Values are immutable, and hold values that were weighed before. */
const weights = new WeakMap<Value, number>();

/**
 * How many values this one is made of, each counted as often as it is found on a walk through it; those count that it holds
 * itself, and not by way of the store.
 */
function weightOf(value: Value): number {
  switch (value.kind) {
    case "tuple":
      return weights.get(value) ?? weigh(value, value.rest ? [...value.items, value.rest] : value.items);
    case "stream":
      return weights.get(value) ?? weigh(value, [value.element]);
    case "partial":
      return weights.get(value) ?? weigh(value, [value.callee, ...value.args.map(heldIn)]);
    case "slice":
      return weights.get(value) ?? weigh(value, [value.lower, value.upper, value.step]);
    case "choice":
      return weights.get(value) ?? weigh(value, value.alternatives.map(heldIn));
    case "bound-api":
      // Nearly all are methods of values that hold no others, and not worth remembering; of methods, chains may be long.
      if (value.receiver.kind !== "bound-api") return 1 + weightOf(value.receiver);
      return weights.get(value) ?? weigh(value, [value.receiver]);
    default:
      return 1;
  }
}

function weigh(value: Value, parts: readonly (Value | undefined)[]): number {
  const weight = parts.reduce((sum, part) => sum + (part ? weightOf(part) : 0), 1);
  weights.set(value, weight);
  return weight;
}

function heldIn({ value }: { readonly value: Value }): Value {
  return value;
}
