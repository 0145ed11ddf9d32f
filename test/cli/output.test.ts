import { describe, expect, it } from "vitest";
import { displayWidth } from "../../cli/format/display-width.ts";
import { wrap } from "../../cli/format/wrap.ts";
import { hasColors } from "../../cli/output.ts";

describe("colours", () => {
  const cases: readonly (readonly [env: NodeJS.ProcessEnv, isTerminal: boolean, expected: boolean])[] = [
    [{}, true, true],
    [{}, false, false],
    [{ TERM: "dumb" }, true, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "" }, false, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
    [{ CI: "true" }, false, false],
  ];
  it.each(cases)("%j on a terminal %j: %j", (env, isTerminal, expected) => {
    expect(hasColors(env, isTerminal)).toBe(expected);
  });
});

describe("the width of a text", () => {
  const cases: readonly (readonly [text: string, width: number])[] = [
    ["", 0],
    ["x = 1", 5],
    ["é", 1],
    ["e\u0301", 1],
    ["犬と猫", 6],
    ["한국어", 6],
    ["ＡＢ", 4],
    ["😀", 2],
    ["👩‍👩‍👧", 2],
    ["❤️", 2],
    ["1…2 → −3", 8],
    ["\u200b", 0],
  ];
  it.each(cases)("%j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("wrapping", () => {
  it("breaks at spaces, and no word", () => {
    expect(wrap("a bb  ccc\ndddddddd e", 5)).toEqual(["a bb", "ccc", "dddddddd", "e"]);
    expect(wrap("", 5)).toEqual([""]);
  });
});
