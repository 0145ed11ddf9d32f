import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { File, FS, ready } from "h5wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWasm } from "../../verify/backend/wasm.ts";
import type { Tf } from "../../verify/layers/layer-kind.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { readConfig } from "../../verify/network/read-config.ts";
import { compile } from "../../verify/program/compile.ts";
import { run } from "../../verify/program/run.ts";
import { modelIn, openWeights } from "../../verify/weights/open.ts";
import { readWeights } from "../../verify/weights/read.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tf: Tf;
beforeAll(async () => {
  folder = await temporaryFolder();
  tf = await openWasm();
  await ready;
});
afterAll(() => folder.remove());

const layer = (kind: string, name: string, config: object, inbound: unknown[] = []) => ({
  class_name: kind,
  name,
  config: { name, ...config },
  inbound_nodes: inbound,
});
const from = (name: string, named: object = {}) => [name, 0, 0, named];
const input = (name: string) => layer("InputLayer", name, { batch_input_shape: [null, 2, 2, 3] });

/** What Keras 2 writes for `base = Model(…)` in which `x[..., ::-1]`, `x / 2` and `x - mean` are TensorFlow's. */
const base = {
  class_name: "Functional",
  name: "base",
  config: {
    name: "base",
    trainable: false,
    layers: [
      input("image"),
      layer("SlicingOpLambda", "slice", {}, [
        from("image", {
          slice_spec: ["...", { start: null, stop: null, step: -1 }].map((one) =>
            one === "..." ? { value: "..." } : one,
          ),
        }),
      ]),
      layer("TFOpLambda", "halved", { function: "math.truediv" }, [from("slice", { y: 2, name: null })]),
      layer("TFOpLambda", "shifted", { function: "math.subtract" }, [
        from("halved", { y: [1, 2, 3], name: null }),
      ]),
      layer("Conv2D", "conv", { filters: 2, kernel_size: [1, 1], activation: "relu" }, [[from("shifted")]]),
      layer("BatchNormalization", "bn", { epsilon: 0, axis: [3] }, [[from("conv")]]),
    ],
    input_layers: [["image", 0, 0]],
    output_layers: [["bn", 0, 0]],
  },
};

/** `Sequential([base, GlobalAveragePooling2D(), Dense(1)])`. */
const whole = JSON.stringify({
  class_name: "Sequential",
  config: {
    name: "whole",
    layers: [
      { ...base, config: { ...base.config } },
      layer("GlobalAveragePooling2D", "pool", {}),
      layer("Dense", "head", { units: 1 }),
    ],
  },
});

/** The weights by hand; BatchNormalization's gamma, beta, mean, variance. */
const arrays: Readonly<Record<string, readonly [shape: number[], data: number[]]>> = {
  "conv/kernel:0": [
    [1, 1, 3, 2],
    [1, 0, 0, 1, 0, 0],
  ],
  "conv/bias:0": [[2], [0, 10]],
  "bn/gamma:0": [[2], [2, 1]],
  "bn/beta:0": [[2], [0, 5]],
  "bn/moving_mean:0": [[2], [1, 0]],
  "bn/moving_variance:0": [[2], [4, 1]],
};

function writeWhole(names: readonly string[]): string {
  const file = new File("/whole.h5", "w");
  file.create_attribute("model_config", whole);
  const root = file.create_group("model_weights");
  root.create_attribute("layer_names", ["base", "pool", "head"]);
  root.create_attribute("backend", "tensorflow");
  const group = root.create_group("base");
  for (const part of ["conv", "bn"]) group.create_group(part);
  for (const [at, name] of names.entries()) {
    const [shape = [], data = []] = Object.values(arrays)[at] ?? [];
    const [inner = "", own = ""] = name.split("/");
    const target = file.get(`model_weights/base/${inner}`);
    if (target !== null && "create_dataset" in target)
      target.create_dataset({ name: own, data: Float32Array.from(data), shape });
  }
  group.create_attribute("weight_names", [...names]);
  root.create_group("pool").create_attribute("weight_names", new Float64Array(0));
  const head = root.create_group("head");
  const inner = head.create_group("head");
  inner.create_dataset({ name: "kernel:0", data: new Float32Array([1, 10]), shape: [2, 1] });
  inner.create_dataset({ name: "bias:0", data: new Float32Array([0.5]), shape: [1] });
  head.create_attribute("weight_names", ["head/kernel:0", "head/bias:0"]);
  file.close();
  const path = join(folder.path, "whole.h5");
  writeFileSync(path, FS?.readFile("/whole.h5") ?? "");
  return path;
}

describe("a model of Keras 2 in a model", () => {
  const renamed = Object.keys(arrays).map((name, at) => `${name.split("/")[0]}/v${at}:0`);
  test.each([
    ["its arrays are named", Object.keys(arrays)],
    // Frozen, so that its weights stand in the order of its layers.
    ["their order alone tells", renamed],
  ])("is read where %s, and answers", async (_, names) => {
    const path = writeWhole(names);
    const file = await openWeights(path);
    const model = modelIn(file);
    const network = buildNetwork(model);
    const weights = readWeights(file, path, model, network);
    file.close();
    expect([...weights.keys()].sort()).toEqual(["base/bn", "base/conv", "head"]);
    const picture = tf.tensor4d(Array.from({ length: 4 }, () => [30, 20, 10]).flat(), [1, 2, 2, 3]);
    const { output } = run(tf, compile(tf, network, weights), picture);
    // Reversed 10, 20, 30; halved 5, 10, 15; less the mean 4, 8, 12; kernel 4, 8 + 10; normalized 2 · 3 / 2 = 3, 18 + 5.
    expect([...(await output.data())]).toEqual([3 + 230 + 0.5]);
  });
});

test("calls of functions that verify does not know are named", () => {
  const layers = [input("image"), layer("TFOpLambda", "fft", { function: "signal.fft" }, [from("image")])];
  const config = { name: "m", layers, input_layers: [["image", 0, 0]], output_layers: [["fft", 0, 0]] };
  expect(() => readConfig(JSON.stringify({ class_name: "Functional", config }))).toThrow(
    "layer 'fft' (TFOpLambda) calls tf.signal.fft, which verify cannot run",
  );
});

test("a config that goes round in circles is told", () => {
  const layers = [
    layer("Dense", "a", { units: 1 }, [[from("b")]]),
    layer("Dense", "b", { units: 1 }, [[from("a")]]),
  ];
  const config = { name: "m", layers, input_layers: [["a", 0, 0]], output_layers: [["b", 0, 0]] };
  const model = readConfig(JSON.stringify({ class_name: "Functional", config }));
  expect(() => buildNetwork(model)).toThrow("layer 'a' (Dense) needs its own output");
});
