import { choose } from "../values/choice.ts";
import { constantNumber, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** What `change` makes of a value, for each of its alternatives where a call gave more than one. */
export function forEachAlternative(value: Value, change: (value: Value) => Value): Value {
  if (value.kind !== "choice") return change(value);
  return choose(value.alternatives.map(({ guard, value }) => ({ guard, value: change(value) })));
}

/** The same structure of tuples, lists and dicts, with every leaf changed: as tf.data does with elements. */
export function mapLeaves(machine: Machine, value: Value, change: (leaf: Value) => Value): Value {
  const inner = (part: Value): Value =>
    machine.nested(
      () => mapLeaves(machine, part, change),
      () => unknown("lists lie too deep in each other to follow"),
    );
  switch (value.kind) {
    case "choice":
      return forEachAlternative(value, inner);
    case "tuple":
      return {
        ...value,
        items: value.items.map(inner),
        ...(value.rest ? { rest: inner(value.rest) } : {}),
      };
    case "list": {
      const { items, rest } = machine.lists.read(value.address);
      return machine.lists.make(items.map(inner), rest && inner(rest));
    }
    case "dict": {
      const { entries, rest } = machine.dicts.read(value.address);
      const changed = new Map([...entries].map(([key, part]) => [key, inner(part)]));
      return machine.dicts.make(changed, rest && inner(rest));
    }
    default:
      return change(value);
  }
}

/** Whether Python takes the value as true; undefined where that cannot be told. */
export function truthOf(value: Value | undefined): boolean | undefined {
  switch (value?.kind) {
    case undefined:
      return false;
    case "constant":
      return value.value === undefined || Boolean(value.value);
    case "tuple":
      return value.items.length > 0 ? true : value.rest ? undefined : false;
    case "api":
    case "bound-api":
    case "function":
    case "partial":
    case "class":
    case "layer":
    case "model":
      return true;
    default:
      return undefined;
  }
}

/** The numbers of a constant, tuple or list: `[224, 224, 3]`, `-1`; undefined where one of them is not known. */
export function numbersOf(machine: Machine, value: Value | undefined): readonly number[] | undefined {
  if (!value) return undefined;
  if (value.kind === "vector") return value.numbers;
  const single = constantNumber(value);
  if (single !== undefined) return [single];
  const items = itemsOfSequence(machine, value);
  const numbers = items?.map(constantNumber).filter((n) => n !== undefined);
  return numbers?.length === items?.length ? numbers : undefined;
}

/** How many items a tuple or list has; undefined where that is not known. */
export function lengthOf(machine: Machine, value: Value | undefined): number | undefined {
  if (value?.kind === "vector") return value.numbers.length;
  return value && itemsOfSequence(machine, value)?.length;
}

/** The items of a tuple or list of known length; undefined for all else. */
export function itemsOfSequence(machine: Machine, value: Value): readonly Value[] | undefined {
  if (value.kind === "tuple") return value.rest ? undefined : value.items;
  if (value.kind !== "list") return undefined;
  const { items, rest } = machine.lists.read(value.address);
  return rest ? undefined : items;
}
