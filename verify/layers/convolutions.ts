import type { Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { BadInput } from "../bad-input.ts";
import type { Layer, Shape } from "../network/model.ts";
import { booleanIn, countIn, pairIn, refuseChannelsFirst, textIn, titleOf } from "../network/settings.ts";
import { activate, activationOf } from "./activations.ts";
import { convolve, convolveDepthwise } from "./convolve.ts";
import { first, type LayerKind, type Variable } from "./layer-kind.ts";
import { kernelOf, pictureOf, slide } from "./windows.ts";

export const convolutions: Readonly<Record<string, LayerKind>> = {
  Conv2D: {
    shape: (inputs, layer) => [...slide(first(inputs), kernelOf(layer), layer), countIn(layer, "filters")],
    variables(input, layer) {
      const filters = countIn(layer, "filters");
      const into = channelsOf(input, layer) / groupsOf(input, layer);
      return [
        { role: "kernel", shape: [...pairIn(layer, "kernel_size"), into, filters] },
        ...biasOf(layer, filters),
      ];
    },
    run: (tf, inputs, layer, weights) =>
      convolve(tf, first(inputs), weights, kernelOf(layer), activationOf(layer)),
  },
  DepthwiseConv2D: {
    shape: (inputs, layer) => [
      ...slide(first(inputs), kernelOf(layer), layer),
      channelsOf(first(inputs), layer) * countIn(layer, "depth_multiplier", 1),
    ],
    variables(input, layer) {
      const kernel = depthwiseKernel(input, layer);
      const channels = channelsOf(input, layer) * countIn(layer, "depth_multiplier", 1);
      return [{ role: "kernel", shape: kernel }, ...biasOf(layer, channels)];
    },
    run: (tf, inputs, layer, weights) =>
      convolveDepthwise(tf, first(inputs), weights, kernelOf(layer), activationOf(layer)),
  },
  SeparableConv2D: {
    shape: (inputs, layer) => [...slide(first(inputs), kernelOf(layer), layer), countIn(layer, "filters")],
    variables(input, layer) {
      const filters = countIn(layer, "filters");
      const between = channelsOf(input, layer) * countIn(layer, "depth_multiplier", 1);
      return [
        { role: "depthwise_kernel", shape: depthwiseKernel(input, layer) },
        { role: "pointwise_kernel", shape: [1, 1, between, filters] },
        ...biasOf(layer, filters),
      ];
    },
    run(tf, inputs, layer, { depthwise_kernel: depthwise, pointwise_kernel: pointwise, bias }) {
      if (depthwise === undefined || pointwise === undefined) throw new Error("a kernel is missing");
      const between = convolveDepthwise(tf, first(inputs), { kernel: depthwise }, kernelOf(layer), "linear");
      const weights = bias === undefined ? { kernel: pointwise } : { kernel: pointwise, bias };
      return convolve(tf, between, weights, point, activationOf(layer));
    },
  },
  Conv2DTranspose: {
    shape: (inputs, layer) => [...enlarged(first(inputs), layer), countIn(layer, "filters")],
    variables(input, layer) {
      const filters = countIn(layer, "filters");
      const kernel = [...pairIn(layer, "kernel_size"), filters, channelsOf(input, layer)];
      return [{ role: "kernel", shape: kernel }, ...biasOf(layer, filters)];
    },
    run(tf, inputs, layer, { kernel, bias }) {
      if (kernel === undefined) throw new Error("the kernel is missing");
      const x = first(inputs);
      const [height, width] = enlarged(x.shape.slice(1), layer);
      const shape: [number, number, number, number] = [
        x.shape[0] ?? 1,
        height,
        width,
        countIn(layer, "filters"),
      ];
      const [down, right] = pairIn(layer, "strides", 1);
      const { padding } = kernelOf(layer);
      const y = tf.conv2dTranspose(x as Tensor4D, kernel as Tensor4D, shape, [down, right], padding);
      return activate(
        tf,
        bias === undefined ? y : tf.add(y as Tensor3D | Tensor4D, bias),
        activationOf(layer),
      );
    },
  },
};

const point = { size: [1, 1], strides: [1, 1], dilation: [1, 1], padding: "valid" } as const;

function biasOf(layer: Layer, channels: number): readonly Variable[] {
  return booleanIn(layer, "use_bias", true) ? [{ role: "bias", shape: [channels] }] : [];
}

function channelsOf(input: Shape, layer: Layer): number {
  return pictureOf(input, layer)[2];
}

function depthwiseKernel(input: Shape, layer: Layer): Shape {
  return [...pairIn(layer, "kernel_size"), channelsOf(input, layer), countIn(layer, "depth_multiplier", 1)];
}

function groupsOf(input: Shape, layer: Layer): number {
  const groups = countIn(layer, "groups", 1);
  const channels = channelsOf(input, layer);
  if (channels % groups === 0 && countIn(layer, "filters") % groups === 0) return groups;
  throw new BadInput(`${titleOf(layer)}: ${channels} channels cannot be split into ${groups} groups`);
}

/** The size of a transposed convolution's output, by Keras's rule for `output_padding=None`. */
function enlarged(input: Shape, layer: Layer): readonly [number, number] {
  refuseChannelsFirst(layer);
  const outputPadding = layer.config.output_padding ?? null;
  const dilation = pairIn(layer, "dilation_rate", 1);
  if (outputPadding !== null || dilation.some((one) => one !== 1)) {
    throw new BadInput(`${titleOf(layer)}: verify cannot run it with output_padding or dilation_rate`);
  }
  const [height, width] = pictureOf(input, layer);
  const size = pairIn(layer, "kernel_size");
  const strides = pairIn(layer, "strides", 1);
  const beyond =
    textIn(layer, "padding", "valid") === "same"
      ? [0, 0]
      : size.map((one, axis) => Math.max(0, one - (strides[axis] ?? 1)));
  return [height * strides[0] + (beyond[0] ?? 0), width * strides[1] + (beyond[1] ?? 0)];
}
