import { describe, expect, test } from "vitest";
import { engine } from "../engine.ts";
import { findingsOf } from "../findings-of.ts";

const CNN = `
import numpy as np
from tensorflow.keras import Sequential, layers
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator, img_to_array, load_img

model = Sequential([layers.Conv2D(32, 3), layers.Flatten(), layers.Dense(2)])
model.compile("adam", "mse")
model.fit(ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("train"))
x = np.expand_dims(img_to_array(load_img("cat.jpg", target_size=(256, 256))), 0)
`;

function told(text: string): readonly string[] {
  return engine
    .check("a.py", text)
    .findings.filter(({ rule }) => rule === "train-predict-mismatch")
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

test("names both sides in numbers", () => {
  expect(told(`${CNN}model.predict(x)\n`)).toEqual([
    "warning train-predict-mismatch: this model (Sequential) is trained on RGB/255, range 0…1; here it predicts on RGB 0–255.",
  ]);
});

test("follows a model through its file", () => {
  expect(told(`${CNN}model.save("m.h5")\nload_model("m.h5").predict(x)\n`)).toHaveLength(1);
  expect(told(`${CNN}model.save("m.h5")\nload_model("m.h5").predict(x / 255.0)\n`)).toEqual([]);
  expect(told(`${CNN}load_model("other.h5").predict(x)\n`)).toEqual([]);
});

test("compares with training in another file, and reports only what is here", () => {
  const { flows } = engine.check("a.py", `${CNN}model.predict(x)\n`);
  const trains = flows
    .filter(({ phase }) => phase === "train")
    .map((flow) => ({ ...flow, file: "src/train.py" }));
  const uses = flows.filter(({ phase }) => phase === "predict");
  expect(findingsOf(uses)).toEqual([]);
  const [finding, ...more] = findingsOf(uses, trains);
  expect(more).toEqual([]);
  expect(finding?.message).toBe(
    "this model (Sequential) is trained on RGB/255, range 0…1 in train.py; here it predicts on RGB 0–255.",
  );
  expect(findingsOf(trains, uses)).toEqual([]);
});

test("takes what the program divides for raw where it comes from outside", () => {
  expect(told(`${CNN}model.predict(np.load("x.npy").astype("float32") / 127.5)\n`)).toHaveLength(1);
});

describe("is silent", () => {
  test.each([
    ["where one of several trainings agrees", "model.fit(x, y)\nmodel.predict(x)\n"],
    ["where training is not known", "model.fit(data, y)\nmodel.predict(x)\n"],
    ["where the use is not known", "model.predict(x / x.max())\n"],
    ["where a function that nobody knows made it", "t = prepare()\nt /= 127.5\nmodel.predict(np.array(t))\n"],
    [
      "where an imported one did",
      "from own import prepare\nmodel.predict(prepare().astype('float32') / 127.5)\n",
    ],
    ["where one was given pixels", "from own import smote\nmodel.predict(smote.run(x / 255) / 127.5)\n"],
    ["where the program decides", "if flag:\n    x = x / 255.0\nmodel.predict(x)\n"],
    [
      "where another model is used",
      "other = Sequential([layers.Conv2D(32, 3), layers.Dense(2)])\nother.predict(x)\n",
    ],
  ])("%s", (_, rest) => {
    expect(told(`${CNN}${rest}`)).toEqual([]);
  });
});
