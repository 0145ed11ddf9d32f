import { readFileSync } from "node:fs";
import { architecture, type Choice } from "../../verify/architectures/architecture.ts";
import type { Tf } from "../../verify/layers/layer-kind.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import type { Model } from "../../verify/network/model.ts";
import { compile } from "../../verify/program/compile.ts";
import { run } from "../../verify/program/run.ts";
import { filledImage, filledWeights, type Gains } from "./filler.ts";
import { weightsChecksum } from "./weights-checksum.ts";

interface Golden {
  readonly preprocess: "identity" | "tf" | "caffe" | "torch";
  readonly variants: Readonly<Record<string, Variant>>;
}

interface Variant {
  readonly size: number;
  /** The sum of the CRC-32 of every tensor: equal where all weights are as Keras had them. */
  readonly weights: number;
  readonly gains: Gains;
  readonly images: readonly {
    readonly first: readonly number[];
    readonly top5: readonly number[];
    readonly mean: number;
    readonly std: number;
  }[];
}

/** How far an answer lies from Keras's. */
export interface Parity {
  readonly network: string;
  readonly variant: string;
  /** The largest difference, in deviations of the answer. */
  readonly difference: number;
  readonly isSameOrder: boolean;
  readonly areWeightsSame: boolean;
  readonly seconds: number;
}

export const goldens: Readonly<Record<string, Golden>> = JSON.parse(
  readFileSync(new URL("../fixtures/verify/forward.json", import.meta.url), "utf8"),
);

/** Runs a network with filled weights on two pictures, and compares with what Keras answered. */
export async function parityOf(tf: Tf, name: string, variant: string): Promise<Parity> {
  const golden = goldens[name];
  const wanted = golden?.variants[variant];
  if (golden === undefined || wanted === undefined) throw new Error(`no golden for ${name} ${variant}`);
  const { size, gains } = wanted;
  const network = buildNetwork(modelOf(name, variant), { height: size, width: size });
  const weights = filledWeights(network, gains);
  const program = compile(tf, network, weights);
  const pixels = wanted.images.flatMap((_, k) => [...preprocessed(filledImage(k, size), golden.preprocess)]);
  const input = tf.tensor4d(Float32Array.from(pixels), [wanted.images.length, size, size, 3]);
  const start = performance.now();
  const answer = run(tf, program, input);
  const values = await answer.output.data();
  const seconds = (performance.now() - start) / 1000;
  for (const tensor of [answer.output, answer.features, input]) tensor.dispose();
  program.dispose();
  const length = values.length / wanted.images.length;
  const answers = wanted.images.map((image, k) =>
    compared(values.subarray(k * length, (k + 1) * length), image),
  );
  return {
    network: name,
    variant,
    difference: Math.max(...answers.map(({ difference }) => difference)),
    isSameOrder: answers.every(({ isSameOrder }) => isSameOrder),
    areWeightsSame: weightsChecksum(weights) === wanted.weights,
    seconds,
  };
}

function modelOf(name: string, variant: string): Model {
  const choice: Choice = {
    top: variant.startsWith("top"),
    pooling: "avg",
    classifierActivation: "linear",
    isImagenet: variant.endsWith("imagenet_graph"),
    isSizeOpen: variant.endsWith("unknown_size"),
  };
  return architecture(name, choice);
}

function compared(values: ArrayLike<number>, { first, top5, std, mean }: Variant["images"][number]) {
  const all = Array.from(values);
  const order = all.map((_, at) => at).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
  const means = Math.abs(all.reduce((sum, value) => sum + value, 0) / all.length - mean);
  const differences = first.map((value, at) => Math.abs((all[at] ?? Infinity) - value));
  return {
    difference: Math.max(means, ...differences) / std,
    isSameOrder: top5.every((index, at) => order[at] === index),
  };
}

function preprocessed(pixels: Float32Array, kind: Golden["preprocess"]): Float32Array {
  if (kind === "identity") return pixels;
  if (kind === "tf") return pixels.map((value) => value / 127.5 - 1);
  const channel = (values: readonly number[], i: number): number => values[i % 3] ?? 0;
  if (kind === "torch") {
    return pixels.map(
      (v, i) => (v / 255 - channel([0.485, 0.456, 0.406], i)) / channel([0.229, 0.224, 0.225], i),
    );
  }
  return pixels.map((_, i) => (pixels[i + 2 - 2 * (i % 3)] ?? 0) - channel([103.939, 116.779, 123.68], i));
}
