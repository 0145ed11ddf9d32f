import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isImagenetWeightsFile } from "../../../core/models/imagenet-weights-file.ts";
import { inKerasCache, kerasModels } from "../../../verify/download/keras-cache.ts";
import { weightFileOf } from "../../../verify/download/weight-file.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { goldens } from "../parity.ts";

describe("weightFileOf", () => {
  it.each(Object.keys(goldens))(
    "knows both files of %s, where Keras fetches them, and their hashes",
    (name) => {
      for (const hasTop of [true, false]) {
        const entry = weightFileOf(name, hasTop);
        expect(entry?.address).toMatch(
          /^https:\/\/storage\.googleapis\.com\/(tensorflow\/)?keras-applications\//,
        );
        expect(isImagenetWeightsFile(entry?.file ?? "")).toBe(true);
        // Keras checks none for these two families.
        if (/^MobileNet(V2)?$/.test(name)) expect(entry?.hash).toBeUndefined();
        else expect(entry?.hash).toMatch(/^([0-9a-f]{32}|[0-9a-f]{64})$/);
      }
      expect(weightFileOf(name, true)).not.toEqual(weightFileOf(name, false));
    },
  );

  it("knows nothing of others", () => {
    expect(weightFileOf("ResNet18", true)).toBeUndefined();
    expect(weightFileOf("constructor", true)).toBeUndefined();
  });
});

describe("Keras's cache", () => {
  it("is where Keras has it", () => {
    expect(kerasModels({}, "/home/ada")).toBe(join("/home/ada", ".keras", "models"));
    expect(kerasModels({ KERAS_HOME: "" }, "/home/ada")).toBe(join("/home/ada", ".keras", "models"));
    expect(kerasModels({ KERAS_HOME: "/data/keras" }, "/home/ada")).toBe(join("/data/keras", "models"));
  });

  it("is looked into", async () => {
    const folder = await temporaryFolder();
    try {
      expect(inKerasCache("a.h5", folder.path)).toBeUndefined();
      mkdirSync(folder.path, { recursive: true });
      writeFileSync(join(folder.path, "a.h5"), "");
      expect(inKerasCache("a.h5", folder.path)).toBe(join(folder.path, "a.h5"));
    } finally {
      await folder.remove();
    }
  });
});
