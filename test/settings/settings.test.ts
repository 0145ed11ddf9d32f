import { describe, expect, test } from "vitest";
import type { Layer, Level, Selector } from "../../core/settings/layer.ts";
import { ruleNames } from "../../core/settings/layer.ts";
import { levelOf, settingsOf } from "../../core/settings/settings.ts";

const given = <T>(value: T) => ({ value, from: "a test" });
const select = (...value: Selector[]): Layer => ({ select: given(value) });
const ignore = (...value: Selector[]): Layer => ({ ignore: given(value) });
const severity = (rule: Selector, level: Level): Layer => ({ severity: [given({ rule, level })] });

/** How `wrong-scaling` is told. */
function level(...layers: Layer[]): Level {
  return levelOf("wrong-scaling", settingsOf(layers));
}

test("nothing set is every rule as it is", () => {
  expect(ruleNames.map((name) => levelOf(name, settingsOf([])))).toEqual(ruleNames.map(() => "default"));
});

describe("one layer", () => {
  test.each<[string, Layer, Level]>([
    ["selects by name", select("wrong-scaling"), "default"],
    ["selects all", select("all"), "default"],
    ["leaves out what it does not select", select("lost-precision"), "off"],
    ["selects nothing", select(), "off"],
    ["ignores by name", ignore("wrong-scaling"), "off"],
    ["ignores all", ignore("all"), "off"],
    ["ignores what it selects", { ...select("wrong-scaling"), ...ignore("wrong-scaling") }, "off"],
    ["ignores all but what it names", { ...select("wrong-scaling"), ...ignore("all") }, "default"],
    ["ignores of all what it names", { ...select("all"), ...ignore("wrong-scaling") }, "off"],
    ["sets a severity", severity("wrong-scaling", "error"), "error"],
    ["sets it for all", severity("all", "hint"), "hint"],
    ["turns off", severity("wrong-scaling", "off"), "off"],
    [
      "sets no severity of what it ignores",
      { ...severity("wrong-scaling", "error"), ...ignore("all") },
      "off",
    ],
  ])("%s", (_, layer, expected) => {
    expect(level(layer)).toBe(expected);
  });

  test("knows a rule's own severity before that of all, in whichever order", () => {
    const own = given({ rule: "wrong-scaling", level: "error" } as const);
    const all = given({ rule: "all", level: "hint" } as const);
    expect(level({ severity: [own, all] })).toBe("error");
    expect(level({ severity: [all, own] })).toBe("error");
  });
});

describe("a later layer", () => {
  test.each<[string, Layer[], Level]>([
    ["replaces what was selected", [select("lost-precision"), select("wrong-scaling")], "default"],
    ["replaces it for good", [select("wrong-scaling"), select("lost-precision")], "off"],
    ["keeps what was ignored", [ignore("wrong-scaling"), select("all")], "off"],
    ["takes back by name what was ignored", [ignore("wrong-scaling"), select("wrong-scaling")], "default"],
    [
      "takes back by name what was off",
      [severity("wrong-scaling", "off"), select("wrong-scaling")],
      "default",
    ],
    ["ignores what was selected", [select("wrong-scaling"), ignore("wrong-scaling")], "off"],
    ["has the last severity", [severity("wrong-scaling", "hint"), severity("all", "error")], "error"],
    [
      "turns on with a severity for its own",
      [severity("wrong-scaling", "off"), severity("wrong-scaling", "hint")],
      "hint",
    ],
    [
      "turns nothing on with a severity for all",
      [severity("wrong-scaling", "off"), severity("all", "hint")],
      "off",
    ],
    ["turns nothing on that is ignored", [ignore("wrong-scaling"), severity("wrong-scaling", "hint")], "off"],
    ["says nothing, and changes nothing", [severity("wrong-scaling", "hint"), {}], "hint"],
  ])("%s", (_, layers, expected) => {
    expect(level(...layers)).toBe(expected);
  });
});

test("who decided is told", () => {
  const from = (value: string): Layer => ({ ignore: { value: ["wrong-scaling"], from: value } });
  const decided = (...layers: Layer[]) => settingsOf(layers).levels.get("wrong-scaling")?.from;
  expect(decided()).toBe("default");
  expect(decided(from("pyproject.toml:3"))).toBe("pyproject.toml:3");
  expect(decided(from("pyproject.toml:3"), from("--ignore"))).toBe("--ignore");
  expect(decided(from("pyproject.toml:3"), { select: { value: ["wrong-scaling"], from: "--select" } })).toBe(
    "default",
  );
});
