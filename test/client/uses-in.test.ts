import { describe, expect, it } from "vitest";
import { usesIn } from "../../client/uses-in.ts";

const map = { order: "rgb", scale: [1, 1, 1], offset: [0, 0, 0] };
const flow = {
  ...{ location: { row: 12 }, cell: null, phase: "train", network: { name: "VGG16" } },
  ...{ expected: map, actual: map },
};
const other = { ...map, scale: [2, 2, 2] };

/** "VGG16: train, line 12 :12" */
function uses(...flows: readonly object[]): readonly string[] {
  return usesIn(JSON.stringify(flows)).map(({ label, detail, suffix }) => `${label}, ${detail} ${suffix}`);
}

describe("usesIn", () => {
  it("takes a fit that trains and validates by one way for one, by two for two", () => {
    expect(uses(flow, { ...flow, phase: "validate" })).toEqual(["VGG16: train, line 12 :12"]);
    expect(uses(flow, { ...flow, phase: "validate", actual: other })).toEqual([
      "VGG16: train, line 12 :12",
      "VGG16: validate, line 12 :12",
    ]);
  });

  it("names a notebook's cell", () => {
    expect(uses({ ...flow, cell: 3, location: { row: 2 } })).toEqual([
      "VGG16: train, cell 3, line 2 :cell 3:2",
    ]);
  });

  it("leaves out what is not known", () => {
    expect(uses({ ...flow, actual: null }, { ...flow, expected: null })).toEqual([]);
  });
});
