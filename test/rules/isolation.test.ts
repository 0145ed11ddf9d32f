import { afterEach, expect, test, vi } from "vitest";
import { lostPrecision } from "../../core/rules/lost-precision.ts";
import { swappedChannels } from "../../core/rules/swapped-channels.ts";
import { wrongScaling } from "../../core/rules/wrong-scaling.ts";
import { toldIn } from "../../core/telling.ts";
import { engine } from "../engine.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Three wrong uses, by three rules, and a comment that hides nothing. */
const text = `import cv2
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.applications.efficientnet import EfficientNetB0
from tensorflow.keras.preprocessing.image import ImageDataGenerator

ResNet50().predict(ImageDataGenerator(rescale=1 / 255).flow_from_directory("test"))
ResNet50().predict(ImageDataGenerator().flow_from_directory("test"))
EfficientNetB0().predict(cv2.imread("cat.jpg")[None])
x = 1  # pixelproof: ignore
`;

function told(): readonly string[] {
  const analysis = engine.check("a.py", text);
  return toldIn(analysis).map(({ rule }) => rule);
}

const throws = () => {
  throw new TypeError("a bug");
};

test("without failures all is told", () => {
  expect(told()).toEqual([
    "wrong-scaling",
    "missing-preprocessing",
    "swapped-channels",
    "unused-suppression",
  ]);
});

test("a rule of arrivals that throws costs its own findings, and is named", () => {
  vi.spyOn(wrongScaling, "blame").mockImplementation(throws);
  expect(told()).toEqual(["missing-preprocessing", "swapped-channels"]);
  expect(engine.check("a.py", text).failures).toEqual([
    {
      rule: "wrong-scaling",
      message: "TypeError: a bug",
      stack: expect.stringContaining("isolation.test.ts"),
    },
  ]);
});

test("what a rule that threw may have known better is not told by another", () => {
  vi.spyOn(swappedChannels, "blame").mockImplementation((wrong) =>
    wrong.flow.network.name === "EfficientNetB0" ? throws() : undefined,
  );
  expect(told()).toEqual(["wrong-scaling", "missing-preprocessing"]);
});

test("a rule of scenes that throws costs nothing else", () => {
  vi.spyOn(lostPrecision, "find").mockImplementation(throws);
  expect(told()).toEqual(["wrong-scaling", "missing-preprocessing", "swapped-channels"]);
  expect(engine.check("a.py", text).failures.map(({ rule }) => rule)).toEqual(["lost-precision"]);
});

test("a rule that throws anything at all is named", () => {
  vi.spyOn(lostPrecision, "find").mockImplementation(() => {
    throw "words";
  });
  expect(engine.check("a.py", text).failures).toEqual([
    { rule: "lost-precision", message: "words", stack: "words" },
  ]);
});
