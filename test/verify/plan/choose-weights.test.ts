import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RAW, TF, UNIT } from "../../../core/models/conventions.ts";
import { isEquivalent } from "../../../core/transform/equal.ts";
import { architecture } from "../../../verify/architectures/architecture.ts";
import { buildNetwork } from "../../../verify/network/build.ts";
import { chooseFlow } from "../../../verify/plan/choose-flow.ts";
import {
  cachedWeights,
  downloadable,
  namedWeights,
  referenceWeights,
} from "../../../verify/plan/choose-weights.ts";
import { savedModelFile } from "../../../verify/plan/saved-model.ts";
import type { WeightsContext } from "../../../verify/plan/weights-context.ts";
import { engine } from "../../engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const head = `import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications import *
from tensorflow.keras.preprocessing.image import load_img, img_to_array
x = img_to_array(load_img("a.jpg"))[None]
`;

function context(body: string): WeightsContext {
  const text = head + body;
  const choice = chooseFlow(engine.check(join(folder.path, "a.py"), text));
  if (choice.kind !== "chosen") throw new Error(`not chosen: ${JSON.stringify(choice)}`);
  return {
    chosen: choice.chosen,
    text,
    useText: text,
    workspace: folder.path,
    cache: join(folder.path, "models"),
  };
}

/** A model that is not the flow's network. */
const other = buildNetwork(architecture("MobileNetV3Small", { top: true, isImagenet: true }), {
  height: 224,
  width: 224,
});

function put(name: string): string {
  mkdirSync(join(folder.path, "models"), { recursive: true });
  writeFileSync(join(folder.path, name), "");
  return join(folder.path, name);
}

describe("weights", () => {
  it("come from Keras's cache where they are there, with the classifier before without", () => {
    const given = context("ResNet50().predict(x / 255)\n");
    expect(cachedWeights(given)).toBeUndefined();
    const notop = put("models/resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5");
    expect(cachedWeights(given)).toMatchObject({
      origin: "keras-cache",
      path: notop,
      source: { layers: { choice: { top: false, pooling: "avg" } } },
    });
    const top = put("models/resnet50_weights_tf_dim_ordering_tf_kernels.h5");
    expect(cachedWeights(given)).toMatchObject({
      origin: "keras-cache",
      path: top,
      network: "ResNet50",
      source: { layers: { choice: { top: true } } },
    });
  });

  it("run at the program's size, but for VGG's dense layers", () => {
    put("models/resnet50_weights_tf_dim_ordering_tf_kernels.h5");
    put("models/vgg16_weights_tf_dim_ordering_tf_kernels.h5");
    const args = "include_top=False, input_shape=(150, 160, 3)";
    expect(cachedWeights(context(`ResNet50(${args}).predict(x / 255)\n`))?.source.size).toEqual({
      height: 150,
      width: 160,
    });
    expect(cachedWeights(context(`VGG16(${args}).predict(x / 255)\n`))?.source.size).toBeUndefined();
    expect(
      cachedWeights(context("ResNet50(include_top=False, input_shape=(s, s, 3)).predict(x / 255)\n"))?.source
        .size,
    ).toBeUndefined();
  });

  it("can be downloaded where Keras has them, and for no other variant", () => {
    expect(downloadable(context("ResNet50().predict(x / 255)\n"))?.entry).toMatchObject({
      file: "resnet50_weights_tf_dim_ordering_tf_kernels.h5",
      hash: "2cb95161c43110f7111970584f804107",
    });
    expect(downloadable(context("MobileNet(alpha=0.5).predict(x / 255)\n"))).toBeUndefined();
  });

  it("are those of the program's saved model where there is one alone", () => {
    const body = 'model = ResNet50()\nmodel.save("models/mine.keras")\nmodel.predict(x / 255)\n';
    expect(savedModelFile(context(body))).toBeUndefined();
    const path = put("models/mine.keras");
    expect(savedModelFile(context(body))).toBe(path);
    expect(
      savedModelFile(context(`OUT = "models/mine.keras"\n${body.replace('"models/mine.keras"', "OUT")}`)),
    ).toBe(path);
    put("models/other.h5");
    expect(savedModelFile(context(`${body}model.save("models/other.h5")\n`))).toBeUndefined();
    expect(
      savedModelFile(context(`ResNet50().predict(x / 255)\n# load_model("models/mine.keras")\n`)),
    ).toBeUndefined();
  });

  it("of a whole model are given what arrives before the model's own scaling", () => {
    const path = put("models/mine.keras");
    const body = `inputs = tf.keras.Input((224, 224, 3))
base = MobileNet(include_top=False)
model = tf.keras.Model(inputs, base(layers.Rescaling(2.0)(inputs)))
model.predict(x / 255)
`;
    const { actual, expected } = namedWeights(context(body), path, other);
    expect(actual.scale[0]).toBeCloseTo(1 / 255, 6);
    expect(expected.scale[0]).toBeCloseTo(1 / 255, 6);
    expect(expected.offset[0]).toBeCloseTo(-0.5, 6);
  });

  it("are refused where they hold no model and nobody knows the layers", () => {
    const weights = put("models/w.h5");
    expect(namedWeights(context("ResNet50().predict(x / 255)\n"), weights, undefined)).toMatchObject({
      origin: "file",
      network: "ResNet50",
    });
    expect(() =>
      namedWeights(context("MobileNet(alpha=0.5).predict(x / 255)\n"), weights, undefined),
    ).toThrow(/give a file with the whole model/);
  });
});

describe("reference weights", () => {
  it.each([
    ["ResNet50", "caffe"],
    ["MobileNetV2", "tf"],
    ["DenseNet121", "torch"],
    ["EfficientNetB0", "raw"],
  ])("for %s are those of %s, given what arrives", (network, reference) => {
    const given = context(`${network}().predict(x / 200)\n`);
    const { actual, expected, ...weights } = referenceWeights(given);
    expect(weights).toMatchObject({ origin: "reference", reference, labels: "drawn" });
    expect(actual).toEqual(given.chosen.actual);
    expect(expected).toEqual(given.chosen.expected);
  });

  it("stand behind a bridge where the weights have a convention of their own", () => {
    const { chosen, ...rest } = context("MobileNet().predict(x)\n");
    const unit = { ...chosen.expectation, convention: "unit" as const, transform: UNIT };
    const told = (actual: typeof RAW) =>
      referenceWeights({ ...rest, chosen: { ...chosen, expectation: unit, expected: UNIT, actual } });
    expect(told(UNIT).reference).toBe("tf");
    expect(isEquivalent(told(UNIT).actual, TF)).toBe(true);
    expect(isEquivalent(told(UNIT).expected, TF)).toBe(true);
    expect(isEquivalent(told(RAW).actual, TF)).toBe(false);
  });
});
