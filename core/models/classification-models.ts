import { expects } from "./conventions.ts";
import type { Expectation } from "./expectation.ts";
import type { NetworkEntry } from "./network-entry.ts";

const SOURCE = "classification_models 1.0.0 source";

/** These begin with a BatchNormalization layer, whose stored mean and deviation are those of raw pixels. */
const RAW = expects("raw", { inside: "normalizes raw pixels by its first layer", source: SOURCE });
const TORCH = expects("torch", { source: SOURCE });

/** Module, names and expectation; `Classifiers.get` takes the name in lower case. */
const ROWS: readonly (readonly [module: string, names: readonly string[], expectation: Expectation])[] = [
  ["resnet", ["ResNet18", "ResNet34", "ResNet50", "ResNet101", "ResNet152", "SEResNet18", "SEResNet34"], RAW],
  ["resnext", ["ResNeXt50", "ResNeXt101"], RAW],
  ["senet", ["SEResNet50", "SEResNet101", "SEResNet152", "SEResNeXt50", "SEResNeXt101", "SENet154"], TORCH],
];

/** The networks that `classification_models` has of its own; the others are those of `keras_applications`. */
export const classificationModels: readonly NetworkEntry[] = ROWS.flatMap(([module, names, expectation]) =>
  names.map((name) => ({
    name,
    paths: [`classification_models.models.${module}.${name}`],
    parameters: ["input_shape", "input_tensor", "weights", "classes", "include_top"],
    weightsParameter: "weights",
    // No `defaultWeights`: unlike everywhere else, `weights` is None unless given.
    cases: [{ weights: ["imagenet", "imagenet11k-places365ch", "imagenet11k"], channels: 3, expectation }],
  })),
);

/** The path of the function that goes with each of them. */
export const CLASSIFICATION_PREPROCESSES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([module, names]) =>
    names.map(
      (name) => [name.toLowerCase(), `classification_models.models.${module}.preprocess_input`] as const,
    ),
  ),
);
