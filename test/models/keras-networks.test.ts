import { describe, expect, it } from "vitest";
import { findNetwork, networks } from "../../core/models/catalog.ts";
import { CAFFE, TF, TORCH } from "../../core/models/conventions.ts";
import type { ConstructorCall, Expectation } from "../../core/models/expectation.ts";
import { expectationOf } from "../../core/models/expectation-of.ts";
import { isImagenetWeightsFile } from "../../core/models/imagenet-weights-file.ts";
import { findPreprocess } from "../../core/models/preprocesses.ts";
import { compose } from "../../core/transform/compose.ts";
import { isEquivalent, largestDifference } from "../../core/transform/equal.ts";
import { affine, type Transform } from "../../core/transform/transform.ts";
import { measuredModels } from "./measured.ts";

const BODIES: Readonly<Record<string, Transform>> = {
  caffe: CAFFE,
  tf: TF,
  torch: TORCH,
  "x/128-1 (max 0.9921875)": affine(1 / 128, -1),
};

const DEFAULT: ConstructorCall = { weights: { kind: "default" } };

function expectationFor(path: string, call: ConstructorCall = DEFAULT): Expectation {
  const entry = findNetwork(path);
  if (!entry) throw new Error(`${path} is not in the catalog`);
  const result = expectationOf(entry, call);
  if (result.kind !== "pretrained") throw new Error(`${path}: ${JSON.stringify(result)}`);
  return result.expectation;
}

it("has every network once for each path", () => {
  const paths = networks.flatMap((entry) => entry.paths);
  expect(new Set(paths).size).toBe(paths.length);
  expect(measuredModels).toHaveLength(40);
});

describe.each(measuredModels.map((model) => [model.name, model] as const))("%s", (name, model) => {
  const path = `keras.applications.${name}`;

  it("is found by every path by which it can be imported", () => {
    const entry = findNetwork(path);
    expect(entry?.name).toBe(name);
    for (const each of model.paths) expect([each, findNetwork(each)?.name]).toEqual([each, name]);
    for (const root of ["tensorflow.keras", "tf_keras", "tensorflow.python.keras", "keras.api._v2.keras"]) {
      expect(findNetwork(`${root}.applications.${name}`)).toBe(entry);
    }
  });

  it("takes the parameters that were measured, in their order", () => {
    expect(findNetwork(path)?.parameters).toEqual(model.parameters);
    expect(findNetwork(path)?.defaultWeights).toBe(model.defaultWeights);
  });

  it("gives its body what the weights expect, by what its expectation says and what it does inside", () => {
    const { transform, inside, source } = expectationFor(path);
    const body = BODIES[model.bodyExpects];
    if (!body) throw new Error(`no convention is called ${model.bodyExpects}`);
    const arrives = model.inside ? compose(model.inside, transform) : transform;
    expect(largestDifference(arrives, body)).toBeLessThan(1e-4);
    expect(inside !== undefined).toBe(model.inside !== null);
    expect(source).toMatch(/measured/);
  });

  it("expects what its own preprocess_input makes", () => {
    const { transform, preprocess } = expectationFor(path);
    expect(largestDifference(transform, model.preprocess)).toBeLessThan(1e-4);
    expect(model.preprocessPaths).toContain(preprocess);
    for (const each of model.preprocessPaths) {
      const made = findPreprocess(each)?.transformOf({});
      expect(made && largestDifference(made, model.preprocess)).toBeLessThan(1e-4);
    }
  });

  it("expects what its body does once its own preprocessing is turned off", () => {
    if (!model.hasIncludePreprocessing) return;
    const { transform, inside } = expectationFor(path, { ...DEFAULT, includePreprocessing: false });
    const body = BODIES[model.bodyExpects];
    expect(body && isEquivalent(transform, body)).toBe(true);
    expect(inside).toBeUndefined();
  });

  it("knows the names of its weights' files", () => {
    for (const file of model.weightFiles) expect([file, isImagenetWeightsFile(file)]).toEqual([file, true]);
  });
});
