import { describe, expect, it } from "vitest";
import {
  type BackboneLibrary,
  backboneNames,
  backboneNetwork,
  backbonePreprocess,
} from "../../core/models/backbones.ts";
import { findNetwork } from "../../core/models/catalog.ts";
import { expectationOf } from "../../core/models/expectation-of.ts";
import { findPreprocess } from "../../core/models/preprocesses.ts";
import { isEquivalent } from "../../core/transform/equal.ts";

const LIBRARIES: readonly BackboneLibrary[] = ["classification_models", "segmentation_models"];

describe.each(LIBRARIES)("%s", (library) => {
  it.each(backboneNames(library))("gives %s with the function that makes what it expects", (name) => {
    const network = backboneNetwork(library, name);
    const preprocess = backbonePreprocess(library, name);
    if (!network || !preprocess) throw new Error(`${name} lacks a half`);
    const result = expectationOf(network, { weights: { kind: "text", text: "imagenet" } });
    const made = preprocess.transformOf({});
    expect(result.kind === "pretrained" && made && isEquivalent(made, result.expectation.transform)).toBe(
      true,
    );
  });

  it("gives what can be found again by its path", () => {
    for (const name of backboneNames(library)) {
      const network = backboneNetwork(library, name);
      expect(findNetwork(network?.paths[0] ?? "")).toBe(network);
      const preprocess = backbonePreprocess(library, name);
      expect(findPreprocess(preprocess?.path ?? "")).toBe(preprocess);
    }
  });
});

describe("names", () => {
  it("are those of the libraries", () => {
    expect(backboneNames("classification_models")).toHaveLength(30);
    expect(backboneNames("segmentation_models")).toContain("efficientnetb7");
    expect(backboneNames("segmentation_models")).not.toContain("xception");
    expect(backboneNetwork("classification_models", "ResNet18")).toBeUndefined();
    expect(backbonePreprocess("segmentation_models", "nothing")).toBeUndefined();
  });
});

it("has the networks of classification_models untrained unless weights are given", () => {
  const network = backboneNetwork("classification_models", "resnet18");
  expect(network && expectationOf(network, { weights: { kind: "default" } })).toMatchObject({
    kind: "untrained",
    ifPretrained: { convention: "raw" },
  });
});
