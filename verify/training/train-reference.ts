import { TORCH } from "../../core/models/conventions.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { DRAWN_CLASSES } from "../drawn/drawn-class.ts";
import { type DrawnSample, drawnSamples } from "../drawn/samples.ts";
import type { Tf } from "../layers/layer-kind.ts";
import {
  REFERENCE_CONVENTIONS,
  REFERENCE_MAPS,
  REFERENCE_SIZE,
  type ReferenceCard,
  type ReferenceConvention,
} from "../reference/reference.ts";
import { arriving } from "./labelled-pictures.ts";
import { ownersIn, referenceConfig } from "./reference-config.ts";
import { createSmallNetwork, networkOf, parametersOf, type SmallNetwork } from "./small-network.ts";
import { accuracyOf, train } from "./train.ts";
import { kerasArchive } from "./write-keras.ts";

export interface ReferenceRecipe {
  readonly seed: number;
  readonly train: number;
  readonly test: number;
  readonly epochs: number;
  readonly onProgress?: (share: number, loss: number) => void;
}

export interface TrainedReference {
  readonly card: ReferenceCard;
  /** A .keras file. */
  readonly archive: Uint8Array;
}

/**
 * Trains the reference network of a convention on drawn pictures as they arrive under it. Caffe's numbers are some 64 times
 * larger than those that Adam's step suits; so it is trained on a 64th of them, and the first kernel divided by 64 afterwards,
 * which is the same network.
 */
export async function trainReference(
  tf: Tf,
  convention: ReferenceConvention,
  recipe: ReferenceRecipe,
): Promise<TrainedReference> {
  const { seed, epochs, onProgress } = recipe;
  const gain = convention === "caffe" ? 1 / 64 : 1;
  const map = innerMap(convention);
  const drawn = (set: "train" | "test", count: number): readonly DrawnSample[] =>
    drawnSamples({ classes: DRAWN_CLASSES, set, seed, size: REFERENCE_SIZE }, count);
  const own = seed + REFERENCE_CONVENTIONS.indexOf(convention);
  const trained = await train(
    tf,
    createSmallNetwork(DRAWN_CLASSES.length, own),
    arriving(drawn("train", recipe.train), scaled(map, gain)),
    { epochs, batch: 32, rate: 2e-3, seed: own, ...(onProgress && { onProgress }) },
  );
  const network = withFirstKernelTimes(trained, gain);
  const accuracy = accuracyOf(tf, network, arriving(drawn("test", recipe.test), map));
  const right = Math.round(accuracy * recipe.test);
  const layers = [...network.convolutions, network.head];
  return {
    card: { convention, seed, trainedOn: recipe.train, accuracy: { right, pictures: recipe.test } },
    archive: await kerasArchive(
      referenceConfig(convention, DRAWN_CLASSES.length),
      layers.map(({ kernel, bias }, at) => ({ layer: ownersIn()[at] ?? "", variables: [kernel, bias] })),
    ),
  };
}

/** What arrives at the first convolution: that for raw pixels standardizes inside. */
function innerMap(convention: ReferenceConvention): Transform {
  return convention === "raw" ? TORCH : REFERENCE_MAPS[convention];
}

function scaled({ order, scale: [a, b, c], offset: [d, e, f] }: Transform, gain: number): Transform {
  return { order, scale: [a * gain, b * gain, c * gain], offset: [d * gain, e * gain, f * gain] };
}

function withFirstKernelTimes(network: SmallNetwork, gain: number): SmallNetwork {
  const [kernel, ...others] = parametersOf(network);
  if (kernel === undefined) throw new Error("a network without parameters");
  return networkOf([{ shape: kernel.shape, data: kernel.data.map((value) => value * gain) }, ...others]);
}
