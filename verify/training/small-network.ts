import { createRandom, type Random } from "../drawn/random.ts";
import type { Values } from "../weights/weight-set.ts";

/** Convolutions with ReLU, one after another, the mean over all places, and a layer that tells classes. */
export interface SmallNetwork {
  readonly convolutions: readonly Affine[];
  readonly head: Affine;
}

export interface Affine {
  readonly kernel: Values;
  readonly bias: Values;
}

/** One convolution, padded as Keras's "same". */
export interface Block {
  readonly filters: number;
  /** Height and width of the kernel. */
  readonly size: number;
  readonly stride: number;
}

/** Patches first, as ConvNeXt begins, then 3×3. Without normalization: so small a network trains well as it is. */
export const BLOCKS: readonly Block[] = [
  { filters: 16, size: 4, stride: 4 },
  { filters: 24, size: 3, stride: 1 },
  { filters: 32, size: 3, stride: 2 },
  { filters: 48, size: 3, stride: 1 },
];

/** Kernels as He et al. begin: normal, with a deviation that keeps signals as large as they come. */
export function createSmallNetwork(classes: number, seed: number): SmallNetwork {
  const random = createRandom(seed);
  let channels = 3;
  const convolutions = BLOCKS.map(({ filters, size }) => {
    const shape = [size, size, channels, filters];
    const inputs = size * size * channels;
    channels = filters;
    return { kernel: normal(random, shape, Math.sqrt(2 / inputs)), bias: zeros(filters) };
  });
  return { convolutions, head: createHead(channels, classes, random) };
}

/** The same convolutions with a new last layer, for other classes. */
export function withNewHead(
  { convolutions, head }: SmallNetwork,
  classes: number,
  seed: number,
): SmallNetwork {
  const [features = 0] = head.kernel.shape;
  return { convolutions, head: createHead(features, classes, createRandom(seed)) };
}

/** Kernel and bias of each layer, first to last, the head behind. */
export function parametersOf({ convolutions, head }: SmallNetwork): readonly Values[] {
  return [...convolutions, head].flatMap(({ kernel, bias }) => [kernel, bias]);
}

/** The network with such parameters: the inverse of `parametersOf`. */
export function networkOf(parameters: readonly Values[]): SmallNetwork {
  const layers = Array.from({ length: parameters.length / 2 }, (_, at): Affine => {
    const [kernel, bias] = parameters.slice(2 * at, 2 * at + 2);
    if (kernel === undefined || bias === undefined) throw new Error("a layer without its bias");
    return { kernel, bias };
  });
  const head = layers.at(-1);
  if (head === undefined) throw new Error("a network without layers");
  return { convolutions: layers.slice(0, -1), head };
}

function createHead(features: number, classes: number, random: Random): Affine {
  return { kernel: normal(random, [features, classes], Math.sqrt(1 / features)), bias: zeros(classes) };
}

function zeros(length: number): Values {
  return { shape: [length], data: new Float32Array(length) };
}

/** Normally distributed numbers (Box and Muller). */
function normal(random: Random, shape: readonly number[], deviation: number): Values {
  const length = shape.reduce((product, one) => product * one, 1);
  const data = Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    return radius * Math.cos(2 * Math.PI * random.next()) * deviation;
  });
  return { shape, data };
}
