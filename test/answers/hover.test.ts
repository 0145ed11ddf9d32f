import { describe, expect, it } from "vitest";
import { hintsIn } from "../../core/answers/hints.ts";
import { hoverAt } from "../../core/answers/hover.ts";
import type { SeenFlow } from "../../core/answers/network-tree.ts";
import { plainText } from "../../core/answers/rich-text.ts";
import { engine } from "../engine.ts";

const file = "train.py";

function seenIn(text: string): readonly SeenFlow[] {
  const { flows, findings, texts } = engine.check(file, text);
  return flows.map((flow) => ({ flow, told: findings, texts }));
}

/** What is shown where `at` is first written, and of which part of the text; each paragraph a line. */
function shownAt(text: string, at: string): readonly string[] {
  const start = text.indexOf(at);
  const hover = hoverAt(seenIn(text), { file, span: { start, end: start } });
  if (!hover) return [];
  return [text.slice(hover.span.start, hover.span.end), ...plainText(hover.text).split("\n\n")];
}

const generator = `from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

base = ResNet50(include_top=False)
base.trainable = False
gen = ImageDataGenerator(rotation_range=20, rescale=1./255)
train = gen.flow_from_directory("train")
base.fit(train, validation_data=gen.flow_from_directory("val"))
`;
const expectation = "BGR minus [103.94, 116.78, 123.68], range −124…151";
const wrong = `✗ ResNet50 (imagenet) expects ${expectation}`;
const functional = `import cv2
from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input
from keras.applications import MobileNetV3Small, VGG16

image = cv2.imread("a.png")
rgb = image[..., ::-1]
MobileNetV2().predict(preprocess_input(rgb))
MobileNetV3Small()(rgb, training=True)
VGG16(weights=None).predict(rgb)
VGG16(weights=which()).predict(rgb)
VGG16().predict(picture)
`;

const cases: readonly (readonly [text: string, at: string, shown: readonly string[]])[] = [
  [
    generator,
    "ResNet50(",
    [
      "ResNet50",
      `ResNet50 (imagenet, frozen) expects ${expectation}`,
      "Blue comes first, the mean colour of ImageNet is subtracted, nothing is scaled. resnet50.preprocess_input does that. Source: measured with Keras 3.15.1.",
      "✗ RGB/255, range 0…1: train line 8, validate line 8 (wrong-scaling)",
    ],
  ],
  [
    generator,
    "rescale=",
    ["rescale=1./255", "RGB/255, range 0…1", `${wrong}: train line 8, validate line 8 (wrong-scaling)`],
  ],
  [
    generator,
    "gen.flow",
    [
      "gen.flow_from_directory",
      "RGB/255, range 0…1 from rescale=1./255, line 6",
      `${wrong}: train line 8 (wrong-scaling)`,
    ],
  ],
  [
    generator,
    "train, v",
    ["train", "RGB/255, range 0…1 from rescale=1./255, line 6", `${wrong}: train line 8 (wrong-scaling)`],
  ],
  [generator, "rotation_range", []],
  [generator, "include_top", []],
  [
    functional,
    "preprocess_input(",
    [
      "preprocess_input",
      "RGB/127.5 − 1, range −1…1",
      "✓ what MobileNetV2 (imagenet) expects: predict line 7",
    ],
  ],
  [
    functional,
    "rgb))",
    [
      "rgb",
      "RGB 0–255 from image[..., ::-1], line 6",
      "✓ reaches MobileNetV2 (imagenet) as RGB/127.5 − 1, range −1…1, as it expects: predict line 7",
    ],
  ],
  [
    functional,
    "MobileNetV3Small()",
    [
      "MobileNetV3Small",
      "MobileNetV3Small (imagenet) expects RGB 0–255",
      "Red comes first, as files have it; the network rescales to x/127.5 − 1 inside. mobilenet_v3.preprocess_input changes nothing. Source: measured with Keras 3.15.1.",
      "✓ RGB 0–255: train line 8",
    ],
  ],
  [
    functional,
    "VGG16(weights=None",
    [
      "VGG16",
      "VGG16 (from scratch) expects nothing in particular; it learns best from 0…1 or −1…1.",
      "✓ RGB 0–255: predict line 9",
    ],
  ],
  [
    functional,
    "VGG16(weights=which",
    [
      "VGG16",
      "VGG16: weights not known (weights is no constant).",
      `With those of ImageNet it would expect ${expectation}.`,
      "? RGB 0–255: predict line 10",
    ],
  ],
  [
    functional,
    "picture",
    [
      "picture",
      "not known: `picture` is not set before it is used",
      `? VGG16 (imagenet) expects ${expectation}: predict line 11`,
    ],
  ],
  ["x = 1\n", "x", []],
];

describe("pointed at", () => {
  it.each(cases)("%#", (text, at, shown) => {
    expect(shownAt(text, at)).toEqual(shown);
  });

  it("what many networks share, the first of them are told and the others counted", () => {
    const text = `from keras.applications import VGG16, VGG19, ResNet50, MobileNet, Xception
x = load() / 255
for make in (VGG16, VGG19, ResNet50, MobileNet, Xception):
    make().predict(x)
`;
    const shown = shownAt(text, "x)");
    expect(shown).toHaveLength(6);
    expect(shown.at(-1)).toBe(" … and 2 more");
  });

  it("a step that another file uses, that file is named", () => {
    const other = "data.py";
    const texts = {
      [file]: `from data import load\nfrom keras.applications import MobileNet\nMobileNet().predict(load())\n`,
      [other]: "import cv2\ndef load():\n    return cv2.imread('a.png')[None] / 255\n",
    };
    const workspace = {
      resolve: (_importer: string, name: string) =>
        name === "data" ? { file: other, text: texts[other] ?? "" } : undefined,
      saving: () => [],
    };
    const analysis = engine.within(workspace).check(file, texts[file] ?? "");
    const seen = analysis.flows.map((flow) => ({ flow, told: analysis.findings, texts: analysis.texts }));
    const start = (texts[other] ?? "").indexOf("/ 255");
    const hover = hoverAt(seen, { file: other, span: { start, end: start } });
    expect(plainText(hover?.text ?? []).split("\n\n")).toEqual([
      "BGR/255, range 0…1",
      "✗ MobileNet (imagenet) expects RGB/127.5 − 1, range −1…1: predict train.py line 3 (wrong-scaling)",
    ]);
  });
});

describe("hints", () => {
  const whole = { start: 0, end: 10_000 };
  const labels = (text: string, within = whole) =>
    hintsIn(seenIn(text), file, within).map(({ offset, label }) => [text.slice(offset - 5, offset), label]);

  it("tell what arrives, and whether that is wrong", () => {
    expect(labels(generator)).toEqual([
      ["train", "✗ RGB/255, range 0…1"],
      ['val")', "✗ RGB/255, range 0…1"],
    ]);
  });

  it("say nothing of what is not known, nor beyond the lines that are shown", () => {
    expect(labels(functional).map(([, label]) => label)).toEqual([
      "RGB/127.5 − 1, range −1…1",
      "RGB 0–255",
      "RGB 0–255",
      "RGB 0–255",
    ]);
    expect(labels(functional, { start: 0, end: 100 })).toEqual([]);
  });
});
