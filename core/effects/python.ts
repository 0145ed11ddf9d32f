import { boolean, constantText, NONE, number, text, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type Effects, effect } from "./effect.ts";
import { itemsOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";
import { isInstance } from "./python-types.ts";

const nothing = effect("", () => NONE);

/** The first argument itself. */
const same = effect("x", ({ arg }) => arg("x") ?? NONE);

const len = effect("x", ({ machine, arg }) => {
  const x = arg("x");
  if (!x) return unknown("the length of nothing");
  if (x.kind === "constant") {
    return typeof x.value === "string" ? number(x.value.length, true) : unknown("a length");
  }
  if (x.kind !== "list" && x.kind !== "tuple" && x.kind !== "dict") return unknown("a length");
  const { items, rest } = itemsOf(machine, x);
  return rest ? unknown("a length") : number(items.length, true);
});

const str = effect("x", ({ arg }) => {
  const x = arg("x");
  if (x?.kind === "unknown") return x;
  if (x?.kind !== "constant" || x.value === undefined) return x ? unknown("a text") : text("");
  if (typeof x.value === "string") return x;
  if (x.value === null) return text("None");
  if (typeof x.value === "boolean") return text(x.value ? "True" : "False");
  return x.isInteger ? text(String(x.value)) : unknown("a text");
});

const bool = effect("x", ({ machine, arg }) => {
  const x = arg("x");
  const truth = x?.kind === "list" || x?.kind === "dict" ? truthOfItems(machine, x) : truthOf(x);
  return truth === undefined ? unknown("a condition") : boolean(truth);
});

function truthOfItems(machine: Parameters<typeof itemsOf>[0], value: Value): boolean | undefined {
  const { items, rest } = itemsOf(machine, value);
  return items.length > 0 ? true : rest ? undefined : false;
}

/** `any([…])` and `all([…])`. */
function quantifier(decisive: boolean): Effect {
  return effect("items", ({ machine, arg }) => {
    const iterable = arg("items");
    if (!iterable) return unknown("a condition");
    const { items, rest } = itemsOf(machine, iterable);
    const truths = items.map(truthOf);
    if (truths.includes(decisive)) return boolean(decisive);
    return rest || truths.includes(undefined) ? unknown("a condition") : boolean(!decisive);
  });
}

const next = effect("iterator default", ({ machine, arg }) => machine.elementOf(arg("iterator") ?? NONE));

const getattr = effect("object name default", ({ machine, arg }) => {
  const [object, name] = [arg("object"), constantText(arg("name"))];
  if (!object) return unknown("an attribute of nothing");
  return name === undefined
    ? unknown("an attribute whose name is not known")
    : machine.attribute(object, name);
});

const setattr = effect("object name value", ({ machine, arg }) => {
  const [object, name, value] = [arg("object"), constantText(arg("name")), arg("value")];
  if (object && name !== undefined && value) machine.setAttribute(object, name, value);
  return NONE;
});

const callable = effect("x", ({ arg }) => {
  const kind = arg("x")?.kind;
  if (kind === "constant" || kind === "image" || kind === "list" || kind === "dict") return boolean(false);
  const isFunction =
    kind === "function" || kind === "class" || kind === "partial" || kind === "api" || kind === "layer";
  return isFunction || kind === "bound-api" || kind === "model" ? boolean(true) : unknown("a condition");
});

const type = effect("x", ({ arg }) => {
  const x = arg("x");
  return x?.kind === "instance" ? x.class : unknown("a type");
});

const isinstance = effect("x type", ({ machine, arg }) => {
  const truth = isInstance(machine, arg("x"), arg("type"));
  return truth === undefined ? unknown("the type of a value") : boolean(truth);
});

/** `vars(args)`: the same things by `[…]` as by name. */
const vars = same;

const BUILTINS: Effects = {
  len,
  str,
  bool,
  getattr,
  setattr,
  callable,
  type,
  isinstance,
  vars,
  next,
  iter: same,
  any: quantifier(true),
  all: quantifier(false),
  ...each(
    "repr format chr ascii hex",
    effect("x", () => unknown("a text")),
  ),
  ...each(
    "hasattr issubclass",
    effect("x y", () => unknown("a condition")),
  ),
  ...each(
    "id hash ord divmod",
    effect("x", () => unknown("a number")),
  ),
  ...each("print delattr help breakpoint", nothing),
  input: effect("prompt", () => unknown("what the user types")),
  ...each(
    "globals locals dir",
    effect("", () => unknown("the names of a scope")),
  ),
};

/** Python's own functions. */
export const python: EffectTable = { effects: under("builtins", BUILTINS) };
