import { describe, expect, it } from "vitest";
import { affine } from "../../../core/transform/transform.ts";
import { cosineOf, probabilitiesOf, top5Of } from "../../../verify/result/answers.ts";
import { BINS, histogramOf } from "../../../verify/result/histogram.ts";
import { isUnchanged, summarize } from "../../../verify/result/summarize.ts";
import type { VerifiedImage } from "../../../verify/result/verify-result.ts";

describe("top5Of", () => {
  it("sorts by probability, names classes, and numbers those without a name", () => {
    const told = top5Of(Float32Array.of(0.1, 0.6, 0.05, 0.2, 0.03, 0.02), ["a", "b"]);
    expect(told.map(({ label }) => label)).toEqual(["b", "class 3", "a", "class 2", "class 4"]);
    expect(told[0]?.probability).toBeCloseTo(0.6);
  });

  it("reads one number as that of the second class", () => {
    expect(top5Of(Float32Array.of(0.8), ["cat", "dog"]).map(({ label }) => label)).toEqual(["dog", "cat"]);
  });

  it("brings logits to probabilities", () => {
    const values = probabilitiesOf(Float32Array.of(1000, 1000, -1000));
    expect([...values]).toEqual([0.5, 0.5, 0]);
    expect(probabilitiesOf(Float32Array.of(-2))[1]).toBeCloseTo(1 / (1 + Math.exp(2)));
  });
});

describe("cosineOf", () => {
  it.each([
    [[1, 0], [2, 0], 1],
    [[1, 0], [0, 3], 0],
    [[1, 0], [-1, 0], -1],
    [[0, 0], [0, 0], 1],
    [[0, 0], [1, 0], 0],
  ])("of %j and %j is %f", (a, b, cosine) => expect(cosineOf(a, b)).toBe(cosine));
});

describe("histogramOf", () => {
  const raw = [255, 0, 0, 255, 128, 0];

  it("counts each channel where it arrives", () => {
    const { channels } = histogramOf(raw, affine(1), 0, 255);
    expect(channels[0]?.[BINS - 1]).toBe(1);
    expect(channels[1]?.[0]).toBe(0.5);
    expect(channels[2]?.[0]).toBe(1);
  });

  it("follows the order and the scale", () => {
    const bgr = histogramOf(raw, { order: "bgr", scale: [1, 1, 1], offset: [0, 0, 0] }, 0, 255);
    expect(bgr.channels[2]?.[BINS - 1]).toBe(1);
    const small = histogramOf(raw, affine(1 / 255), -124, 151);
    expect(small.channels.map((bins) => bins.filter((share) => share > 0).length)).toEqual([1, 1, 1]);
  });
});

const image = (actual: number, expected: number, cosine: number): VerifiedImage => {
  const told = (index: number) => ({
    top5: [{ index, label: String(index), probability: 0.5 }],
    histogram: { low: 0, high: 1, channels: [] },
  });
  const thumbnail = { width: 1, height: 1, rgb: new Uint8Array(3) };
  return { path: "a", thumbnail, actual: told(actual), expected: told(expected), cosine };
};

describe("summarize", () => {
  const context = { network: "ResNet50", probe: undefined };

  it("counts what changes and says so", () => {
    const summary = summarize([image(1, 2, 0.4), image(3, 3, 0.6)], context);
    expect(summary).toMatchObject({
      images: 2,
      top1Changed: 1,
      meanConfidence: { actual: 0.5, expected: 0.5 },
    });
    expect(summary.meanCosine).toBeCloseTo(0.5);
    expect(summary.sentence).toContain("ResNet50 gives another answer for 1 of 2 pictures");
    expect(isUnchanged(summary)).toBe(false);
  });

  it("says that all is well where it is", () => {
    const summary = summarize([image(1, 1, 1)], context);
    expect(summary.sentence).toBe(
      "It makes no difference: on 1 picture ResNet50 answers your code's pixels as those that it was trained on.",
    );
    expect(isUnchanged(summary)).toBe(true);
  });

  it("tells features that change under the same answers", () => {
    expect(summarize([image(1, 1, 0.9)], context).sentence).toContain(
      "still gives the same answers for 1 picture;",
    );
  });

  it("speaks of features alone where there are no answers", () => {
    const bare = {
      ...image(0, 0, 0.25),
      actual: { ...image(0, 0, 1).actual, top5: [] },
      expected: { ...image(0, 0, 1).expected, top5: [] },
    };
    const summary = summarize([bare], context);
    expect(summary.top1Changed).toBeUndefined();
    expect(summary.sentence).toContain("sees other pictures");
  });
});
