import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CAFFE, TF, TORCH, UNIT } from "../../../core/models/conventions.ts";
import { isEquivalent } from "../../../core/transform/equal.ts";
import { affine, IDENTITY } from "../../../core/transform/transform.ts";
import { architecture } from "../../../verify/architectures/architecture.ts";
import { buildNetwork } from "../../../verify/network/build.ts";
import { type Layer, type Model, outputOf } from "../../../verify/network/model.ts";
import { chain } from "../../../verify/network/read-config.ts";
import { beforeBase, transformOf } from "../../../verify/plan/before-base.ts";
import { channelsOf } from "../../../verify/plan/channels.ts";
import { modelIn, openWeights } from "../../../verify/weights/open.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { savedFile } from "../saved-fixtures.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

it.each([
  ["tiny.keras", IDENTITY],
  ["tiny-rescaling.keras", UNIT],
  ["tiny-normalization.keras", TORCH],
  ["tiny-symbolic-tf.keras", TF],
  ["tiny-symbolic-tf.h5", TF],
  ["tiny-symbolic-torch.h5", TORCH],
  ["tiny-symbolic-caffe.keras", CAFFE],
  ["tiny-symbolic-caffe.h5", CAFFE],
])("what %s does to pixels before its first convolution is told by its layers", async (name, wanted) => {
  const file = await openWeights(savedFile(name, folder.path));
  const network = buildNetwork(modelIn(file));
  file.close();
  const convolution = network.steps.find(({ layer }) => layer.kind === "Conv2D");
  const [source] = convolution?.inputs ?? [];
  const told = source?.kind === "step" && transformOf(channelsOf(network, source.step));
  if (!told) throw new Error("not told");
  expect(isEquivalent(told, wanted)).toBe(true);
});

const picture: Layer = { kind: "InputLayer", name: "picture", config: { batch_shape: [null, 96, 96, 3] } };
const half: Layer = { kind: "Rescaling", name: "half", config: { scale: 0.5, offset: -1 } };

function headless(name: string, ...before: readonly Layer[]): Model {
  const base = architecture(name, { top: false, isImagenet: true });
  return chain("model", [picture, ...before, { kind: "Functional", name: "base", config: {}, model: base }]);
}

describe("before the base", () => {
  // Those that scale inside, those that pad first, those that do neither.
  it.each([
    "EfficientNetB0",
    "EfficientNetV2B0",
    "MobileNetV3Small",
    "ResNet50",
    "MobileNetV2",
    "DenseNet121",
    "Xception",
  ])("%s, its own scaling is no part", (name) => {
    const told = (...before: readonly Layer[]) => beforeBase(buildNetwork(headless(name, ...before)), name);
    expect(told()).toEqual(IDENTITY);
    expect(told(half)).toEqual(affine(0.5, -1));
    expect(told({ ...half, kind: "RandomFlip" })).toEqual(IDENTITY);
    expect(told({ ...half, kind: "BatchNormalization", config: {} })).toBeUndefined();
  });

  it("ways that join are followed where they stay a map of channels", () => {
    const model = headless("MobileNetV2", half, { kind: "Add", name: "both", config: {} });
    const calls = new Map(model.calls).set("both", [{ inputs: [outputOf("half"), outputOf("picture")] }]);
    const told = (kind: string) => {
      const layers = model.layers.map((layer) => (layer.name === "both" ? { ...layer, kind } : layer));
      return beforeBase(buildNetwork({ ...model, calls, layers }), "MobileNetV2");
    };
    expect(told("Add")).toEqual(affine(1.5, -1));
    expect(told("Multiply")).toBeUndefined();
    expect(told("Maximum")).toBeUndefined();
  });

  it("nothing is told where another network stands in the file", () => {
    expect(beforeBase(buildNetwork(headless("MobileNetV2")), "ResNet50")).toBeUndefined();
  });
});
