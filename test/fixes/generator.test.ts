import { describe, expect, test } from "vitest";
import type { Step } from "../../core/flow/step.ts";
import { CAFFE, UNIT } from "../../core/models/conventions.ts";
import { type Sketch, sketch } from "../sketch.ts";
import { argument, best, mended } from "./mended.ts";

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
