import { expect, it } from "vitest";
import { parseRules, type RuleArguments } from "../../cli/rule-choice.ts";
import { ruleNames } from "../../core/settings/layer.ts";
import { levelOf, settingsOf } from "../../core/settings/settings.ts";

const nothing: RuleArguments = { select: [], ignore: [], severity: [] };

/** The rules that are told. */
function wanted(given: Partial<RuleArguments>): readonly string[] {
  const choice = parseRules({ ...nothing, ...given });
  if (choice.kind === "wrong") throw new Error(choice.message);
  const settings = settingsOf([choice.layer]);
  return ruleNames.filter((name) => levelOf(name, settings) !== "off");
}

function complaint(given: Partial<RuleArguments>): string {
  const choice = parseRules({ ...nothing, ...given });
  return choice.kind === "wrong" ? choice.message : "";
}

it("selects and ignores as ruff does", () => {
  const others = ruleNames.filter((name) => name !== "swapped-channels");
  expect(wanted({})).toEqual(ruleNames);
  expect(wanted({ select: ["swapped-channels"] })).toEqual(["swapped-channels"]);
  expect(wanted({ ignore: ["swapped-channels"] })).toEqual(others);
  expect(wanted({ select: ["ALL"], ignore: ["swapped-channels"] })).toEqual(others);
  expect(wanted({ select: ["swapped-channels"], ignore: ["swapped-channels"] })).toEqual([]);
  expect(wanted({ severity: ["swapped-channels=off"] })).toEqual(others);
});

it("says what is wrong with what it is given", () => {
  expect(complaint({ select: ["wrong-scalin"] })).toBe(
    'there is no rule "wrong-scalin"; did you mean "wrong-scaling"?',
  );
  expect(complaint({ ignore: ["E501"] })).toMatch(/^there is no rule "E501"; the rules are .*wrong-scaling/);
  expect(complaint({ severity: ["wrong-scaling"] })).toBe(
    '--severity takes rule=level, as in wrong-scaling=error, and not "wrong-scaling"',
  );
  expect(complaint({ severity: ["wrong-scaling=fatal"] })).toMatch(
    /^there is no severity "fatal"; there are off, /,
  );
});
