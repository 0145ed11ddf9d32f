import { describe, expect, it } from "vitest";
import { createRandom } from "../../../verify/drawn/random.ts";
import { halvesOf, linearProbe } from "../../../verify/probe/linear-probe.ts";
import { shareOf } from "../../../verify/probe/wilson.ts";

const labels = Array.from({ length: 60 }, (_, at) => at % 3);

describe("halvesOf", () => {
  it("halves each class, without a row in both", () => {
    const { train, test } = halvesOf(labels, 1);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...labels.keys()]);
    for (const label of [0, 1, 2]) expect(train.filter((at) => labels[at] === label)).toHaveLength(10);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(halvesOf(labels, 7)).toEqual(halvesOf(labels, 7));
    expect(halvesOf(labels, 7)).not.toEqual(halvesOf(labels, 8));
  });

  it("keeps the only row of a class for training", () => {
    expect(halvesOf([0, 0, 1], 1).train).toContain(2);
  });
});

describe("linearProbe", () => {
  const halves = halvesOf(labels, 1);
  const random = createRandom(5);

  it("is right on features that tell the classes, however small they are written", () => {
    const features = labels.map((label) => [1e-4 * label + 7, 1e-5 * random.next()]);
    expect(linearProbe(features, labels, halves).accuracy).toBe(1);
  });

  it("guesses on features that say nothing", () => {
    const features = labels.map(() => [random.next(), random.next()]);
    const { accuracy, interval } = linearProbe(features, labels, halves);
    expect(accuracy).toBeLessThan(0.65);
    expect(interval[0]).toBeLessThan(1 / 3);
  });

  it("takes features that never change for nothing, not for noise", () => {
    const { accuracy } = linearProbe(
      labels.map(() => [0.1, 3]),
      labels,
      halves,
    );
    expect(accuracy).toBeCloseTo(1 / 3, 5);
  });
});

describe("shareOf", () => {
  it.each([
    [0, 10],
    [5, 10],
    [98, 100],
    [100, 100],
    [1, 3],
  ])("%i of %i: at each end of the interval, what was seen is just 1.96 deviations away", (right, of) => {
    const { accuracy, interval } = shareOf(right, of);
    for (const end of interval) {
      const deviation = Math.sqrt((end * (1 - end)) / of);
      const isBound = (end === 0 && right === 0) || (end === 1 && right === of);
      if (!isBound) expect(Math.abs(end - accuracy)).toBeCloseTo(1.96 * deviation, 4);
    }
    expect(interval[0]).toBeLessThan(interval[1]);
  });

  it("knows nothing without a trial", () => {
    expect(shareOf(0, 0).interval).toEqual([0, 1]);
  });
});
