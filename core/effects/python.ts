import {
  boolean,
  constantNumber,
  constantText,
  isConstant,
  NONE,
  number,
  text,
  unknown,
} from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type Effects, effect } from "./effect.ts";
import { anyOf, itemsOf } from "./iterables.ts";
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

/** A function of constants, where all of them are known: `max(a, b)`, `max([a, b])`. */
function ofNumbers(reason: string, run: (numbers: readonly number[]) => number): Effect {
  return effect("", ({ machine, all }) => {
    const given = all.filter(({ name }) => name === undefined).map(({ value }) => value);
    const [only] = given;
    const items = given.length === 1 && only && !isConstant(only) ? itemsOf(machine, only) : { items: given };
    if (items.rest || items.items.length === 0) return unknown(reason);
    const numbers = items.items.map(constantNumber).filter((n) => n !== undefined);
    if (numbers.length !== items.items.length) return unknown(reason);
    const isWhole = items.items.every((item) => isConstant(item) && item.isInteger === true);
    return number(run(numbers), isWhole);
  });
}

function ofNumber(run: (n: number, digits: number | undefined) => number, isInteger: boolean): Effect {
  return effect("x digits", ({ arg }) => {
    const x = arg("x");
    const given = constantNumber(x) ?? numberIn(constantText(x));
    if (given !== undefined) return number(run(given, constantNumber(arg("digits"))), isInteger);
    // `int(args.size)`: what is not known stays the same thing, for branches that ask about it.
    return x?.kind === "unknown" ? x : unknown("a number");
  });
}

function numberIn(written: string | undefined): number | undefined {
  if (written === undefined || written.trim() === "") return undefined;
  const value = Number(written);
  return Number.isNaN(value) ? undefined : value;
}

function roundTo(n: number, digits = 0): number {
  const factor = 10 ** digits;
  return Math.round(n * factor) / factor;
}

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
  callable,
  type,
  isinstance,
  vars,
  next,
  iter: same,
  max: ofNumbers("the greatest of several", (numbers) => Math.max(...numbers)),
  min: ofNumbers("the least of several", (numbers) => Math.min(...numbers)),
  sum: ofNumbers("a sum", (numbers) => numbers.reduce((a, b) => a + b, 0)),
  pow: ofNumbers("a power", ([a = 0, b = 1]) => a ** b),
  abs: ofNumber(Math.abs, false),
  round: ofNumber(roundTo, false),
  float: ofNumber((n) => n, false),
  int: ofNumber(Math.trunc, true),
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
  ...each("print setattr delattr help breakpoint", nothing),
  open: effect("file mode", () => unknown("an open file")),
  input: effect("prompt", () => unknown("what the user types")),
  ...each(
    "globals locals dir",
    effect("", () => unknown("the names of a scope")),
  ),
};

/** A number that is drawn or measured anew each time. */
const drawn = effect("", () => unknown("a random number"));

const choice = effect("items", ({ machine, arg }) => anyOf(machine, itemsOf(machine, arg("items") ?? NONE)));

/** `random.sample(images, 9)`: some of them. */
const sample = effect("population k", ({ machine, arg }) =>
  machine.lists.make([], anyOf(machine, itemsOf(machine, arg("population") ?? NONE))),
);

const MATH: Effects = {
  sqrt: ofNumber(Math.sqrt, false),
  floor: ofNumber(Math.floor, true),
  ceil: ofNumber(Math.ceil, true),
  log: ofNumber(Math.log, false),
  exp: ofNumber(Math.exp, false),
  pow: ofNumbers("a power", ([a = 0, b = 1]) => a ** b),
};

/** Python's own functions, and those of `math` and `random`. */
export const python: EffectTable = {
  effects: {
    ...under("builtins", BUILTINS),
    ...under("math", MATH),
    ...under("random", {
      choice,
      ...each("sample choices", sample),
      ...each("random randint uniform randrange gauss normalvariate", drawn),
      ...each("seed shuffle setstate", nothing),
    }),
  },
  constants: { "math.pi": number(Math.PI), "math.e": number(Math.E), "math.inf": number(Infinity) },
};
