import type { Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** What stands in a tuple, list or stream, one value for any number of further items; undefined for what holds no items. */
export function elementsOf(machine: Machine, value: Value | undefined): readonly Value[] | undefined {
  switch (value?.kind) {
    case "tuple":
      return value.rest ? [...value.items, value.rest] : value.items;
    case "list": {
      const { items, rest } = machine.lists.read(value.address);
      return rest ? [...items, rest] : items;
    }
    case "stream":
      return [machine.elementOf(value)];
    default:
      return undefined;
  }
}
