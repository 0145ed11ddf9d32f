import type { Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { Tf } from "../layers/layer-kind.ts";

/** A convolution with a square kernel, padded as Keras's "same". */
export interface Convolution {
  readonly input: Tensor4D;
  readonly kernel: Tensor4D;
  readonly stride: number;
}

/** How the loss changes with what a convolution was given. */
export interface ConvolutionGradient {
  readonly byKernel: Tensor4D;
  /** Left out where nobody asks for it. */
  readonly byInput?: Tensor4D;
}

/**
 * The gradient of a convolution from that by its output, of kernels that the wasm backend has and that are fast: it has none
 * for the gradient by the kernel, and that by the input is ten times slower than a convolution. With zeros put between the
 * output's pixels, the stride is gone; then the gradient by the input is a convolution with the kernel turned round, and the
 * gradient by the kernel a product of matrices for each of the kernel's cells.
 */
export function convolutionGradient(
  tf: Tf,
  given: Convolution,
  byOutput: Tensor4D,
  wantsInput: boolean,
): ConvolutionGradient {
  const { input, kernel, stride } = given;
  const size = kernel.shape[0];
  if (size === stride && !wantsInput) return { byKernel: patchGradient(tf, given, byOutput) };
  const before = paddingBefore(input.shape[1], size, stride);
  const spread = stride === 1 ? byOutput : withZerosBetween(tf, byOutput, stride);
  const byKernel = kernelGradient(tf, input, spread, size, before);
  if (!wantsInput) return { byKernel };
  const turned: Tensor4D = tf.transpose(tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]);
  const above = size - 1 - before;
  const below = input.shape[1] + size - 1 - above - spread.shape[1];
  const padded = tf.pad4d(spread, [
    [0, 0],
    [above, below],
    [above, below],
    [0, 0],
  ]);
  return { byKernel, byInput: tf.conv2d(padded, turned, 1, "valid") };
}

function kernelGradient(tf: Tf, input: Tensor4D, byOutput: Tensor4D, size: number, before: number): Tensor4D {
  const [batch, rows, columns, filters] = byOutput.shape;
  const channels = input.shape[3];
  const after = rows + size - 1 - before - input.shape[1];
  const padded = tf.pad4d(input, [
    [0, 0],
    [before, after],
    [before, after],
    [0, 0],
  ]);
  // `matMul` can transpose by itself, five times slower.
  const changes: Tensor2D = tf.transpose(tf.reshape(byOutput, [-1, filters]));
  const cells = Array.from({ length: size * size }, (_, cell) => {
    const seen = tf.slice(
      padded,
      [0, Math.floor(cell / size), cell % size, 0],
      [batch, rows, columns, channels],
    );
    return tf.transpose(tf.matMul(changes, tf.reshape(seen, [-1, channels])));
  });
  return tf.reshape(tf.concat(cells), [size, size, channels, filters]);
}

/** Where each pixel is in one patch alone, one product of matrices does it. Heights and widths are multiples of the stride. */
function patchGradient(tf: Tf, { input, stride }: Convolution, byOutput: Tensor4D): Tensor4D {
  const [batch, rows, columns, filters] = byOutput.shape;
  const across = stride * input.shape[3];
  const stripes = tf.transpose(tf.reshape(input, [batch * rows, stride, columns, across]), [0, 2, 1, 3]);
  const changes: Tensor2D = tf.transpose(tf.reshape(byOutput, [-1, filters]));
  const product = tf.matMul(changes, tf.reshape(stripes, [-1, stride * across]));
  return tf.reshape(tf.transpose(product), [stride, stride, input.shape[3], filters]);
}

/** `[a, b]` → `[a, 0, b, 0]`, along both axes. */
function withZerosBetween(tf: Tf, pictures: Tensor4D, stride: number): Tensor4D {
  const [batch, rows, columns, channels] = pictures.shape;
  const wide = besideZeros(tf, tf.reshape(pictures, [-1, channels]), stride);
  const high = besideZeros(tf, tf.reshape(wide, [batch * rows, -1]), stride);
  return tf.reshape(high, [batch, rows * stride, columns * stride, channels]);
}

function besideZeros(tf: Tf, rows: Tensor2D, times: number): Tensor2D {
  const [count, length] = rows.shape;
  return tf.concat2d([rows, tf.zeros([count, length * (times - 1)])], 1);
}

/** Of the zeros that "same" adds, the odd one stands behind. */
function paddingBefore(length: number, size: number, stride: number): number {
  const positions = Math.ceil(length / stride);
  return Math.floor(Math.max(0, (positions - 1) * stride + size - length) / 2);
}
