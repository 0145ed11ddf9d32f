import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { Tf } from "../layers/layer-kind.ts";
import { convolutionGradient } from "./convolution-gradient.ts";
import type { Batch } from "./labelled-pictures.ts";
import { BLOCKS, type Block, type SmallNetwork } from "./small-network.ts";

/** How the loss changes with each parameter, in the order of `parametersOf`. */
export interface Gradient {
  readonly changes: readonly Float32Array[];
  /** Cross entropy, the mean over the batch. */
  readonly loss: number;
}

export function gradientOf(tf: Tf, network: SmallNetwork, batch: Batch): Gradient {
  return tf.tidy(() => {
    const layers = upload(tf, network);
    const { maps, features, logits } = forward(tf, layers, tf.tensor4d(batch.pixels, batch.shape));
    const targets = tf.tensor2d(oneHot(batch.labels, logits.shape[1]), logits.shape);
    const probabilities = tf.softmax(logits);
    const right = tf.sum(tf.mul(targets, probabilities), 1);
    const byLogits: Tensor2D = tf.div(tf.sub(probabilities, targets), batch.labels.length);
    const head = [tf.matMul(features, byLogits, true), tf.sum(byLogits, 0)];
    const byFeatures: Tensor2D = tf.matMul(byLogits, layers.head.kernel, false, true);
    const changes = [...backward(tf, layers, maps, byFeatures), ...head];
    return {
      changes: changes.map((change) => Float32Array.from(change.dataSync())),
      loss: -(tf.mean(tf.log(tf.add(right, 1e-7))).dataSync()[0] ?? 0),
    };
  });
}

/** A row for each label with 1 in its column. */
function oneHot(labels: readonly number[], classes: number): Float32Array {
  const rows = new Float32Array(labels.length * classes);
  for (const [row, label] of labels.entries()) rows[row * classes + label] = 1;
  return rows;
}

/** The features before the last layer, and what that makes of them, for each picture of the batch. */
export function answersOf(
  tf: Tf,
  network: SmallNetwork,
  batch: Batch,
): { readonly features: Float32Array; readonly classes: readonly number[] } {
  return tf.tidy(() => {
    const { features, logits } = forward(tf, upload(tf, network), tf.tensor4d(batch.pixels, batch.shape));
    return {
      features: Float32Array.from(features.dataSync()),
      classes: Array.from(tf.argMax(logits, 1).dataSync()),
    };
  });
}

interface Layers {
  readonly convolutions: readonly {
    readonly kernel: Tensor4D;
    readonly bias: Tensor1D;
    readonly stride: number;
  }[];
  readonly head: { readonly kernel: Tensor2D; readonly bias: Tensor1D };
}

function upload(tf: Tf, { convolutions, head }: SmallNetwork): Layers {
  return {
    convolutions: convolutions.map(({ kernel, bias }, at) => {
      const { size, stride } = blockAt(at);
      const shape: [number, number, number, number] = [size, size, kernel.shape[2] ?? 0, bias.data.length];
      return { kernel: tf.tensor4d(kernel.data, shape), bias: tf.tensor1d(bias.data), stride };
    }),
    head: {
      kernel: tf.tensor2d(head.kernel.data, [head.kernel.shape[0] ?? 0, head.bias.data.length]),
      bias: tf.tensor1d(head.bias.data),
    },
  };
}

function blockAt(at: number): Block {
  const block = BLOCKS[at];
  if (block === undefined) throw new Error("a convolution without its block");
  return block;
}

interface Pass {
  /** What each convolution gives, the pictures themselves first. */
  readonly maps: readonly Tensor4D[];
  readonly features: Tensor2D;
  readonly logits: Tensor2D;
}

function forward(tf: Tf, { convolutions, head }: Layers, pictures: Tensor4D): Pass {
  const maps = [pictures];
  let map = pictures;
  for (const { kernel: filter, bias, stride: strides } of convolutions) {
    map = tf.fused.conv2d({ x: map, filter, strides, pad: "same", bias, activation: "relu" });
    maps.push(map);
  }
  const features: Tensor2D = tf.mean(map, [1, 2]);
  return { maps, features, logits: tf.add(tf.matMul(features, head.kernel), head.bias) };
}

/** From the change by the features back through the convolutions: the change by each kernel and bias. */
function backward(
  tf: Tf,
  { convolutions }: Layers,
  maps: readonly Tensor4D[],
  byFeatures: Tensor2D,
): (Tensor4D | Tensor1D)[] {
  const changes: (Tensor4D | Tensor1D)[] = [];
  const last = maps[convolutions.length];
  if (last === undefined) throw new Error("a pass without its maps");
  let byOutput = spread(tf, byFeatures, last);
  for (const [at, { kernel, stride }] of [...convolutions.entries()].reverse()) {
    const [input, output] = maps.slice(at, at + 2);
    if (input === undefined || output === undefined) throw new Error("a convolution without its maps");
    // ReLU lets the change through where it let the signal through.
    const change: Tensor4D = tf.mul(byOutput, tf.step(output));
    const { byKernel, byInput } = convolutionGradient(tf, { input, kernel, stride }, change, at > 0);
    changes.unshift(byKernel, tf.sum(change, [0, 1, 2]));
    if (byInput !== undefined) byOutput = byInput;
  }
  return changes;
}

/** The change by a mean is spread evenly over the places that it is the mean of. */
function spread(tf: Tf, byMean: Tensor2D, { shape: [batch, height, width, channels] }: Tensor4D): Tensor4D {
  return tf.reshape(tf.div(byMean, height * width), [batch, 1, 1, channels]);
}
