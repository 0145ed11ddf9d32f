import { expect, it } from "vitest";
import type { Value } from "../../core/values/value.ts";
import { isTooLarge, MOST_CHARACTERS } from "../../core/values/weight.ts";

const one: Value = { kind: "constant", value: 1 };
/** Of a weight of 1,990. */
const heavy: Value = { kind: "tuple", items: Array.from({ length: 1_989 }, () => one) };

/** Each way to hold another value; what is held stands for one. */
const ways: Readonly<Record<string, (held: Value) => Value>> = {
  item: (held) => ({ kind: "tuple", items: [held] }),
  "further items": (held) => ({ kind: "tuple", items: [], rest: held }),
  element: (held) => ({ kind: "stream", type: "builtins.iterator", element: held }),
  callee: (held) => ({ kind: "partial", callee: held, args: [] }),
  lower: (held) => ({ kind: "slice", lower: held }),
  upper: (held) => ({ kind: "slice", upper: held }),
  step: (held) => ({ kind: "slice", step: held }),
  receiver: (held) => ({ kind: "bound-api", receiver: held, path: "numpy.ndarray.astype" }),
};

it.each(Object.entries(ways))("a value that holds another as its %s weighs one more", (_, holding) => {
  let value: Value = holding(heavy);
  for (let held = 1; held < 10; held++) {
    expect(isTooLarge(value)).toBe(false);
    value = holding(value);
  }
  expect(isTooLarge(value)).toBe(false);
  expect(isTooLarge(holding(value))).toBe(true);
});

it("what is held twice weighs twice", () => {
  const half: Value = { kind: "tuple", items: Array.from({ length: 1_000 }, () => one) };
  expect(isTooLarge({ kind: "tuple", items: [half] })).toBe(false);
  expect(isTooLarge({ kind: "tuple", items: [half, half] })).toBe(true);
  expect(isTooLarge({ kind: "slice", lower: half, step: half })).toBe(true);
  expect(isTooLarge({ kind: "partial", callee: half, args: [{ value: half }] })).toBe(true);
});

it("a text weighs by its length", () => {
  const text = (length: number): Value => ({ kind: "constant", value: "a".repeat(length) });
  expect(isTooLarge(text(MOST_CHARACTERS))).toBe(false);
  expect(isTooLarge(text(MOST_CHARACTERS + 1))).toBe(true);
});
