import { constantNumber, NONE, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import { anyOf, itemsOf, oneOf, withItem } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";

type ListRun = (machine: Machine, address: number, call: EffectCall) => Value;

function onList(parameters: string, run: ListRun): Effect {
  return effect(parameters, (call) =>
    call.receiver?.kind === "list"
      ? run(call.machine, call.receiver.address, call)
      : unknown("a list that is not known"),
  );
}

const append = onList("item", (machine, address, call) => {
  const item = call.arg("item") ?? NONE;
  machine.lists.write(address, withItem(machine, machine.lists.read(address), item));
  return NONE;
});

const extend = onList("items", (machine, address, call) => {
  const { items, rest } = itemsOf(machine, call.arg("items") ?? NONE);
  for (const item of items)
    machine.lists.write(address, withItem(machine, machine.lists.read(address), item));
  const content = machine.lists.read(address);
  if (rest) {
    const whole = content.rest
      ? oneOf(machine, [content.rest, rest], "different things stand in the list")
      : rest;
    machine.lists.write(address, { ...content, rest: whole });
  }
  return NONE;
});

const insert = onList("index item", (machine, address, call) => {
  const content = machine.lists.read(address);
  const [index, item] = [constantNumber(call.arg("index")), call.arg("item") ?? NONE];
  const isKnown = index !== undefined && !content.rest && !machine.lists.isInLoop();
  const items = isKnown ? content.items.toSpliced(index, 0, item) : undefined;
  machine.lists.write(address, items ? { ...content, items } : withItem(machine, content, item));
  return NONE;
});

const popItem = onList("index", (machine, address, call) => {
  const content = machine.lists.read(address);
  const index = call.arg("index") ? constantNumber(call.arg("index")) : -1;
  if (index === undefined || content.rest || machine.lists.isInLoop()) return anyOf(machine, content);
  const popped = content.items.at(index);
  machine.lists.write(address, { ...content, items: content.items.toSpliced(index, 1) });
  return popped ?? unknown("an item of an empty list");
});

const reverse = onList("", (machine, address) => {
  const content = machine.lists.read(address);
  machine.lists.write(address, { ...content, items: content.items.toReversed() });
  return NONE;
});

const clear = onList("", (machine, address) => {
  machine.lists.write(address, { kind: "list", items: [] });
  return NONE;
});

const copyList = onList("", (machine, address) => {
  const { items, rest } = machine.lists.read(address);
  return machine.lists.make(items, rest);
});

const LIST: Effects = {
  ...each("append add appendleft", append),
  ...each("extend update", extend),
  insert,
  pop: popItem,
  reverse,
  clear,
  copy: copyList,
  ...each(
    "sort remove discard",
    effect("", () => NONE),
  ),
  ...each(
    "index count",
    effect("x", () => unknown("a number")),
  ),
  union: effect("other", ({ receiver }) => receiver ?? NONE),
};

const deque = effect("items", ({ machine, arg }) => {
  const given = arg("items");
  const { items, rest } = given ? itemsOf(machine, given) : { items: [] };
  return machine.lists.make(items, rest);
});

/** Methods of lists, sets and tuples. */
export const pythonLists: EffectTable = {
  effects: {
    ...under("builtins.list", LIST),
    ...under(
      "builtins.tuple",
      each(
        "index count",
        effect("x", () => unknown("a number")),
      ),
    ),
    "collections.deque": deque,
  },
};
