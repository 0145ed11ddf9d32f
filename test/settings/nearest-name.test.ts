import { expect, test } from "vitest";
import { ruleNames } from "../../core/settings/layer.ts";
import { nearestName } from "../../core/settings/nearest-name.ts";

test.each([
  ["wrong-scalin", "wrong-scaling"],
  ["wrong_scaling", "wrong-scaling"],
  ["Wrong-Scaling", "wrong-scaling"],
  ["worng-scaling", "wrong-scaling"],
  ["missing-preprocesing", "missing-preprocessing"],
  ["E501", undefined],
  ["scaling", undefined],
  ["", undefined],
])("%s may mean %s", (text, meant) => {
  expect(nearestName(text, ruleNames)).toBe(meant);
});

test("between two that are as near nobody chooses", () => {
  expect(nearestName("cat", ["bat", "hat"])).toBeUndefined();
});
