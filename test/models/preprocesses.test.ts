import { describe, expect, it } from "vitest";
import { findNetwork, networks } from "../../core/models/catalog.ts";
import { findPreprocess, preprocesses } from "../../core/models/preprocesses.ts";
import { isEquivalent } from "../../core/transform/equal.ts";
import { apply, expectClose } from "../transform/transforms.ts";
import { golden, measuredImports } from "./measured.ts";

describe("preprocess_input", () => {
  it.each(Object.entries(golden.outputs))("of %s does what was measured", (title, output) => {
    const [module = "", mode] = title.replace(")", "").split("(mode=");
    const entry = findPreprocess(`keras.applications.${module}.preprocess_input`);
    const transform = entry?.transformOf(mode === undefined ? {} : { mode });
    if (!transform) throw new Error(`no map for ${title}`);
    golden.input.flat().forEach((pixel, i) => {
      expectClose(apply(transform, pixel), output.flat()[i] ?? [], 1e-6);
    });
  });

  it("is found by every path by which it can be imported", () => {
    for (const path of measuredImports.preprocess_input ?? [])
      expect([path, findPreprocess(path)?.path]).not.toContain(undefined);
    const historic = [
      "tensorflow.python.keras.applications.vgg16.preprocess_input",
      "keras.applications.mobilenetv2.preprocess_input",
      "tensorflow.keras.applications.resnet_rs.preprocess_input",
      "tensorflow.keras.applications.regnet.preprocess_input",
      "keras_applications.imagenet_utils.preprocess_input",
      "keras_applications.resnet50.preprocess_input",
    ];
    for (const path of historic) expect([path, findPreprocess(path)?.path]).not.toContain(undefined);
  });

  it("is not the same in keras_applications where Keras moved it inside", () => {
    const old = findPreprocess("keras_applications.efficientnet.preprocess_input")?.transformOf({});
    const own = findPreprocess("keras.applications.efficientnet.preprocess_input")?.transformOf({});
    expect(old && own && isEquivalent(old, own)).toBe(false);
  });

  it("has no map where its arguments do not tell", () => {
    const utils = findPreprocess("keras.applications.imagenet_utils.preprocess_input");
    expect(utils?.transformOf({ mode: "unknown" })).toBeUndefined();
    const face = findPreprocess("keras_vggface.utils.preprocess_input");
    expect(face?.transformOf({ version: "unknown" })).toBeUndefined();
    expect(face?.transformOf({})?.offset).toEqual([-93.594, -104.7624, -129.1863]);
    expect(face?.transformOf({ version: 2 })?.offset).toEqual([-91.4953, -103.8827, -131.0912]);
  });

  it("has each path once, and is not taken for a network", () => {
    const paths = preprocesses.map((entry) => entry.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(findNetwork(path)).toBeUndefined();
  });
});

it("makes what a network expects wherever the network names it", () => {
  for (const { name, cases } of networks) {
    for (const { expectation, selector } of cases) {
      if (expectation === "unknown" || expectation.preprocess === undefined) continue;
      const entry = findPreprocess(expectation.preprocess);
      expect([name, entry?.path]).toEqual([name, expectation.preprocess]);
      const version = selector?.test("senet50") ? 2 : 1;
      const made = entry?.transformOf({ version });
      expect([name, made && isEquivalent(made, expectation.transform)]).toEqual([name, true]);
    }
  }
});
