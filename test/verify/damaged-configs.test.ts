import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BadInput } from "../../verify/bad-input.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { readConfig } from "../../verify/network/read-config.ts";
import { ownersOf } from "../../verify/network/variables.ts";

const folder = new URL("../fixtures/verify/configs/", import.meta.url);
const configs = ["keras-2-nested.json", "tiny-symbolic-caffe.json", "tiny-normalization.json"];
const values: readonly unknown[] = [
  null,
  -1,
  0,
  2,
  0.5,
  1e9,
  1e308,
  "x",
  "same",
  [],
  [0, 0],
  [[1, 1]],
  {},
  true,
  undefined,
];

/** Puts one of the values in the place of each part of the config in turn, and of two parts at once now and then. */
function* damagedConfigs(json: string): Generator<string> {
  const count = placesIn(JSON.parse(json)).length;
  for (let at = 0; at < count; at++) {
    for (const [k, value] of values.entries()) {
      if ((at + k) % values.length !== 0) continue;
      const copy: unknown = JSON.parse(json);
      placesIn(copy)[at]?.(value);
      yield JSON.stringify(copy);
    }
  }
}

/** What sets each value in a tree of JSON. */
function placesIn(tree: unknown): ((value: unknown) => void)[] {
  if (typeof tree !== "object" || tree === null) return [];
  const parts = tree as Record<string, unknown>;
  return Object.keys(parts).flatMap((key) => [
    (value: unknown) => {
      parts[key] = value;
    },
    ...placesIn(parts[key]),
  ]);
}

test.each(configs)(
  "%s, damaged in every place, is told or read",
  (name) => {
    const json = readFileSync(new URL(name, folder), "utf8");
    let told = 0;
    for (const damaged of damagedConfigs(json)) {
      try {
        ownersOf(buildNetwork(readConfig(damaged)));
      } catch (error) {
        if (!(error instanceof BadInput))
          throw new Error(`${String(error)} for ${damaged.slice(0, 3000)}`, { cause: error });
        expect(error.message.length).toBeLessThan(400);
        told++;
      }
    }
    expect(told).toBeGreaterThan(50);
  },
  60_000,
);

test("a chain of layers may be long", () => {
  const name = (at: number): string => `layer_${at}`;
  const layers = Array.from({ length: 8000 }, (_, at) => ({
    class_name: at === 0 ? "InputLayer" : "ReLU",
    name: name(at),
    config: { batch_shape: [null, 2, 2, 3] },
    inbound_nodes: at === 0 ? [] : [[[name(at - 1), 0, 0, {}]]],
  }));
  const ends = { input_layers: [[name(0), 0, 0]], output_layers: [[name(7999), 0, 0]] };
  const json = JSON.stringify({ class_name: "Functional", config: { name: "long", layers, ...ends } });
  expect(buildNetwork(readConfig(json)).steps).toHaveLength(8000);
});
