import { samePixels } from "../values/pixels.ts";
import type { Arrival, FeaturesValue, Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** What comes out of layers when no network was met on the way. */
export const FEATURES: FeaturesValue = { kind: "features", arrivals: [] };

export function features(arrivals: readonly Arrival[]): FeaturesValue {
  return arrivals.length === 0 ? FEATURES : { kind: "features", arrivals: distinct(arrivals) };
}

/** What reached networks on the way to any of these values: `[a.output, b.output]`. */
export function arrivalsIn(machine: Machine, values: readonly Value[], depth = 4): readonly Arrival[] {
  return distinct(values.flatMap((value) => arrivalsOf(machine, value, depth)));
}

function arrivalsOf(machine: Machine, value: Value, depth: number): readonly Arrival[] {
  if (depth === 0) return [];
  switch (value.kind) {
    case "features":
      return value.arrivals;
    case "choice":
      return arrivalsIn(
        machine,
        value.alternatives.map((alternative) => alternative.value),
        depth,
      );
    default:
      return arrivalsIn(machine, itemsOf(machine, value), depth - 1);
  }
}

/** The parts of a tuple, list or dict; none for other values. */
export function itemsOf(machine: Machine, value: Value): readonly Value[] {
  const withRest = (items: readonly Value[], rest: Value | undefined) => (rest ? [...items, rest] : items);
  switch (value.kind) {
    case "tuple":
      return withRest(value.items, value.rest);
    case "list": {
      const { items, rest } = machine.lists.read(value.address);
      return withRest(items, rest);
    }
    case "dict": {
      const { entries, rest } = machine.dicts.read(value.address);
      return withRest([...entries.values()], rest);
    }
    default:
      return [];
  }
}

/** No model has so many networks within; comparing each with each would take too long. */
const MOST_ARRIVALS = 64;

/** The same arrival by two ways, as in `Model(i, [layer.output, base.output])`, is one. */
function distinct(arrivals: readonly Arrival[]): readonly Arrival[] {
  if (arrivals.length < 2) return arrivals;
  const found: Arrival[] = [];
  for (const arrival of arrivals) {
    if (found.length < MOST_ARRIVALS && !found.some((other) => isSameArrival(arrival, other)))
      found.push(arrival);
  }
  return found;
}

function isSameArrival(a: Arrival, b: Arrival): boolean {
  return a.network === b.network && samePixels(a.pixels, b.pixels);
}
