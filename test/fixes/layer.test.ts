import { describe, expect, test } from "vitest";
import { UNIT } from "../../core/models/conventions.ts";
import { sketch } from "../sketch.ts";
import { best } from "./mended.ts";

describe("a layer", () => {
  const draw = (network: string, layer: string) =>
    sketch(
      `from keras.applications import X\nfrom keras.layers import Rescaling\nnet = ${network}\nm = Sequential([${layer}, net])\nm.fit(x)\n`,
    );

  test.each([
    ["MobileNetV2()", "Rescaling(1./255)", "m = Sequential([Rescaling(1.0 / 127.5, offset=-1), net])"],
    ["EfficientNetB0()", "Rescaling(1./255)", "m = Sequential([net])"],
    [
      "DenseNet121()",
      "Rescaling(1./255)",
      "m = Sequential([Rescaling(1.0 / 255), Normalization(mean=[0.485, 0.456, 0.406], variance=[0.052441, 0.050176, 0.050625]), net])",
    ],
  ])("for %s", (network, layer, expected) => {
    const drawn = draw(network, layer);
    const step = drawn.step(layer, "scale", {
      change: UNIT,
      inModel: true,
      site: { form: "layer", call: drawn.call(layer) },
    });
    const after = best(drawn, [step], { network, use: "m.fit(x)", phase: "train" });
    expect(after).toContain(`+${expected}`);
  });
});
