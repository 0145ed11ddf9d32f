import { describe, expect, it } from "vitest";
import { engine } from "../engine.ts";

const before = `
import numpy as np
import tensorflow as tf
train = tf.keras.utils.image_dataset_from_directory("data/train")
base = tf.keras.applications.MobileNetV2(include_top=False, weights="imagenet")
pool = tf.keras.layers.GlobalAveragePooling2D()
images, labels = next(iter(train))
`;

function found(rest: string): readonly string[] {
  return engine.check("probe.py", before + rest).findings.map(({ rule }) => rule);
}

describe("a result whose shape alone is looked at", () => {
  it.each([
    "features = base(images)\nprint(features.shape)",
    "features = base.predict(images)\nprint(features.shape, features.dtype)",
    "features = base(images)\nprint(features.shape)\npooled = pool(features)\nprint(pooled.shape)",
    "def show():\n    features = base(images)\n    print(f'{features.shape}')\nshow()",
  ])("does not matter: %j", (rest) => {
    expect(found(rest)).toEqual([]);
  });

  it("is a flow all the same", () => {
    const { flows } = engine.check("probe.py", `${before}features = base(images)\nprint(features.shape)`);
    expect(flows.map(({ use }) => use.isShapeProbe)).toEqual([true]);
  });
});

describe("a result that is looked at", () => {
  it.each([
    "features = base(images)",
    "features = base(images)\nprint(features)",
    "features = base(images)\nprint(features.shape)\nnp.save('features.npy', features)",
    "features = base(images)\nprint(features.shape)\nbest = features[0]",
    "features = base(images)\nprint(features.shape)\npooled = pool(features)\nprint(pooled)",
    "features = base(images)\npooled = pool(features)",
    "print(base(images).shape, base.predict(images))",
    "def run():\n    features = base(images)\n    print(features.shape)\n    return features\nrun()",
  ])("matters: %j", (rest) => {
    expect(new Set(found(rest))).toEqual(new Set(["missing-preprocessing"]));
  });
});
