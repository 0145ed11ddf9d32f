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

/** How many values this one is made of, each counted as often as it is found on a walk through it. */
function weightOf(value: Value): number {
  // Nearly all: a value with no others in it, or a method of one.
  if (!hasParts(value)) return 1;
  if (value.kind === "bound-api" && !hasParts(value.receiver)) return 2;
  return rememberedWeightOf(value);
}

function rememberedWeightOf(value: Value): number {
  const known = weights.get(value);
  if (known !== undefined) return known;
  const weight = partsOf(value).reduce((sum, part) => sum + weightOf(part), 1);
  weights.set(value, weight);
  return weight;
}

function hasParts({ kind }: Value): boolean {
  switch (kind) {
    case "tuple":
    case "stream":
    case "partial":
    case "slice":
    case "bound-api":
    case "choice":
      return true;
    default:
      return false;
  }
}

/** The values that a value holds itself, and not by way of the store. */
function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "tuple":
      return value.rest ? [...value.items, value.rest] : value.items;
    case "stream":
      return [value.element];
    case "partial":
      return [value.callee, ...value.args.map((argument) => argument.value)];
    case "slice":
      return [value.lower, value.upper, value.step].filter((bound) => bound !== undefined);
    case "bound-api":
      return [value.receiver];
    case "choice":
      return value.alternatives.map((alternative) => alternative.value);
    default:
      return [];
  }
}
