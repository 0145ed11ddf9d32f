import { expect, test } from "vitest";
import { engine } from "../engine.ts";
import { countedWork } from "./counted-work.ts";
import { endlessValues, hostileSyntax, hostileValues } from "./hostile-programs.ts";

const check = (text: string) => engine.check("hostile.py", text);

test.each(Object.entries(hostileSyntax))("%s: an answer, whatever the size", (_, program) => {
  expect(check(program(3_000)).text).toHaveLength(program(3_000).length);
});

test.each(Object.entries(hostileSyntax))("%s: twice the size is twice the work", (_, program) => {
  // Once, so that what is made once is not counted.
  check(program(20));
  const [half, whole] = [400, 800].map((size) => countedWork(() => check(program(size))));
  expect(whole).toBeLessThan(2.5 * (half ?? 0) + 5_000);
});

/** What following a program may cost at most, in parts of code that run: its budget, times what a step takes. */
const MOST = 60_000_000;

test.each(Object.entries(hostileValues))("%s: bounded work", (_, program) => {
  for (const size of [30, 400]) expect(countedWork(() => check(program(size)))).toBeLessThan(MOST);
});

test("values that hold themselves: an answer", () => {
  expect(countedWork(() => check(endlessValues))).toBeLessThan(MOST);
  const analysis = check(endlessValues);
  expect(analysis.broken).toEqual([]);
  expect(engine.fixAll(analysis, ["safe", "unsafe"]).analysis.broken).toEqual([]);
});
