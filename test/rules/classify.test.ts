import { describe, expect, test } from "vitest";
import type { Step } from "../../core/flow/step.ts";
import { CAFFE, TF, TORCH, UNIT } from "../../core/models/conventions.ts";
import { affine, IDENTITY, SWAP, type Transform } from "../../core/transform/transform.ts";
import { findingsOf } from "../findings-of.ts";
import { sketch } from "../sketch.ts";

const program = sketch(`
net = ResNet50()
mobile = MobileNetV2()
efficient = EfficientNetB0()
a = load(p)
b = first(a)
c = second(b)
net.predict(c)
net.fit(c)
`);

function steps(...changes: readonly (readonly [Step["kind"], Transform])[]): readonly Step[] {
  const codes = ["load(p)", "first(a)", "second(b)"];
  return changes.map(([kind, change], k) => program.step(codes[k] ?? "", kind, { change }));
}

function rulesFor(
  network: string,
  made: readonly Step[],
  more: { raw?: Transform; isOrderKnown?: boolean } = {},
) {
  const flow = program.flow(made, { network: `${network}()`, use: "net.predict(c)", feed: "c", ...more });
  return findingsOf([flow]).map(
    ({ rule, place }) => `${rule} at ${program.text.slice(place.span.start, place.span.end)}`,
  );
}

const load = ["load", IDENTITY] as const;

describe("what arrives is told apart", () => {
  test.each([
    ["MobileNetV2", [load, ["scale", TF]], []],
    ["ResNet50", [load, ["preprocess", CAFFE]], []],
    ["EfficientNetB0", [load, ["preprocess", IDENTITY]], []],
    ["EfficientNetB0", [load, ["scale", UNIT], ["scale", affine(255)]], []],
    ["ResNet50", [load, ["scale", UNIT]], ["wrong-scaling at first(a)"]],
    ["MobileNetV2", [load, ["scale", UNIT]], ["wrong-scaling at first(a)"]],
    [
      "MobileNetV2",
      [load, ["scale", affine(1 / 127.5)], ["scale", affine(1, 1)]],
      ["wrong-scaling at second(b)"],
    ],
    ["MobileNetV2", [["load", UNIT]], ["wrong-scaling at load(p)"]],
    ["MobileNetV2", [load, ["preprocess", CAFFE]], ["wrong-preprocess-input at first(a)"]],
    ["ResNet50", [load, ["preprocess", IDENTITY]], ["wrong-preprocess-input at first(a)"]],
    ["EfficientNetB0", [load, ["preprocess", TORCH]], ["wrong-preprocess-input at first(a)"]],
    ["ResNet50", [load, ["preprocess", CAFFE], ["scale", UNIT]], ["double-preprocessing at second(b)"]],
    ["MobileNetV2", [load, ["scale", UNIT], ["preprocess", TF]], ["double-preprocessing at first(a)"]],
    ["ResNet50", [load, ["preprocess", CAFFE], ["preprocess", CAFFE]], ["double-preprocessing at second(b)"]],
    [
      "MobileNetV2",
      [
        ["load", UNIT],
        ["preprocess", TF],
      ],
      ["double-preprocessing at first(a)"],
    ],
    ["ResNet50", [load], ["missing-preprocessing at c"]],
    ["ResNet50", [["load", SWAP]], ["missing-preprocessing at c"]],
    ["EfficientNetB0", [["load", SWAP]], ["swapped-channels at load(p)"]],
    [
      "ResNet50",
      [
        ["load", SWAP],
        ["preprocess", CAFFE],
      ],
      ["swapped-channels at load(p)"],
    ],
    ["MobileNetV2", [load, ["swap", SWAP], ["preprocess", TF]], ["swapped-channels at first(a)"]],
    [
      "ResNet50",
      [load, ["scale", affine(1, [-123.68, -116.779, -103.939])]],
      ["swapped-channels at first(a)"],
    ],
  ] as const)("%s %#", (network, made, expected) => {
    expect(rulesFor(network, steps(...made))).toEqual(expected);
  });
});

describe("no verdict rests on an order that is not known", () => {
  test.each([
    ["EfficientNetB0", [load], []],
    ["MobileNetV2", [load, ["scale", TF]], []],
    ["ResNet50", [load, ["scale", affine(1, [-103.939, -116.779, -123.68])]], []],
    ["ResNet50", [load, ["scale", affine(1, [-123.68, -116.779, -103.939])]], []],
    ["ResNet50", [load, ["preprocess", CAFFE]], []],
    ["ResNet50", [load, ["scale", UNIT]], ["wrong-scaling at first(a)"]],
    ["MobileNetV2", [load, ["preprocess", CAFFE]], ["wrong-preprocess-input at first(a)"]],
  ] as const)("%s %#", (network, made, expected) => {
    expect(rulesFor(network, steps(...made), { isOrderKnown: false })).toEqual(expected);
  });
});

describe("a finding", () => {
  const scaled = steps(load, ["scale", UNIT]);
  const at = (more: object) =>
    program.flow(scaled, { network: "ResNet50()", use: "net.predict(c)", feed: "c", ...more });

  test("is one for all uses that a step feeds", () => {
    const findings = findingsOf([at({}), at({ use: "net.fit(c)", phase: "train" })]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.flows).toHaveLength(2);
  });

  test("is another for another network", () => {
    expect(findingsOf([at({}), at({ network: "MobileNetV2()" })])).toHaveLength(2);
  });

  test("is silent where an alternative is right or unknown", () => {
    const right = { arriving: { kind: "known", transform: CAFFE, isOrderKnown: true }, steps: [] } as const;
    const unknown = { arriving: { kind: "unknown", reason: "an argument" }, steps: [] } as const;
    expect(findingsOf([at({ alternatives: [right] })])).toEqual([]);
    expect(findingsOf([at({ alternatives: [unknown] })])).toEqual([]);
  });

  test("is silent where nothing is pretrained", () => {
    expect(findingsOf([at({ weights: "none" })])).toEqual([]);
  });

  test("weighs less where the network can adapt", () => {
    const severities = (...flows: Parameters<typeof findingsOf>[0]) =>
      findingsOf(flows).map((f) => f.severity);
    const fit = { use: "net.fit(c)", phase: "train" } as const;
    expect(severities(at(fit))).toEqual(["warning"]);
    expect(severities(at({ ...fit, trainable: "partly" }))).toEqual(["warning"]);
    expect(severities(at({ ...fit, trainable: "wholly" }))).toEqual(["information"]);
    expect(severities(at({ trainable: "wholly" }))).toEqual(["warning"]);
  });

  test("says what arrives, what is expected, why that matters and what to do", () => {
    const [finding] = findingsOf([at({})]);
    expect(finding?.message).toBe(
      "ResNet50 (imagenet) expects BGR minus [103.94, 116.78, 123.68], range −124…151; what arrives is RGB/255, range 0…1.",
    );
    expect(finding?.why).toBe(
      "To the network every picture looks almost uniformly grey: all its pixels lie between 104 and 125 on the 0–255 scale the weights know, and red and blue have changed places.",
    );
    expect(finding?.help).toBe(
      "Use `preprocess_input` of tensorflow.keras.applications.resnet50 instead of `first(a)`.",
    );
    expect(finding?.related.map(({ message }) => message)).toEqual([
      "ResNet50 with imagenet weights",
      "load(p) → RGB 0–255",
      "first(a) → RGB/255, range 0…1",
      "here it arrives: this predicts",
    ]);
  });
});
