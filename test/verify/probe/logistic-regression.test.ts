import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../verify/drawn/random.ts";
import { classOf, logisticRegression } from "../../../verify/probe/logistic-regression.ts";
import { matrixOf } from "../../../verify/probe/matrix.ts";

/** Points around a centre for each class. */
function clouds(centres: readonly (readonly number[])[], each: number, spread: number, seed: number) {
  const random = createRandom(seed);
  const labels = centres.flatMap((_, label) => Array<number>(each).fill(label));
  const rows = labels.map((label) => (centres[label] ?? []).map((c) => c + random.between(-spread, spread)));
  return { features: matrixOf(rows), rows, labels, classes: centres.length };
}

const corners = [
  [0, 0],
  [3, 0],
  [0, 3],
];

describe("logisticRegression", () => {
  it("tells clouds apart that a line separates", () => {
    const examples = clouds(corners, 30, 0.9, 1);
    const model = logisticRegression(examples);
    expect(examples.rows.map((row) => classOf(model, row))).toEqual(examples.labels);
  });

  it("finds the closed form of one feature that says nothing: the classes' shares", () => {
    const labels = [...Array<number>(30).fill(0), ...Array<number>(10).fill(1)];
    const { weights } = logisticRegression({ features: matrixOf(labels.map(() => [0])), labels, classes: 2 });
    // The biases stand last; their difference is the logarithm of 30 to 10.
    expect((weights[2] ?? 0) - (weights[3] ?? 0)).toBeCloseTo(Math.log(3), 2);
    expect([...weights.slice(0, 2)]).toEqual([0, 0]);
  });

  it("stands where the slope is 0", () => {
    const { features, labels, classes } = clouds(corners, 20, 2.5, 4);
    const penalty = 0.05;
    const { weights } = logisticRegression({ features, labels, classes }, penalty);
    const loss = (w: Float64Array): number => lossOf(features.data, labels, classes, w, penalty);
    for (const index of weights.keys()) {
      const moved = (by: number): Float64Array =>
        weights.map((value, i) => (i === index ? value + by : value));
      const slope = (loss(moved(1e-4)) - loss(moved(-1e-4))) / 2e-4;
      expect(Math.abs(slope), `weight ${index}`).toBeLessThan(1e-3);
    }
  });

  it("has smaller weights under a larger penalty", () => {
    const examples = clouds(corners, 20, 2, 5);
    const size = (penalty: number): number =>
      Math.hypot(...logisticRegression(examples, penalty).weights.slice(0, 6));
    expect(size(1)).toBeLessThan(size(0.1));
    expect(size(0.1)).toBeLessThan(size(0.001));
  });

  it("gives finite weights whatever the features' sizes", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, fc.nat(2)), { minLength: 1, maxLength: 20 }), (rows) => {
        const features = matrixOf(rows.map(([a, b]) => [a, b]));
        const model = logisticRegression({ features, labels: rows.map(([, , label]) => label), classes: 3 });
        expect([...model.weights].every(Number.isFinite)).toBe(true);
        expect(classOf(model, [1, 2])).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses labels that do not belong to the rows", () => {
    expect(() => logisticRegression({ features: matrixOf([[1]]), labels: [], classes: 2 })).toThrow(
      "0 labels",
    );
  });
});

/** Written again from the definition, for rows of two numbers. */
function lossOf(
  data: Float64Array,
  labels: readonly number[],
  classes: number,
  weights: Float64Array,
  penalty: number,
): number {
  const at = (f: number, c: number): number => weights[f * classes + c] ?? 0;
  const losses = labels.map((label, row) => {
    const scores = Array.from(
      { length: classes },
      (_, c) => (data[2 * row] ?? 0) * at(0, c) + (data[2 * row + 1] ?? 0) * at(1, c) + at(2, c),
    );
    return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0)) - (scores[label] ?? 0);
  });
  const squares = weights.slice(0, 2 * classes).reduce((sum, value) => sum + value * value, 0);
  return losses.reduce((a, b) => a + b, 0) / labels.length + (penalty / 2) * squares;
}
