import type { Tensor3D, Tensor4D } from "@tensorflow/tfjs-core";
import { activate } from "./activations.ts";
import type { Tensor, Tf, Weights } from "./layer-kind.ts";
import type { Window } from "./windows.ts";

/** A convolution with its bias and activation: one kernel call where the backend has the activation fused. */
export function convolve(tf: Tf, x: Tensor, weights: Weights, window: Window, activation: string): Tensor {
  const { kernel, bias } = parts(weights);
  const picture = asPicture(x);
  const groups = (picture.shape[3] ?? 1) / (kernel.shape[2] ?? 1);
  if (groups === 1) {
    const fused = fusedAs(activation);
    const y = tf.fused.conv2d({ ...common(picture, window, fused), filter: kernel, ...given(bias) });
    return fused === undefined ? activate(tf, y, activation) : y;
  }
  if (kernel.shape[2] === 1) {
    return convolveDepthwise(tf, x, regrouped(tf, kernel, groups, bias), window, activation);
  }
  return activate(tf, grouped(tf, picture, kernel, groups, window, bias), activation);
}

/** The same for one filter over each channel. */
export function convolveDepthwise(
  tf: Tf,
  x: Tensor,
  weights: Weights,
  window: Window,
  activation: string,
): Tensor {
  const { kernel, bias } = parts(weights);
  const picture = asPicture(x);
  const fused = fusedAs(activation);
  const [down, right] = window.strides;
  // TensorFlow.js allows no dilation beside strides, and asks for equal strides nowhere.
  const y = tf.fused.depthwiseConv2d({
    ...common(picture, window, fused),
    strides: [down, right],
    filter: kernel,
    ...given(bias),
  });
  return fused === undefined ? activate(tf, y, activation) : y;
}

/** The activations that every backend computes inside a convolution. */
export function fusedAs(activation: string): "linear" | "relu" | "relu6" | undefined {
  return activation === "linear" || activation === "relu" || activation === "relu6" ? activation : undefined;
}

function common(x: Tensor4D, window: Window, activation: "linear" | "relu" | "relu6" | undefined) {
  const [down, right] = window.strides;
  const [dilatedDown, dilatedRight] = window.dilation;
  return {
    x,
    strides: [down, right] as [number, number],
    pad: window.padding,
    dilations: [dilatedDown, dilatedRight] as [number, number],
    activation: activation ?? "linear",
  } as const;
}

/** A kernel for as many groups as channels, (h, w, 1, channels · m), as a depthwise one, (h, w, channels, m). */
function regrouped(tf: Tf, kernel: Tensor4D, channels: number, bias: Tensor | undefined): Weights {
  const [height, width, , filters] = kernel.shape;
  const depthwise = tf.reshape(kernel, [height, width, channels, filters / channels]);
  return bias === undefined ? { kernel: depthwise } : { kernel: depthwise, bias };
}

function grouped(
  tf: Tf,
  x: Tensor4D,
  kernel: Tensor4D,
  groups: number,
  window: Window,
  bias: Tensor | undefined,
) {
  const pictures = tf.split<Tensor4D>(x, groups, 3);
  const kernels = tf.split<Tensor4D>(kernel, groups, 3);
  const parts = pictures.flatMap((picture, group) => {
    const filter = kernels[group];
    return filter === undefined ? [] : [tf.fused.conv2d({ ...common(picture, window, "linear"), filter })];
  });
  const whole = tf.concat(parts as (Tensor3D | Tensor4D)[], 3);
  return bias === undefined ? whole : tf.add(whole, bias);
}

function parts({ kernel, bias }: Weights): { readonly kernel: Tensor4D; readonly bias: Tensor | undefined } {
  if (kernel?.rank !== 4) throw new Error("a convolution without its kernel");
  return { kernel: kernel as Tensor4D, bias };
}

function asPicture(x: Tensor): Tensor4D {
  if (x.rank !== 4) throw new Error(`a picture of rank ${x.rank}`);
  return x as Tensor4D;
}

function given(bias: Tensor | undefined): { readonly bias?: Tensor } {
  return bias === undefined ? {} : { bias };
}
