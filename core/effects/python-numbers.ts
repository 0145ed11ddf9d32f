import { constantNumber, constantText, isConstant, NONE, number, unknown } from "../values/make.ts";
import { type Effect, type Effects, effect } from "./effect.ts";
import { anyOf, itemsOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

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

const BUILTINS: Effects = {
  max: ofNumbers("the greatest of several", (numbers) => Math.max(...numbers)),
  min: ofNumbers("the least of several", (numbers) => Math.min(...numbers)),
  sum: ofNumbers("a sum", (numbers) => numbers.reduce((a, b) => a + b, 0)),
  pow: ofNumbers("a power", ([a = 0, b = 1]) => a ** b),
  abs: ofNumber(Math.abs, false),
  round: ofNumber(roundTo, false),
  float: ofNumber((n) => n, false),
  int: ofNumber(Math.trunc, true),
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

/** Functions of numbers, and `random`. */
export const pythonNumbers: EffectTable = {
  effects: {
    ...under("builtins", BUILTINS),
    ...under("math", MATH),
    ...under("random", {
      choice,
      ...each("sample choices", sample),
      ...each("random randint uniform randrange gauss normalvariate", drawn),
      ...each(
        "seed shuffle setstate",
        effect("", () => NONE),
      ),
    }),
  },
  constants: { "math.pi": number(Math.PI), "math.e": number(Math.E), "math.inf": number(Infinity) },
};
