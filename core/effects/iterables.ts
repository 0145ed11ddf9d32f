import { textOfKey } from "../values/dict-key.ts";
import { number, text, unknown } from "../values/make.ts";
import type { ListContent, StreamValue, Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** The items that iterating gives, in order; `rest` stands for those that are not known one by one. */
export interface Items {
  readonly items: readonly Value[];
  readonly rest?: Value;
}

export function itemsOf(machine: Machine, iterable: Value): Items {
  switch (iterable.kind) {
    case "tuple":
      return iterable;
    case "list":
      return machine.lists.read(iterable.address);
    case "dict": {
      const { entries, rest } = machine.dicts.read(iterable.address);
      return {
        items: [...entries.keys()].map(valueOfKey),
        ...(rest ? { rest: unknown("a key of a dict") } : {}),
      };
    }
    case "vector":
      return { items: iterable.numbers.map((n) => number(n)) };
    case "constant":
      if (typeof iterable.value === "string" && iterable.value.length <= 12) {
        return { items: [...iterable.value].map(text) };
      }
      return { items: [], rest: unknown("a part of a constant") };
    default:
      return { items: [], rest: machine.elementOf(iterable) };
  }
}

/** The constant that a dict's key stands for. */
export function valueOfKey(key: string): Value {
  const name = textOfKey(key);
  if (name !== undefined) return text(name);
  const value = Number(key);
  return key === "" || Number.isNaN(value)
    ? unknown("a key of a dict")
    : number(value, Number.isInteger(value));
}

/** A list of these items. */
export function listOf(machine: Machine, { items, rest }: Items): Value {
  return machine.lists.make(items, rest);
}

/** All items as one value: `rest` of a list whose order or number is not known any more. */
export function anyOf(machine: Machine, { items, rest }: Items): Value {
  return oneOf(machine, rest ? [...items, rest] : items, "one of several items");
}

/** One value that is any of these; lists of one length are joined item by item: `data.append([image, label])`. */
export function oneOf(machine: Machine, values: readonly Value[], reason: string): Value {
  const rows = values.map((value) => (value.kind === "list" ? machine.lists.read(value.address) : undefined));
  const [first] = rows;
  const isAlike = first && rows.every((row) => row && !row.rest && row.items.length === first.items.length);
  if (!isAlike || rows.length === 1) return machine.either(values, reason);
  const columns = first.items.map((_, i) => rows.flatMap((row) => row?.items[i] ?? []));
  return machine.nested(
    () => machine.lists.make(columns.map((column) => oneOf(machine, column, reason))),
    () => unknown(reason),
  );
}

/** What gives such items one after another, without end: what a loop over it sees. */
export function streamOf(type: string, element: Value): StreamValue {
  return { kind: "stream", type, element };
}

/** Several iterables in step: `zip`, `enumerate`. A stream where one of them is one, else a list as long as the shortest. */
export function inStep(machine: Machine, type: string, iterables: readonly Value[]): Value {
  if (iterables.some(({ kind }) => kind === "stream")) {
    return streamOf(type, { kind: "tuple", items: iterables.map((one) => machine.elementOf(one)) });
  }
  const all = iterables.map((one) => itemsOf(machine, one));
  const lengths = all.filter(({ rest }) => !rest).map(({ items }) => items.length);
  if (lengths.length === all.length) {
    const rows = Array.from(
      { length: Math.min(...lengths) },
      (_, i): Value => ({
        kind: "tuple",
        items: all.flatMap(({ items }) => items[i] ?? []),
      }),
    );
    return machine.lists.make(rows);
  }
  return machine.lists.make([], { kind: "tuple", items: all.map((one) => anyOf(machine, one)) });
}

/** What a list holds after one more item was put into it: in a loop, any number of them. */
export function withItem(machine: Machine, content: ListContent, item: Value): ListContent {
  const { items, rest } = content;
  if (!rest && !machine.lists.isInLoop()) return { ...content, items: [...items, item] };
  return {
    ...content,
    rest: rest ? oneOf(machine, [rest, item], "different things stand in the list") : item,
  };
}
