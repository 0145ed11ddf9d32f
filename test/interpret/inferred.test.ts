import { describe, expect, test } from "vitest";
import { engine } from "../engine.ts";

const NETWORK = `
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.layers import Conv2D, Dense
from tensorflow.keras.models import Model, Sequential, load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def build(classes):
    base = ResNet50(include_top=False, weights="imagenet", pooling="avg")
    base.trainable = False
    return Model(base.input, Dense(classes, activation="softmax")(base.output))

`;

const TRAIN = `
def train(model, folder):
    generator = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory(folder, target_size=(224, 224))
    model.fit(generator, epochs=5)

`;

function told(text: string): readonly string[] {
  return engine
    .check("a.py", text)
    .findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

test("the only network is taken for the one that the only training feeds", () => {
  expect(told(NETWORK + TRAIN)).toEqual([
    "information wrong-scaling: ResNet50 (imagenet) expects BGR minus [103.94, 116.78, 123.68], range −124…151; this generator gives RGB/255, range 0…1. (Inferred: ResNet50 is the only network in this file, and what feeds the only training is prepared so.)",
  ]);
  const { flows } = engine.check("a.py", NETWORK + TRAIN);
  expect(flows.map(({ isInferred, phase, network }) => [isInferred, phase, network.trainable])).toEqual([
    [true, "train", "frozen"],
  ]);
});

test("a fix of it is unsafe", () => {
  const analysis = engine.check("a.py", NETWORK + TRAIN);
  const fixes = analysis.findings.flatMap((finding) => engine.fixesFor(analysis, finding));
  expect(fixes).not.toEqual([]);
  expect(fixes.every(({ applicability }) => applicability === "unsafe")).toBe(true);
});

test("what is right is silent", () => {
  const right = TRAIN.replace("rescale=1.0 / 255", "preprocessing_function=preprocess_input");
  expect(told(NETWORK + right)).toEqual([]);
});

describe("nothing is inferred where something speaks against it", () => {
  test.each([
    ["another network", `${NETWORK}${TRAIN}\ndef other():\n    return ResNet50(weights=None)\n`],
    ["an own network", `${NETWORK}${TRAIN}\ndef own():\n    return Sequential([Conv2D(8, 3), Dense(2)])\n`],
    ["another fit", `${NETWORK}${TRAIN}${TRAIN.replace("train(", "retrain(")}`],
    [
      "other pixels for validation",
      `${NETWORK}${TRAIN}\ndef test(model, folder):\n    model.evaluate(ImageDataGenerator().flow_from_directory(folder))\n`,
    ],
    ["a model from a file", `${NETWORK}${TRAIN}\ndef use(path):\n    return load_model(path)\n`],
    ["weights from a file", `${NETWORK}${TRAIN}\ndef restore(model):\n    model.load_weights("best.h5")\n`],
    ["no pretrained weights", `${NETWORK.replace('"imagenet"', "None")}${TRAIN}`],
    ["a proven use", `${NETWORK}${TRAIN}\nmodel = build(2)\nmodel.predict(unknown)\n`],
    [
      "a model that another file makes",
      `from models import model\n${NETWORK}${TRAIN.replace("def train(model, ", "def train(")}`,
    ],
    ["an array", `${NETWORK}\ndef fit(model, x, y):\n    model.fit(x / 255.0, y)\n`],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
