import { describe, expect, test } from "vitest";
import { fixesOf } from "../../core/fixes/fixes-of.ts";
import { findingsOf } from "../findings-of.ts";
import { type FlowDetails, type Sketch, sketch } from "../sketch.ts";
import { load } from "./mended.ts";

describe("applicability", () => {
  const draw = (before: string) =>
    sketch(
      `from keras.applications.vgg16 import VGG16, preprocess_input\nnet = VGG16()\n${before}x = load(p)\nnet.fit(x)\nnet.predict(x)\n`,
    );

  function applicabilities(
    drawn: Sketch,
    more: Partial<FlowDetails>,
    others: readonly Partial<FlowDetails>[] = [],
  ) {
    const use = { network: "VGG16()", use: "net.predict(x)", feed: "x" };
    const flow = drawn.flow([load(drawn)], { ...use, ...more });
    const all = [flow, ...others.map((other) => drawn.flow([load(drawn)], { ...use, ...other }))];
    const [finding] = findingsOf([flow]);
    if (!finding) return [];
    return [
      ...new Set([...fixesOf(finding, { ...drawn, flows: all })].map(({ applicability }) => applicability)),
    ];
  }

  test.each([
    ["a network used as it is", "", {}, [], "safe"],
    ["a network that is trained here", "net.load_weights(q)\n", { phase: "train" }, [], "safe"],
    ["prediction after training here", "net.load_weights(q)\n", {}, [{ phase: "train" }], "safe"],
    ["prediction with weights from elsewhere", "net.load_weights(q)\n", {}, [], "unsafe"],
    ["pixels whose order is guessed", "", { isOrderKnown: false }, [], "unsafe"],
  ] as const)("of %s", (_, before, more, others, expected) => {
    expect(applicabilities(draw(before), more, others)).toEqual([expected]);
  });
});
