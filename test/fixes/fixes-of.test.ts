import { describe, expect, test } from "vitest";
import type { CallSite, Step } from "../../core/flow/step.ts";
import { CAFFE, TF, TORCH, UNIT } from "../../core/models/conventions.ts";
import { affine, IDENTITY, SWAP } from "../../core/transform/transform.ts";
import { type FlowDetails, type Sketch, sketch } from "../sketch.ts";
import { changedLines, mended } from "./mended.ts";

function best(drawn: Sketch, steps: readonly Step[], details: FlowDetails): readonly string[] {
  const [after = drawn.text] = mended(drawn, drawn.flow(steps, details));
  return changedLines(drawn.text, after);
}

function argument(call: CallSite, name: string) {
  const found = call.args.find((other) => other.name === name);
  if (!found) throw new Error(`no argument ${name}`);
  return { form: "argument", call, argument: found } as const;
}

const load = (drawn: Sketch) => drawn.step("load(p)", "load", { change: IDENTITY });

describe("a generator", () => {
  const generator = (args: string, imports: string, network = "ResNet50()") =>
    sketch(`${imports}\ngen = ImageDataGenerator(${args})\nnet = ${network}\nnet.fit(gen)\n`);
  const use = (network = "ResNet50()") => ({ network, use: "net.fit(gen)", feedShape: "generator" }) as const;
  const ownImport = "from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input";

  function rescaled(drawn: Sketch, args: string, code = "rescale=1./255"): readonly Step[] {
    const call = drawn.call(`ImageDataGenerator(${args})`);
    return [drawn.step(code, "scale", { change: UNIT, site: argument(call, "rescale") })];
  }

  test.each([
    [
      "rescale=1./255",
      ownImport,
      [
        "-gen = ImageDataGenerator(rescale=1./255)",
        "+gen = ImageDataGenerator(preprocessing_function=preprocess_input)",
      ],
    ],
    [
      "zoom_range=.2, rescale=1./255",
      "from tensorflow.keras.applications import ResNet50",
      [
        "-gen = ImageDataGenerator(zoom_range=.2, rescale=1./255)",
        "+from tensorflow.keras.applications.resnet50 import preprocess_input",
        "+gen = ImageDataGenerator(zoom_range=.2, preprocessing_function=preprocess_input)",
      ],
    ],
    [
      "rescale=1./255",
      "from tensorflow.keras.applications.resnet50 import ResNet50",
      [
        "-from tensorflow.keras.applications.resnet50 import ResNet50",
        "-gen = ImageDataGenerator(rescale=1./255)",
        "+from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input",
        "+gen = ImageDataGenerator(preprocessing_function=preprocess_input)",
      ],
    ],
    [
      "rescale=1./255",
      "from tensorflow.keras.applications import ResNet50, resnet50",
      [
        "-gen = ImageDataGenerator(rescale=1./255)",
        "+gen = ImageDataGenerator(preprocessing_function=resnet50.preprocess_input)",
      ],
    ],
    [
      "rescale=1./255",
      "from tensorflow.keras.applications import ResNet50\nfrom tensorflow.keras.applications.xception import preprocess_input",
      [
        "-gen = ImageDataGenerator(rescale=1./255)",
        "+from tensorflow.keras.applications.resnet50 import preprocess_input as resnet50_preprocess_input",
        "+gen = ImageDataGenerator(preprocessing_function=resnet50_preprocess_input)",
      ],
    ],
  ])("%s with %s", (args, imports, expected) => {
    const drawn = generator(args, imports);
    expect(best(drawn, rescaled(drawn, args), use())).toEqual(expected);
  });

  test("of a network written through a module", () => {
    const network = "tf.keras.applications.ResNet50()";
    const drawn = generator("rescale=1./255", "import tensorflow as tf", network);
    expect(best(drawn, rescaled(drawn, "rescale=1./255"), use(network))).toEqual([
      "-gen = ImageDataGenerator(rescale=1./255)",
      "+gen = ImageDataGenerator(preprocessing_function=tf.keras.applications.resnet50.preprocess_input)",
    ]);
  });

  test.each([
    ["rescale=1./255", ""],
    ["rescale=1./255, zoom_range=.2", "zoom_range=.2"],
    ["zoom_range=.2, rescale=1./255", "zoom_range=.2"],
    ["\n    rescale=1./255,  # to 0..1\n    zoom_range=.2,\n", "\n    zoom_range=.2,\n"],
  ])("loses %j where the network rescales inside", (args, left) => {
    const network = "EfficientNetB0()";
    const drawn = generator(args, "from keras.applications import EfficientNetB0", network);
    const [after] = mended(drawn, drawn.flow(rescaled(drawn, args), use(network)));
    expect(after).toBe(drawn.text.replace(args, left));
  });

  test.each([
    ["", "preprocessing_function=preprocess_input"],
    ["zoom_range=.2", "zoom_range=.2, preprocessing_function=preprocess_input"],
    ["\n    zoom_range=.2,\n", "\n    zoom_range=.2,\n    preprocessing_function=preprocess_input,\n"],
    ["preprocess_input", "preprocessing_function=preprocess_input"],
  ])("given %j is given what it lacks", (args, expected) => {
    const drawn = generator(args, ownImport);
    const call = drawn.call(`ImageDataGenerator(${args})`);
    const step = drawn.step(`ImageDataGenerator(${args})`, "load", { site: { form: "generator", call } });
    const [after] = mended(drawn, drawn.flow([step], use()));
    expect(after).toBe(drawn.text.replace(`ImageDataGenerator(${args})`, `ImageDataGenerator(${expected})`));
  });

  test("with both loses the rescaling", () => {
    const args = "rescale=1./255, preprocessing_function=preprocess_input";
    const drawn = generator(args, ownImport);
    const site = argument(drawn.call(`ImageDataGenerator(${args})`), "preprocessing_function");
    const own = drawn.step("preprocessing_function=preprocess_input", "preprocess", { change: CAFFE, site });
    expect(best(drawn, [own, ...rescaled(drawn, args)], use())).toEqual([
      `-gen = ImageDataGenerator(${args})`,
      "+gen = ImageDataGenerator(preprocessing_function=preprocess_input)",
    ]);
  });
});

describe("arithmetic", () => {
  const program = (line: string, network = "MobileNetV2()") =>
    sketch(
      `from keras.applications.mobilenet_v2 import MobileNetV2, preprocess_input\nnet = ${network}\nx = load(p)\n${line}\nnet.predict(x)\n`,
    );
  const use = (network = "MobileNetV2()") => ({ network, use: "net.predict(x)" });

  test.each([
    ["x = x / 255.", "x / 255.", "x", "x = preprocess_input(x)"],
    [
      "x = np.array(a + b) / 255.",
      "np.array(a + b) / 255.",
      "np.array(a + b)",
      "x = preprocess_input(np.array(a + b))",
    ],
    ["x = (a + b) / 255.", "(a + b) / 255.", "a + b", "x = preprocess_input(a + b)"],
    ["xs.append(x / 255)", "x / 255", "x", "xs.append(preprocess_input(x))"],
  ])("%s", (line, code, operand, expected) => {
    const drawn = program(line);
    const site = {
      form: "operator",
      operand: drawn.span(code === "x / 255." ? "x / 255." : operand),
    } as const;
    const start = drawn.span(code).start + code.indexOf(operand);
    const exact = { ...site, operand: { start, end: start + operand.length } };
    const step = drawn.step(code, "scale", { change: UNIT, site: exact });
    expect(best(drawn, [load(drawn), step], use())).toEqual([`-${line}`, `+${expected}`]);
  });

  test("in a statement of its own", () => {
    const drawn = program("x /= 255.");
    const target = { start: drawn.span("x /= 255.").start, end: drawn.span("x /= 255.").start + 1 };
    const site = { form: "statement", statement: drawn.span("x /= 255."), target } as const;
    const step = drawn.step("x /= 255.", "scale", { change: UNIT, site });
    expect(best(drawn, [load(drawn), step], use())).toEqual(["-x /= 255.", "+x = preprocess_input(x)"]);
    expect(best(drawn, [load(drawn), { ...step, change: UNIT }], { ...use(), raw: affine(1) })).not.toEqual(
      [],
    );
  });

  test("that goes, with its line", () => {
    const drawn = program("x /= 255.", "EfficientNetB0()");
    const start = drawn.span("x /= 255.").start;
    const site = {
      form: "statement",
      statement: drawn.span("x /= 255."),
      target: { start, end: start + 1 },
    } as const;
    const step = drawn.step("x /= 255.", "scale", { change: UNIT, site });
    const [after] = mended(drawn, drawn.flow([load(drawn), step], use("EfficientNetB0()")));
    expect(after).toBe(drawn.text.replace("x /= 255.\n", ""));
  });

  test("of two operators, one within the other", () => {
    const drawn = program("x = x / 127.5 + 1");
    const start = drawn.span("x / 127.5 + 1").start;
    const inner = drawn.step("x / 127.5", "scale", {
      change: affine(1 / 127.5),
      site: { form: "operator", operand: { start, end: start + 1 } },
    });
    const outer = drawn.step("x / 127.5 + 1", "scale", {
      change: affine(1, 1),
      site: { form: "operator", operand: { start, end: start + "x / 127.5".length } },
    });
    expect(best(drawn, [load(drawn), inner, outer], use())).toEqual([
      "-x = x / 127.5 + 1",
      "+x = preprocess_input(x)",
    ]);
  });
});

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
    expect(mended(drawn, drawn.flow([read, own], { network: "ResNet50()", use: "net.predict(x)" }))).toEqual([
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

describe("applicability", () => {
  test("conventions that are used above differ", () => {
    expect([CAFFE, TF, TORCH, UNIT].map(({ offset }) => offset[0])).toEqual([
      -103.939,
      -1,
      expect.closeTo(-2.118, 3),
      0,
    ]);
  });
});
