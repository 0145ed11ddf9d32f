import { type Matrix, rowOf } from "./matrix.ts";

/** Weights of a linear classifier: for each feature, and last for 1, one number for each class. */
export interface LogisticRegression {
  readonly classes: number;
  readonly weights: Float64Array;
}

export interface Examples {
  readonly features: Matrix;
  readonly labels: readonly number[];
  readonly classes: number;
}

/** Nesterov's descent gains as 1/n² in n steps; this is far more than such problems need. */
const MOST_STEPS = 500;
/** No weight moves by more in a step: done. */
const SMALLEST_MOVE = 1e-5;

/**
 * Multinomial logistic regression with the L2 penalty `penalty/2 · |w|²` on the weights, not on the biases, beside the mean
 * loss. The problem is convex and the descent begins at 0: the same examples give the same weights. The default is what
 * scikit-learn's `C=1` means.
 */
export function logisticRegression(
  examples: Examples,
  penalty = 1 / examples.labels.length,
): LogisticRegression {
  const { features, labels, classes } = examples;
  if (labels.length !== features.rows || labels.length === 0) {
    throw new Error(`${labels.length} labels for ${features.rows} rows`);
  }
  const rate = 1 / (largestCurvature(features) + penalty);
  let weights = new Float64Array((features.columns + 1) * classes);
  let ahead = weights;
  for (let step = 1; step <= MOST_STEPS; step++) {
    const slope = gradient(examples, ahead, penalty);
    const next = ahead.map((value, i) => value - rate * (slope[i] ?? 0));
    const momentum = (step - 1) / (step + 2);
    const before = weights;
    ahead = next.map((value, i) => value + momentum * (value - (before[i] ?? 0)));
    weights = next;
    if (next.every((value, i) => Math.abs(value - (before[i] ?? 0)) < SMALLEST_MOVE)) break;
  }
  return { classes, weights };
}

/** The class that fits a row of features best. */
export function classOf({ classes, weights }: LogisticRegression, row: ArrayLike<number>): number {
  const scores = scoresOf(row, weights, classes);
  return scores.indexOf(scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY));
}

function scoresOf(row: ArrayLike<number>, weights: Float64Array, classes: number): Float64Array {
  const scores = weights.slice(row.length * classes);
  for (let f = 0; f < row.length; f++) {
    const value = row[f] ?? 0;
    if (value === 0) continue;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[f * classes + c] ?? 0);
  }
  return scores;
}

function gradient(
  { features, labels, classes }: Examples,
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const { rows, columns } = features;
  const slope = weights.map((weight, i) => (i < columns * classes ? penalty * weight : 0));
  for (let at = 0; at < rows; at++) {
    const row = rowOf(features, at);
    const errors = softmax(scoresOf(row, weights, classes));
    const label = labels[at] ?? 0;
    errors[label] = (errors[label] ?? 0) - 1;
    for (let f = 0; f <= columns; f++) {
      const value = (f < columns ? (row[f] ?? 0) : 1) / rows;
      for (let c = 0; c < classes; c++) {
        slope[f * classes + c] = (slope[f * classes + c] ?? 0) + value * (errors[c] ?? 0);
      }
    }
  }
  return slope;
}

function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Half the largest eigenvalue of the features' second moments (the 1 of the bias among them), by powers of the matrix. */
function largestCurvature(features: Matrix): number {
  const { rows, columns } = features;
  let direction = new Float64Array(columns + 1).fill(1 / Math.sqrt(columns + 1));
  let length = 1;
  for (let turn = 0; turn < 20; turn++) {
    const next = new Float64Array(columns + 1);
    for (let at = 0; at < rows; at++) {
      const row = rowOf(features, at);
      const along =
        row.reduce((sum, value, f) => sum + value * (direction[f] ?? 0), direction[columns] ?? 0) / rows;
      for (let f = 0; f < columns; f++) next[f] = (next[f] ?? 0) + along * (row[f] ?? 0);
      next[columns] = (next[columns] ?? 0) + along;
    }
    length = Math.hypot(...next);
    if (length === 0) return 0.5;
    direction = next.map((value) => value / length);
  }
  // The powers come near from below.
  return 0.55 * length;
}
