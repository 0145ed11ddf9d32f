import { expect, it } from "vitest";
import { parseRules } from "../../cli/rule-choice.ts";
import { rules } from "../../core/rules/index.ts";

/** The rules that remain, or undefined where all count. */
function wanted(select: readonly string[], ignore: readonly string[]): readonly string[] | undefined {
  const choice = parseRules(select, ignore);
  if (choice.kind === "unknown") throw new Error(choice.message);
  const { isWanted } = choice;
  return isWanted && rules.map(({ name }) => name).filter(isWanted);
}

it("selects and ignores as ruff does", () => {
  const all = rules.map(({ name }) => name);
  expect(wanted([], [])).toBeUndefined();
  expect(wanted(["swapped-channels"], [])).toEqual(["swapped-channels"]);
  expect(wanted([], ["swapped-channels"])).toEqual(all.filter((name) => name !== "swapped-channels"));
  expect(wanted(["ALL"], ["swapped-channels"])).toEqual(all.filter((name) => name !== "swapped-channels"));
  expect(wanted(["swapped-channels"], ["swapped-channels"])).toEqual([]);
});

it("names the rules where one is unknown", () => {
  expect(parseRules(["wrong-scalin"], [])).toEqual({
    kind: "unknown",
    message: expect.stringMatching(/^there is no rule "wrong-scalin"; the rules are .*wrong-scaling/),
  });
});
