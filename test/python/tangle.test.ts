import { join } from "node:path";
import { expect, test } from "vitest";
import { isTangled } from "../../core/python/tangle.ts";
import { corpusIn } from "../fuzz/corpus.ts";
import { pythonParser } from "../python-parser.ts";
import { linesOf } from "./line-both-ways.ts";
import { peculiarLines } from "./peculiar-lines.ts";
import { printStatements } from "./print-statement.ts";
import { programs } from "./programs.ts";

/** Each was seen to take tree-sitter time by the square of its length, and the first to break its memory as well. */
const junk = [
  "(~)",
  "+:",
  ":-",
  "/~",
  "-:=",
  "+=~",
  "**-->",
  "~-> else ",
  " await +=>-",
  " not :",
  "++= for ",
  "%* a ",
  "- a ~",
  "**= None ",
  "**, 1 ",
  '~"s".=',
  " type := lambda ",
  " match (}.",
  ", lambda :",
  ", lambda a, b=c :",
  " lambda ::",
  "~: class ",
];

test.each(junk)("%s is a tangle, whatever is around it", (piece) => {
  for (const [open, close] of [
    ["", ""],
    ["x = ", ""],
    ["f(a, [", "])"],
    ['x = """+:+:"""; ', ""],
  ]) {
    expect(isTangled(open + piece.repeat(40) + close)).toBe(true);
    expect(isTangled(open + piece + close)).toBe(false);
  }
});

const longCall = `model = Sequential([\n${'    layers.Dense(10, activation="relu", name=f"a{i}")[:, ::-1] ** -x,  # +:+:\n'.repeat(400)}])`;

test.each([
  ["a long line", longCall],
  ["one where a comma is missing", longCall.replace('"relu", name', '"relu" name')],
  ["one that nothing closes", longCall.slice(0, -2)],
  ["one of numbers", `x = array([${"[1., 2.e-3, .5, 1J, -.1], ".repeat(400)}])`],
  ["one of stars", `x = f(${"*a, **b, [*c, -d, ~e], {**f}, not g, lambda: h, lambda *i: j, ".repeat(100)})`],
  ["one of slices", `x = a[${"::2, b:, :-1, :, ..., None, ".repeat(200)}]`],
  ["one of statements", `${"x: int = 1; print(x, *y); from .. import a; yield; return; ".repeat(2)}`],
  ["one of comprehensions", `x = [${"[a for a in b if not a], {a: b for a, b in c}, ".repeat(200)}]`],
  ["one with a long string", `x = f(+:, """${"+: ' /~".repeat(1_000)}""")`],
  ["one whose string nothing closes", `x = f("${"+: ' /~".repeat(1_000)}`],
])("%s is no tangle", (_, line) => {
  expect(isTangled(line)).toBe(false);
});

test("no line that people write is one, nor one with something that Python does not know", () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  const lines = [...corpus, ...programs, peculiarLines].flatMap(linesOf);
  expect(lines.length).toBeGreaterThan(8_000);
  expect(lines.filter(({ text }) => isTangled(text))).toEqual([]);
});

test("a tangle is one parse error, and costs nothing around it", () => {
  const tangle = "+:".repeat(3_000);
  const { statements, broken } = pythonParser.parse(
    `x = 1\n${tangle}\ny = 2\nif ${tangle}:\n    z = 3\n`,
  ).module;
  expect(broken.map(({ start, end }) => end - start)).toEqual([6_000, 6_004]);
  expect(printStatements(statements)).toBe("(= x 1)\n(broken statement)\n(= y 2)\nif (broken):\n  (= z 3)");
});
