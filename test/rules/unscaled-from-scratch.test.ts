import { expect, test } from "vitest";
import { engine } from "../engine.ts";

const BEFORE = `
from tensorflow.keras import Input, Model, Sequential, layers
from tensorflow.keras.preprocessing import image_dataset_from_directory

inputs = Input((224, 224, 3))
base = Model(inputs, layers.Conv2D(32, 3)(inputs))
`;
const FIT = `model.compile("adam", "mse")\nmodel.fit(image_dataset_from_directory("train"))\n`;

function rulesOf(lines: string): readonly string[] {
  return engine.check("a.py", BEFORE + lines + FIT).findings.map(({ rule }) => rule);
}

const LOADED = `base.load_weights("published.h5")\n`;

test.each([
  ["a model from its input to further layers", "model = Model(base.input, layers.Dense(2)(base.output))\n"],
  ["a model that calls it", "model = Model(inputs, layers.Dense(2)(base(inputs)))\n"],
  ["a stack of layers that begins with it", "model = Sequential([base, layers.Dense(2)])\n"],
])("does not tell %s that it learns from scratch where weights were loaded", (_, model) => {
  expect(rulesOf(model)).toEqual(["unscaled-from-scratch"]);
  expect(rulesOf(LOADED + model)).toEqual([]);
});
