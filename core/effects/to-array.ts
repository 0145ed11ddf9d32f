import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { rankAdded } from "./axes.ts";
import { blankImage } from "./blank.ts";
import { elementsOf } from "./elements.ts";
import { joinImages } from "./join-images.ts";
import type { Machine } from "./machine.ts";

/** Lists nest no deeper than arrays have axes; what does may hold itself: `labels.append(labels)`. */
const MOST_AXES = 8;

/**
 * What NumPy makes of a value that it is handed: a Pillow image or a tensor becomes an array, a list of images one
 * array of all, a list of numbers a vector. An array is given back as it is.
 */
export function toArray(machine: Machine, value: Value, depth = 0): Value {
  if (value.kind === "image") {
    if (value.container === "numpy" || value.container === "symbolic") return value;
    const isFlat = value.container === "pillow" && value.channels === 1;
    const shape = { container: "numpy" as const, rank: isFlat ? 2 : value.rank };
    return machine.images.map(value, (pixels) => pixels, shape);
  }
  if (depth > MOST_AXES) return unknown("an array of more axes than are followed");
  const elements = elementsOf(machine, value);
  return elements ? stackValues(machine, elements, depth) : value;
}

/** `np.array([a, b, c])`: one axis more than each of these has. */
export function stackValues(machine: Machine, values: readonly Value[], depth = 0): Value {
  if (values.length === 0) return blankImage(machine, {}, "float");
  const arrays = values.map((value) => toArray(machine, value, depth + 1));
  const numbers = arrays.map(numbersIn);
  if (numbers.every((list) => list !== undefined)) return { kind: "vector", numbers: numbers.flat() };
  if (
    !arrays.some((value) => value.kind === "image" || value.kind === "choice" || value.kind === "features")
  ) {
    const unclear = arrays.find((value) => value.kind === "unknown");
    return unclear ? unknown(unclear.reason) : unknown("an array of things that are no images");
  }
  return joinImages(machine, arrays, (part) => ({ ...part, rank: rankAdded(part, 1) }));
}

function numbersIn(value: Value): readonly number[] | undefined {
  if (value.kind === "vector") return value.numbers;
  return value.kind === "constant" && typeof value.value === "number" ? [value.value] : undefined;
}
