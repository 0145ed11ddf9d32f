import { beforeAll, describe, expect, test } from "vitest";
import { openWasm } from "../../verify/backend/wasm.ts";
import { kindOf } from "../../verify/layers/index.ts";
import type { Tf } from "../../verify/layers/layer-kind.ts";
import type { Config, Layer } from "../../verify/network/model.ts";

let tf: Tf;
beforeAll(async () => {
  tf = await openWasm();
});

/** A shape without the batch, and numbers; one list of numbers is repeated until it fills the shape. */
interface Given {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface Case {
  readonly kind: string;
  readonly config?: Config;
  readonly inputs: readonly Given[];
  readonly weights?: Readonly<Record<string, Given>>;
  readonly gives: Given;
}

const row = (...data: number[]): Given => ({ shape: [data.length], data });
const picture = (height: number, width: number, channels: number, ...data: number[]): Given => ({
  shape: [height, width, channels],
  data: data.length > 0 ? data : Array.from({ length: height * width * channels }, (_, i) => i + 1),
});
const weight = (shape: readonly number[], ...data: number[]): Given => ({ shape, data });

const cases: readonly Case[] = [
  // The kernel sees rows 0 to 2 and 2 to 3: "same" with stride 2 pads an even side at its end.
  {
    kind: "Conv2D",
    config: { filters: 1, kernel_size: [3, 3], strides: [2, 2], padding: "same", use_bias: false },
    inputs: [picture(4, 4, 1)],
    weights: { kernel: weight([3, 3, 1, 1], 1) },
    gives: picture(2, 2, 1, 54, 45, 72, 54),
  },
  {
    kind: "Conv2D",
    config: { filters: 2, kernel_size: 1, groups: 2, activation: "relu" },
    inputs: [picture(1, 1, 4, 1, 2, 3, 4)],
    weights: { kernel: weight([1, 1, 2, 2], 10, 1, 100, -1), bias: row(0.5, 0.5) },
    gives: picture(1, 1, 2, 210.5, 0),
  },
  // As many groups as channels: ConvNeXt's depthwise convolution.
  {
    kind: "Conv2D",
    config: { filters: 4, kernel_size: 1, groups: 2, use_bias: false },
    inputs: [picture(1, 1, 2, 3, 5)],
    weights: { kernel: weight([1, 1, 1, 4], 1, 2, 10, 20) },
    gives: picture(1, 1, 4, 3, 6, 50, 100),
  },
  {
    kind: "DepthwiseConv2D",
    config: { kernel_size: [1, 2], depth_multiplier: 2, use_bias: false },
    inputs: [picture(1, 2, 1, 3, 5)],
    weights: { kernel: weight([1, 2, 1, 2], 1, 10, 2, 20) },
    gives: picture(1, 1, 2, 13, 130),
  },
  {
    kind: "SeparableConv2D",
    config: { filters: 1, kernel_size: 1 },
    inputs: [picture(1, 1, 2, 3, 5)],
    weights: {
      depthwise_kernel: weight([1, 1, 2, 1], 2, 3),
      pointwise_kernel: weight([1, 1, 2, 1], 1, -1),
      bias: row(10),
    },
    gives: picture(1, 1, 1, 1),
  },
  {
    kind: "Conv2DTranspose",
    config: { filters: 1, kernel_size: 2, strides: 2, padding: "same" },
    inputs: [picture(1, 2, 1, 3, 5)],
    weights: { kernel: weight([2, 2, 1, 1], 1, 2, 3, 4), bias: row(1) },
    gives: picture(2, 4, 1, 4, 7, 6, 11, 10, 13, 16, 21),
  },
  {
    kind: "Dense",
    config: { units: 2, activation: "softmax" },
    inputs: [row(1, 2)],
    weights: { kernel: weight([2, 2], 0, Math.log(3), 0, 0), bias: row(0, 0) },
    gives: row(0.25, 0.75),
  },
  {
    kind: "Dense",
    config: { units: 1, use_bias: false },
    inputs: [picture(2, 1, 2)],
    weights: { kernel: weight([2, 1], 1, 10) },
    gives: picture(2, 1, 1, 21, 43),
  },
  {
    kind: "BatchNormalization",
    config: { epsilon: 0, axis: [1] },
    inputs: [picture(2, 1, 1, 3, 8)],
    weights: { gamma: row(1, 2), beta: row(0, 1), moving_mean: row(1, 2), moving_variance: row(4, 9) },
    gives: picture(2, 1, 1, 1, 5),
  },
  {
    kind: "LayerNormalization",
    config: { epsilon: 0, scale: false },
    inputs: [row(1, 3)],
    weights: { beta: row(0, 10) },
    gives: row(-1, 11),
  },
  {
    kind: "GroupNormalization",
    config: { groups: 2, epsilon: 0, center: false },
    inputs: [picture(1, 1, 4, 1, 3, 10, 30)],
    weights: { gamma: row(1, 1, 2, 2) },
    gives: picture(1, 1, 4, -1, 1, -2, 2),
  },
  {
    kind: "Normalization",
    config: { mean: [1, 2, 3], variance: [4, 4, 16] },
    inputs: [picture(1, 1, 3, 3, 2, 1)],
    gives: picture(1, 1, 3, 1, 0, -0.5),
  },
  {
    kind: "Normalization",
    config: { mean: 1, variance: 4, invert: true },
    inputs: [picture(1, 1, 1, 3)],
    gives: picture(1, 1, 1, 7),
  },
  {
    kind: "LayerScale",
    config: { projection_dim: 2 },
    inputs: [picture(1, 1, 2, 3, 5)],
    weights: { gamma: row(2, 10) },
    gives: picture(1, 1, 2, 6, 50),
  },
  // Where the window reaches over the edge, only what lies within counts.
  {
    kind: "AveragePooling2D",
    config: { pool_size: 2, strides: [2, 2], padding: "same" },
    inputs: [picture(3, 3, 1)],
    gives: picture(2, 2, 1, 3, 4.5, 7.5, 9),
  },
  {
    kind: "MaxPooling2D",
    config: { pool_size: [2, 2] },
    inputs: [picture(2, 4, 1)],
    gives: picture(1, 2, 1, 6, 8),
  },
  { kind: "GlobalAveragePooling2D", inputs: [picture(2, 1, 2)], gives: row(2, 3) },
  {
    kind: "GlobalMaxPooling2D",
    config: { keepdims: true },
    inputs: [picture(2, 1, 2)],
    gives: picture(1, 1, 2, 3, 4),
  },
  {
    kind: "ZeroPadding2D",
    config: {
      padding: [
        [1, 0],
        [0, 1],
      ],
    },
    inputs: [picture(1, 1, 1, 5)],
    gives: picture(2, 2, 1, 0, 0, 5, 0),
  },
  // An even side is padded less at its beginning: imagenet_utils.correct_pad.
  {
    kind: "ZeroPadding2D",
    config: { correct_pad: 3 },
    inputs: [picture(2, 1, 1, 5, 6)],
    gives: picture(3, 3, 1, 0, 5, 0, 0, 6, 0, 0, 0, 0),
  },
  {
    kind: "Cropping2D",
    config: {
      cropping: [
        [1, 0],
        [0, 1],
      ],
    },
    inputs: [picture(2, 2, 1)],
    gives: picture(1, 1, 1, 3),
  },
  {
    kind: "UpSampling2D",
    config: { size: [1, 2] },
    inputs: [picture(1, 2, 1)],
    gives: picture(1, 4, 1, 1, 1, 2, 2),
  },
  {
    kind: "UpSampling2D",
    config: { size: [1, 2], interpolation: "bilinear" },
    inputs: [picture(1, 2, 1, 0, 4)],
    gives: picture(1, 4, 1, 0, 1, 3, 4),
  },
  {
    kind: "Resizing",
    config: { height: 1, width: 4 },
    inputs: [picture(1, 2, 1, 0, 4)],
    gives: picture(1, 4, 1, 0, 1, 3, 4),
  },
  {
    kind: "Reshape",
    config: { target_shape: [-1, 2] },
    inputs: [picture(2, 2, 1)],
    gives: weight([2, 2], 1, 2, 3, 4),
  },
  { kind: "Flatten", inputs: [picture(2, 1, 2)], gives: row(1, 2, 3, 4) },
  {
    kind: "Permute",
    config: { dims: [3, 1, 2] },
    inputs: [picture(1, 2, 2)],
    gives: picture(2, 1, 2, 1, 3, 2, 4),
  },
  { kind: "RepeatVector", config: { n: 2 }, inputs: [row(1, 2)], gives: weight([2, 2], 1, 2, 1, 2) },
  { kind: "Add", inputs: [row(1, 2), row(10, 20)], gives: row(11, 22) },
  { kind: "Subtract", inputs: [row(1, 2), row(10, 20)], gives: row(-9, -18) },
  { kind: "Multiply", inputs: [picture(1, 2, 2), row(10, 100)], gives: picture(1, 2, 2, 10, 200, 30, 400) },
  { kind: "Divide", inputs: [row(1, 2), row(10, 20)], gives: row(0.1, 0.1) },
  { kind: "Average", inputs: [row(1, 2), row(3, 4), row(5, 6)], gives: row(3, 4) },
  { kind: "Maximum", inputs: [row(1, 5), row(3, 4)], gives: row(3, 5) },
  {
    kind: "Concatenate",
    config: { axis: -1 },
    inputs: [picture(1, 1, 2), picture(1, 1, 1)],
    gives: picture(1, 1, 3, 1, 2, 1),
  },
  { kind: "Stack", config: { axis: -1 }, inputs: [row(1, 2), row(3, 4)], gives: weight([2, 2], 1, 3, 2, 4) },
  { kind: "CustomScaleLayer", config: { scale: 0.5 }, inputs: [row(1, 2), row(10, 20)], gives: row(6, 12) },
  {
    kind: "GetItem",
    config: { index: ["...", { step: -1 }] },
    inputs: [picture(1, 2, 3)],
    gives: picture(1, 2, 3, 3, 2, 1, 6, 5, 4),
  },
  { kind: "GetItem", config: { index: ["...", 1] }, inputs: [picture(1, 2, 3)], gives: weight([1, 2], 2, 5) },
  {
    kind: "GetItem",
    config: { index: [{}, { start: 1 }, { start: -2, stop: 2 }] },
    inputs: [picture(2, 3, 1)],
    gives: picture(1, 1, 1, 5),
  },
  {
    kind: "Rescaling",
    config: { scale: [1, 2, 3], offset: -1 },
    inputs: [picture(1, 1, 3)],
    gives: picture(1, 1, 3, 0, 3, 8),
  },
  { kind: "ReLU", config: { max_value: 6 }, inputs: [row(-1, 3, 9)], gives: row(0, 3, 6) },
  {
    kind: "ReLU",
    config: { max_value: 4, negative_slope: 0.5, threshold: 2 },
    inputs: [row(0, 1.5, 3, 9)],
    gives: row(-1, -0.25, 3, 4),
  },
  { kind: "LeakyReLU", config: { alpha: 0.1 }, inputs: [row(-10, 5)], gives: row(-1, 5) },
  { kind: "LeakyReLU", config: { negative_slope: 0.2 }, inputs: [row(-10, 5)], gives: row(-2, 5) },
  { kind: "ELU", config: { alpha: 2 }, inputs: [row(-1, 5)], gives: row(2 * Math.expm1(-1), 5) },
  {
    kind: "PReLU",
    config: { shared_axes: [1, 2] },
    inputs: [picture(1, 2, 1, -1, 3)],
    weights: { alpha: weight([1, 1, 1], 0.5) },
    gives: picture(1, 2, 1, -0.5, 3),
  },
  { kind: "Softmax", inputs: [row(0, Math.log(3))], gives: row(0.25, 0.75) },
  { kind: "Dropout", config: { rate: 0.5 }, inputs: [row(1, 2)], gives: row(1, 2) },
];

describe("a layer gives what Keras gives", () => {
  test.each(cases)("$kind $config", async ({ kind, config, inputs, weights, gives }) => {
    const result = await runLayer({ kind, name: "one", config: config ?? {} }, inputs, weights);
    expect(result.shape).toEqual([1, ...gives.shape]);
    for (const [at, wanted] of gives.data.entries()) expect(result.data[at]).toBeCloseTo(wanted, 4);
  });
});

/** At -2, -0.5, 0 and 1.5, by their definitions. */
const activations: Readonly<Record<string, (x: number) => number>> = {
  linear: (x) => x,
  relu: (x) => Math.max(0, x),
  relu6: (x) => Math.min(6, Math.max(0, x)),
  leaky_relu: (x) => (x < 0 ? 0.2 * x : x),
  elu: (x) => (x < 0 ? Math.expm1(x) : x),
  selu: (x) => 1.0507009873554805 * (x < 0 ? 1.6732632423543772 * Math.expm1(x) : x),
  sigmoid,
  log_sigmoid: (x) => Math.log(sigmoid(x)),
  hard_sigmoid: (x) => Math.min(1, Math.max(0, x / 6 + 0.5)),
  tanh: Math.tanh,
  hard_tanh: (x) => Math.min(1, Math.max(-1, x)),
  softplus: (x) => Math.log1p(Math.exp(x)),
  softsign: (x) => x / (1 + Math.abs(x)),
  silu: (x) => x * sigmoid(x),
  swish: (x) => x * sigmoid(x),
  hard_silu: (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
  // The normal distribution's share below x, from tables.
  gelu: (x) =>
    x * ({ "-2": 0.0227501, "-0.5": 0.3085375, "0": 0.5, "1.5": 0.9331928 }[String(x)] ?? Number.NaN),
  gelu_tanh: (x) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  mish: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
  exponential: Math.exp,
};

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

test.each(Object.entries(activations))("the activation %s", async (activation, by) => {
  const points = [-2, -0.5, 0, 1.5];
  const result = await runLayer({ kind: "Activation", name: "one", config: { activation } }, [
    row(...points),
  ]);
  for (const [at, x] of points.entries()) expect(result.data[at]).toBeCloseTo(by(x), 4);
});

test.each([
  [
    { kind: "Lambda", name: "crop", config: {} },
    "layer 'crop' (Lambda) cannot be run: it holds Python code, which verify never runs",
  ],
  [
    { kind: "Attention", name: "a", config: {} },
    "layer 'a' (Attention) cannot be run: verify does not know this class of layers",
  ],
  [
    { kind: "Activation", name: "a", config: { activation: "wave" } },
    'verify does not know the activation "wave"',
  ],
  [
    { kind: "Conv2D", name: "c", config: { filters: -1, kernel_size: 1 } },
    "layer 'c' (Conv2D): filters should be a whole number of at least 1, but is -1",
  ],
  [
    { kind: "Conv2D", name: "c", config: { filters: 1, kernel_size: 9 } },
    "its window of 9 does not fit a picture of 2 pixels",
  ],
  [
    { kind: "Conv2D", name: "c", config: { filters: 1, kernel_size: 1, data_format: "channels_first" } },
    "data_format='channels_first'",
  ],
  [{ kind: "Reshape", name: "r", config: { target_shape: [5] } }, "cannot make 5 of 2×2×1"],
])("%o is refused by its name", async (layer, message) => {
  await expect(runLayer(layer, [picture(2, 2, 1)])).rejects.toThrow(message);
});

async function runLayer(
  layer: Layer,
  inputs: readonly Given[],
  weights: Readonly<Record<string, Given>> = {},
) {
  const kind = kindOf(layer);
  const shape = kind.shape(
    inputs.map((one) => one.shape),
    layer,
  );
  const tensors = Object.fromEntries(
    Object.entries(weights).map(([role, one]) => [role, tensorOf(one, one.shape)]),
  );
  const roles = kind.variables?.(inputs[0]?.shape ?? [], layer) ?? [];
  expect(Object.fromEntries(roles.map((one) => [one.role, one.shape]))).toEqual(
    Object.fromEntries(Object.entries(tensors).map(([role, tensor]) => [role, tensor.shape])),
  );
  const result = kind.run(
    tf,
    inputs.map((one) => tensorOf(one, [1, ...one.shape])),
    layer,
    tensors,
  );
  expect(result.shape).toEqual([1, ...shape]);
  return { shape: result.shape, data: await result.data() };
}

function tensorOf({ data }: Given, shape: readonly number[]) {
  const count = shape.reduce((product, length) => product * length, 1);
  return tf.tensor(
    Array.from({ length: count }, (_, at) => data[at % data.length] ?? 0),
    [...shape],
  );
}
