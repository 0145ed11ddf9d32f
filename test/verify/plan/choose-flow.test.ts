import { describe, expect, it } from "vitest";
import type { Phase } from "../../../core/flow/flow.ts";
import { createLineIndex } from "../../../core/source/line-index.ts";
import { chooseFlow, type FlowChoice } from "../../../verify/plan/choose-flow.ts";
import { engine } from "../../engine.ts";

const head = `import tensorflow as tf
from tensorflow.keras.applications import ResNet50, MobileNet
from tensorflow.keras.applications.resnet50 import preprocess_input
from tensorflow.keras.preprocessing.image import load_img, img_to_array
x = img_to_array(load_img("a.jpg"))[None]
`;

function choose(body: string, row?: number, phase?: Phase): FlowChoice {
  const text = head + body;
  const analysis = engine.check("/a.py", text);
  return chooseFlow(analysis, row === undefined ? undefined : createLineIndex(text).lineSpan(row), phase);
}

/** The rows of the candidates' uses, from 1 in the body. */
function told(choice: FlowChoice): string {
  if (choice.kind === "none") return choice.reason;
  const all = choice.kind === "chosen" ? [choice.chosen] : choice.candidates;
  return `${choice.kind} ${all.map(({ flow }) => flow.network.name).join(", ")}`;
}

describe("chooseFlow", () => {
  it("takes the one with a finding before one without", () => {
    const choice = choose("MobileNet().predict(x / 127.5 - 1)\nResNet50().predict(x / 255)\n");
    expect(told(choice)).toBe("chosen ResNet50");
  });

  it("takes flows of one network under one map for one", () => {
    expect(told(choose("net = ResNet50()\nnet.predict(x / 255)\nnet.predict(x / 255)\n"))).toBe(
      "chosen ResNet50",
    );
  });

  it("takes a flow without a finding where there is no other", () => {
    const choice = choose("ResNet50().predict(preprocess_input(x))\n");
    expect(told(choice)).toBe("chosen ResNet50");
    if (choice.kind === "chosen") expect(choice.chosen.actual.order).toBe("bgr");
  });

  it("names all where findings differ, and takes the line's", () => {
    const body = "MobileNet().predict(x / 255)\nResNet50().predict(x / 255)\n";
    expect(told(choose(body))).toBe("ambiguous MobileNet, ResNet50");
    expect(told(choose(body, 6))).toBe("chosen MobileNet");
    expect(told(choose(body, 7))).toBe("chosen ResNet50");
    expect(told(choose(body, 5))).toBe("ambiguous MobileNet, ResNet50");
  });

  it("takes the one of a phase, where a line trains and validates differently", () => {
    const body = "net = ResNet50()\nnet.fit(x / 255, [1], validation_data=(x / 127.5, [1]))\n";
    expect(told(choose(body, 7))).toBe("ambiguous ResNet50, ResNet50");
    const validate = choose(body, 7, "validate");
    expect(told(validate)).toBe("chosen ResNet50");
    if (validate.kind === "chosen") expect(validate.chosen.actual.scale[0]).toBeCloseTo(1 / 127.5);
    expect(told(choose(body, 7, "predict"))).toContain("to predict");
  });

  it("says why there is nothing to verify", () => {
    expect(told(choose(""))).toContain("no images were seen");
    expect(told(choose("ResNet50().predict(x / 255)\n", 2))).toContain("in this line");
    expect(told(choose("ResNet50().predict(x / x.max())\n"))).toContain(
      "what arrives at ResNet50 is not known",
    );
  });
});
