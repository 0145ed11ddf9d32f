import { describe, expect, it } from "vitest";
import {
  argumentOf,
  literalNumbers,
  literalText,
  readCall,
  textsOf,
} from "../../../verify/plan/call-text.ts";

const read = (text: string) => readCall(text, { start: 0, end: text.length });

describe("readCall", () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ["f()", [], {}],
    ["f(a, b=[1, 2], *c)", ["a", "*c"], { b: "[1, 2]" }],
    ["f('a, b', g(1, 2))", ["'a, b'", "g(1, 2)"], {}],
    ['f(x == y, s="it\'s, \\"so\\"")', ["x == y"], { s: '"it\'s, \\"so\\""' }],
    ["m.f(\n  directory='x',\n)", [], { directory: "'x'" }],
    ["f(\n  # it's (here), or\n  a,  # there\n  b=1)", ["a"], { b: "1" }],
    [`f("""it's, "so" """, b)`, [`"""it's, "so" """`, "b"], {}],
    ["broken(", [], {}],
    ["no call", [], {}],
  ])("%s", (text, positional, named) => {
    const call = read(text);
    expect(call.positional).toEqual(positional);
    expect(Object.fromEntries(call.named)).toEqual(named);
  });

  it("finds an argument by its name, else by its place", () => {
    expect(argumentOf(read("f(1, size=2)"), "size", 0)).toBe("2");
    expect(argumentOf(read("f(1, 2)"), "size", 1)).toBe("2");
    expect(argumentOf(read("f(1)"), "size", 1)).toBeUndefined();
  });
});

describe("literals", () => {
  it.each([
    ["'a/b'", "a/b"],
    ['r"C:\\data"', "C:\\data"],
    ["'it\\'s'", "it's"],
    ["'a' + b", undefined],
    ["f'{a}'", undefined],
    ["name", undefined],
    [undefined, undefined],
  ])("%s is the text %s", (written, text) => expect(literalText(written)).toBe(text));

  it.each([
    ["(150, 150)", [150, 150]],
    ["[224, 224, 3]", [224, 224, 3]],
    ["(size, size)", undefined],
    ["(0, 3)", undefined],
    ["()", undefined],
  ])("%s is the numbers %s", (written, numbers) => expect(literalNumbers(written)).toEqual(numbers));

  it("follows a name that is given one text alone", () => {
    const told = (program: string, written: string) => textsOf(program)(written);
    expect(told("train_dir = 'data/train'  # here\n", "train_dir")).toBe("data/train");
    expect(told("d: str = 'a'\n", "d")).toBe("a");
    expect(told("d = 'a'\nd = 'b'\n", "d")).toBeUndefined();
    expect(told("d = 'a'\nd = 'a'\n", "d")).toBeUndefined();
    expect(told("d = f(x)\n", "d")).toBeUndefined();
    expect(told("d == 'a'\n", "d")).toBeUndefined();
    expect(told("other_d = 'a'\n", "d")).toBeUndefined();
    expect(told("", "'d'")).toBe("d");
  });
});
