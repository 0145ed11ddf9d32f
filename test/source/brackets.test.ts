import { describe, expect, it } from "vitest";
import { betweenCommas, endOfBracket, endsOfBrackets } from "../../core/source/brackets.ts";

describe("endOfBracket", () => {
  it.each([
    ["f(a)[0]", 1, "(a)"],
    ["f(a)[0]", 0, "f(a)"],
    ["(a, {b: [c]}) + (d)", 0, "(a, {b: [c]})"],
    ['(")", ")", a)', 0, '(")", ")", a)'],
    ["('it\\'s )', a)", 0, "('it\\'s )', a)"],
    [`("""a ")" b""", ''')''')`, 0, `("""a ")" b""", ''')''')`],
    ["(a  # here :)\n, b)", 0, "(a  # here :)\n, b)"],
    ["(a  # here :)\r, b)", 0, "(a  # here :)\r, b)"],
    ["(a, 'no end\n)", 0, "(a, 'no end\n)"],
    ["(a, [b)", 0, undefined],
    ["(a", 0, undefined],
  ])("%s from %i", (text, start, found) => {
    const end = endOfBracket(text, start);
    expect(end === undefined ? undefined : text.slice(start, end)).toBe(found);
  });
});

describe("endsOfBrackets", () => {
  it("knows where each ends that is closed", () => {
    const text = `a(b[0], "(", c  # (\n) + (d + [e`;
    const found = [...endsOfBrackets(text)].map(([start, end]) => text.slice(start, end));
    expect(found).toEqual(["[0]", `(b[0], "(", c  # (\n)`]);
  });
});

describe("betweenCommas", () => {
  it.each<[string, readonly string[]]>([
    ["", [""]],
    ["a,b, c", ["a", "b", " c"]],
    ["f(a, b), [c, d], {e, f}", ["f(a, b)", " [c, d]", " {e, f}"]],
    [`"a, b", '''c, "d" ''', e`, [`"a, b"`, ` '''c, "d" '''`, " e"]],
    ["a # b, c\n, d # e", ["a \n", " d "]],
    ["a, 'b, c\nd, e", ["a", " 'b, c\nd", " e"]],
  ])("%s", (text, parts) => expect(betweenCommas(text)).toEqual(parts));
});

it("each text is read from where it begins, whatever was read before", () => {
  expect(endOfBracket("((a, b), c)", 1)).toBe(7);
  expect(betweenCommas("a, b, c")).toEqual(["a", " b", " c"]);
  expect(endOfBracket("(a)", 0)).toBe(3);
});
