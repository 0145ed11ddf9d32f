import { describe, expect, test } from "vitest";
import { CAFFE, UNIT } from "../../core/models/conventions.ts";
import { SWAP } from "../../core/transform/transform.ts";
import { sketch } from "../sketch.ts";
import { best, load, mended } from "./mended.ts";

describe("other places", () => {
  const head = "from keras.applications.resnet50 import ResNet50, preprocess_input\nnet = ResNet50()\n";

  test.each([
    ["x", "preprocess_input(x)"],
    ["a + b", "preprocess_input(a + b)"],
  ])("the feed of predict: %s", (feed, expected) => {
    const drawn = sketch(`${head}img = load(p)\nnet.predict(${feed})\n`);
    const start = drawn.span(`(${feed})`).start + 1;
    const flow = drawn.flow([load(drawn)], { network: "ResNet50()", use: `net.predict(${feed})`, feed });
    const use = { ...flow.use, feed: { start, end: start + feed.length } };
    expect(mended(drawn, { ...flow, use })[0]).toBe(
      drawn.text.replace(`predict(${feed})`, `predict(${expected})`),
    );
  });

  test.each([
    ["dataset-pairs", ".map(lambda x, y: (preprocess_input(x), y))"],
    ["dataset", ".map(preprocess_input)"],
  ] as const)("a %s", (feedShape, added) => {
    const drawn = sketch(`${head}ds = load(p)\nnet.fit(ds)\n`);
    const flow = drawn.flow([load(drawn)], { network: "ResNet50()", use: "net.fit(ds)", feedShape });
    const start = drawn.span("(ds)").start + 1;
    const use = { ...flow.use, feed: { start, end: start + 2 } };
    expect(mended(drawn, { ...flow, use })[0]).toBe(drawn.text.replace("fit(ds)", `fit(ds${added})`));
  });

  test("cv2.imread, where the order alone is wrong", () => {
    const drawn = sketch(`${head}img = cv2.imread(p)\nx = preprocess_input(img)\nnet.predict(x)\n`);
    const read = drawn.step("cv2.imread(p)", "load", {
      change: SWAP,
      site: { form: "call", call: drawn.call("cv2.imread(p)") },
    });
    const call = drawn.call("preprocess_input(img)");
    const operand = { start: call.open, end: call.close };
    const own = drawn.step("preprocess_input(img)", "preprocess", {
      change: CAFFE,
      site: { form: "call", call, operand },
    });
    expect(
      mended(drawn, drawn.flow([read, own], { network: "ResNet50()", use: "net.predict(x)" })).slice(0, 2),
    ).toEqual([
      drawn.text.replace("cv2.imread(p)", "cv2.cvtColor(cv2.imread(p), cv2.COLOR_BGR2RGB)"),
      drawn.text.replace("preprocess_input(img)", "preprocess_input(img[..., ::-1])"),
    ]);
  });

  test("preprocess_input that was given 0…1", () => {
    const drawn = sketch(`${head}img = imread(p)\nx = preprocess_input(img)\nnet.predict(x)\n`);
    const read = drawn.step("imread(p)", "load", { change: UNIT });
    const call = drawn.call("preprocess_input(img)");
    const site = { form: "call", call, operand: { start: call.open, end: call.close } } as const;
    const own = drawn.step("preprocess_input(img)", "preprocess", { change: CAFFE, site });
    expect(best(drawn, [read, own], { network: "ResNet50()", use: "net.predict(x)" })).toEqual([
      "-x = preprocess_input(img)",
      "+x = preprocess_input(img * 255.0)",
    ]);
  });

  test("an import of its own from the wrong module", () => {
    const drawn = sketch(
      "from keras.applications.vgg16 import preprocess_input\nfrom keras.applications.xception import Xception\n" +
        "net = Xception()\nimg = load(p)\nx = preprocess_input(img)\nnet.predict(x)\n",
    );
    const call = drawn.call("preprocess_input(img)");
    const site = { form: "call", call, operand: { start: call.open, end: call.close } } as const;
    const api = "keras.applications.vgg16.preprocess_input";
    const own = drawn.step("preprocess_input(img)", "preprocess", { change: CAFFE, site, api });
    const fixes = mended(
      drawn,
      drawn.flow([load(drawn), own], { network: "Xception()", use: "net.predict(x)" }),
    );
    expect(fixes[0]).toBe(drawn.text.replace("applications.vgg16", "applications.xception"));
    expect(fixes[1]).toContain("import Xception, preprocess_input as xception_preprocess_input\n");
    expect(fixes[1]).toContain("x = xception_preprocess_input(img)\n");
  });
});
