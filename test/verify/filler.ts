import type { Network } from "../../verify/network/network.ts";
import { ownersOf } from "../../verify/network/variables.ts";
import type { Values, WeightSet } from "../../verify/weights/weight-set.ts";

/** Kernels are scaled by 2 to this power, by the layer's path, so that signals neither grow nor die in deep networks. */
export type Gains = Readonly<Record<string, number>>;

/**
 * Weights for a network by a rule that Python and JavaScript follow to the bit: the measured answers of Keras in
 * test/fixtures/verify were computed with the same ones.
 */
export function filledWeights(network: Network, gains: Gains = {}): WeightSet {
  return new Map(
    [...ownersOf(network)].map(([path, { layer, variables }]) => [
      path,
      new Map(
        variables.map(({ role, shape }): [string, Values] => [
          role,
          { shape, data: fill(`${path}/${role}`, layer.kind, role, shape, gainOf(role, gains[path])) },
        ]),
      ),
    ]),
  );
}

/** Of a separable convolution's two kernels, the pointwise one is scaled. */
function gainOf(role: string, gain = 0): number {
  return role === "depthwise_kernel" ? 0 : gain;
}

/** The raw pixels, 0 to 255, of test picture k. */
export function filledImage(k: number, size: number): Float32Array {
  const pixels = new Float32Array(size * size * 3);
  for (let i = 0; i < pixels.length; i++) {
    const [y, x, c] = [Math.floor(i / 3 / size), Math.floor(i / 3) % size, i % 3];
    const wave = Math.sin(0.05 * (k + 1) * (x + 1) + 0.07 * (y + 1) * (c + 1) + c);
    pixels[i] = Math.floor(255 * (0.5 + 0.5 * wave));
  }
  return pixels;
}

function fill(key: string, kind: string, role: string, shape: readonly number[], gain: number): Float32Array {
  const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
  if (kind === "Normalization") {
    // EfficientNet's files hold the deviations in the place of variances.
    if (role !== "count") values.set(role === "mean" ? [0.485, 0.456, 0.406] : [0.229, 0.224, 0.225]);
    return values;
  }
  const next = mulberry32(fnv1a(key));
  if (role.endsWith("kernel")) {
    const scale = 2 ** gain * Math.sqrt(6 / fanIn(kind, role, shape));
    for (let i = 0; i < values.length; i++) values[i] = (2 * next() - 1) * scale;
    return values;
  }
  if (role === "gamma" || role === "moving_variance") return values.map(() => 0.8 + 0.4 * next());
  return values.map(() => (2 * next() - 1) * 0.1);
}

function fanIn(kind: string, role: string, shape: readonly number[]): number {
  const axes = role === "depthwise_kernel" || kind === "DepthwiseConv2D" ? 2 : -1;
  return shape.slice(0, axes).reduce((product, n) => product * n, 1);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
