import { createRandom, shuffled } from "../drawn/random.ts";
import type { Tf } from "../layers/layer-kind.ts";
import { adam } from "./adam.ts";
import { answersOf, gradientOf } from "./gradient.ts";
import { batchOf, type LabelledPictures } from "./labelled-pictures.ts";
import { networkOf, parametersOf, type SmallNetwork } from "./small-network.ts";

export interface Schedule {
  readonly epochs: number;
  readonly batch: number;
  /** How large steps are at the beginning; they fall to 0 along a cosine. */
  readonly rate: number;
  readonly seed: number;
  readonly onProgress?: (share: number, loss: number) => void;
  readonly signal?: AbortSignal;
}

/** Trains all of the network's parameters; the one given stays as it is. */
export async function train(
  tf: Tf,
  network: SmallNetwork,
  data: LabelledPictures,
  schedule: Schedule,
): Promise<SmallNetwork> {
  const random = createRandom(schedule.seed);
  const perEpoch = Math.floor(data.labels.length / schedule.batch);
  const steps = perEpoch * schedule.epochs;
  const parameters = parametersOf(network).map(({ shape, data }) => ({
    shape,
    data: Float32Array.from(data),
  }));
  const trained = networkOf(parameters);
  const step = adam(parameters.map(({ data }) => data));
  for (let at = 0, order: readonly number[] = []; at < steps; at++) {
    schedule.signal?.throwIfAborted();
    if (at % perEpoch === 0) order = shuffled([...data.labels.keys()], random);
    const begin = (at % perEpoch) * schedule.batch;
    const { changes, loss } = gradientOf(
      tf,
      trained,
      batchOf(data, order.slice(begin, begin + schedule.batch)),
    );
    step(changes, (schedule.rate * (1 + Math.cos((Math.PI * at) / steps))) / 2);
    schedule.onProgress?.((at + 1) / steps, loss);
    // Timers and signals have their turn.
    if (at % 4 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return trained;
}

/** The share of the pictures whose class the network tells. */
export function accuracyOf(tf: Tf, network: SmallNetwork, data: LabelledPictures): number {
  const batch = 64;
  let right = 0;
  for (let from = 0; from < data.labels.length; from += batch) {
    const chosen = [...data.labels.keys()].slice(from, from + batch);
    const { classes } = answersOf(tf, network, batchOf(data, chosen));
    right += classes.filter((label, at) => label === data.labels[from + at]).length;
  }
  return right / data.labels.length;
}
