import { describe, expect, it } from "vitest";
import { pythonParser } from "../python-parser.ts";
import { printStatements } from "./print-statement.ts";
import { type Node, visitNodes } from "./visit-nodes.ts";

const N = 10_000;

/** Code that nests deeply enough to overflow a stack, with a statement after it that must survive. */
const deep: readonly (readonly [what: string, python: string])[] = [
  ["parentheses", `x = ${"(".repeat(N)}1${")".repeat(N)}`],
  ["open parentheses", `x = ${"(".repeat(N)}`],
  ["lines of open parentheses", "x = (\n".repeat(N / 5)],
  ["lists", `x = ${"[".repeat(N)}${"]".repeat(N)}`],
  ["sums", `x = a${" + a".repeat(N)}`],
  ["calls", `${"f(".repeat(N)}${")".repeat(N)}`],
  ["methods", `x = a${".b()".repeat(N)}`],
  ["negations", `x = ${"not ".repeat(N)}a`],
  ["lambdas", `x = ${"lambda: ".repeat(N)}a`],
  ["assignments", `${"x = ".repeat(N)}a`],
  ["conditions", `x = ${"a if b else ".repeat(N)}a`],
  ["f-strings", `x = ${"f'{".repeat(N)}${"}'".repeat(N)}`],
  ["blocks", Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}if a:\n`).join("")],
  ["clauses", `if a: b\n${"elif a: b\n".repeat(N / 5)}`],
  ["junk", "a $ = ".repeat(N / 5)],
];

describe("deep nesting", () => {
  it.each(deep)("of %s is bounded", (_, python) => {
    const { statements } = pythonParser.parse(`${python}\ny = 1\n`).module;
    expect(printStatements(statements.slice(-1))).toBe("(= y 1)");
    const depths = new Map<Node | undefined, number>([[undefined, 0]]);
    visitNodes(statements, (node, around) => depths.set(node, (depths.get(around) ?? 0) + 1));
    expect([...depths.values()].reduce((a, b) => Math.max(a, b))).toBeLessThan(600);
  });
});
