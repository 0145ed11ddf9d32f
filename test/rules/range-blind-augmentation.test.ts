import { expect, test } from "vitest";
import { applyEdits } from "../../core/source/edit.ts";
import { engine } from "../engine.ts";

const HEAD = `
from tensorflow.keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), _ = cifar10.load_data()
model = MobileNetV2(weights=None, input_shape=(32, 32, 3), classes=10)
model.compile("adam", "mse")
`;

function told(text: string): readonly string[] {
  return engine
    .check("a.py", text)
    .findings.filter(({ rule }) => rule === "range-blind-augmentation")
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const STATISTICS = `${HEAD}
datagen = ImageDataGenerator(featurewise_center=True, preprocessing_function=preprocess_input)
datagen.fit(x_train)
model.fit(datagen.flow(x_train, y_train))
`;

test("statistics of raw pixels are no statistics of preprocessed ones", () => {
  expect(told(STATISTICS)).toEqual([
    "information: `datagen.fit(x_train)` computes its statistics from pixels of 0…255, as `fit` does not call `preprocess_input`, and is given pixels of −1…1: they are applied to what that function gives.",
  ]);
  const analysis = engine.check("a.py", STATISTICS);
  const [finding] = analysis.findings;
  const [fix] = finding ? engine.fixesFor(analysis, finding) : [];
  const mended = applyEdits(STATISTICS, fix?.edits ?? []);
  expect(mended).toContain("datagen.fit(preprocess_input(x_train.copy()))");
  expect(told(mended)).toEqual([]);
});

test.each([
  ["of what fit is given preprocessed", STATISTICS.replace("fit(x_train)", "fit(preprocess_input(x_train))")],
  ["without a function", STATISTICS.replace(", preprocessing_function=preprocess_input", "")],
  ["that nothing uses", STATISTICS.replace("featurewise_center=True, ", "")],
])("there is no finding on statistics %s", (_, text) => {
  expect(told(text)).toEqual([]);
});

test("a shift of channels has the range of the array", () => {
  const flow = (array: string) =>
    `${HEAD}\ndatagen = ImageDataGenerator(channel_shift_range=20.0)\nmodel.fit(datagen.flow(${array}, y_train))\n`;
  expect(told(flow("x_train"))).toEqual([]);
  expect(told(flow("x_train / 255.0"))).toEqual([
    "information: `channel_shift_range=20.0` adds up to 20, and is given pixels of 0…1: that is 20 times their whole range.",
  ]);
});
