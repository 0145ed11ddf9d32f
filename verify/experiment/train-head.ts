import { createRandom, shuffled } from "../drawn/random.ts";
import { adam } from "../training/adam.ts";

/** Features of frozen networks, and what they are of. */
export interface FrozenFeatures {
  readonly rows: readonly Float32Array[];
  readonly labels: readonly number[];
}

export interface HeadSchedule {
  readonly classes: number;
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly seed: number;
}

/** Tells the class of a row of features. */
export type Head = (row: Float32Array) => number;

/** `Dense(classes, activation="softmax")` on frozen features as they are, trained by Adam as Keras does by default. */
export function trainHead({ rows, labels }: FrozenFeatures, schedule: HeadSchedule): Head {
  const { classes, batch, rate, epochs } = schedule;
  const features = rows[0]?.length ?? 0;
  const random = createRandom(schedule.seed);
  // Keras's GlorotUniform.
  const bound = Math.sqrt(6 / (features + classes));
  const weights = Float32Array.from({ length: features * classes }, () => random.between(-bound, bound));
  const bias = new Float32Array(classes);
  const step = adam([weights, bias]);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled([...rows.keys()], random);
    for (let from = 0; from < order.length; from += batch) {
      const changes = [new Float32Array(weights.length), new Float32Array(classes)] as const;
      const chosen = order.slice(from, from + batch);
      for (const at of chosen) {
        addChange(rows[at] ?? new Float32Array(), labels[at] ?? 0, { weights, bias }, changes, chosen.length);
      }
      step(changes, rate);
    }
  }
  return (row) => {
    const scores = scoresOf(row, { weights, bias });
    return scores.indexOf(scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY));
  };
}

interface Dense {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

function addChange(
  row: Float32Array,
  label: number,
  dense: Dense,
  [byWeights, byBias]: readonly [Float32Array, Float32Array],
  of: number,
): void {
  const scores = scoresOf(row, dense);
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  for (const [c, power] of powers.entries()) {
    const error = (power / sum - (c === label ? 1 : 0)) / of;
    byBias[c] = (byBias[c] ?? 0) + error;
    for (let f = 0; f < row.length; f++) {
      const at = f * powers.length + c;
      byWeights[at] = (byWeights[at] ?? 0) + error * (row[f] ?? 0);
    }
  }
}

function scoresOf(row: Float32Array, { weights, bias }: Dense): Float32Array {
  const scores = Float32Array.from(bias);
  for (let f = 0; f < row.length; f++) {
    for (let c = 0; c < scores.length; c++) {
      scores[c] = (scores[c] ?? 0) + (row[f] ?? 0) * (weights[f * scores.length + c] ?? 0);
    }
  }
  return scores;
}
