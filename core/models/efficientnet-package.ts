import { expects } from "./conventions.ts";
import type { NetworkEntry } from "./network-entry.ts";

/** The front ends of pip `efficientnet`: Keras, tf.keras, the module behind both, and version 0.0.x. */
const ROOTS: readonly string[] = [
  "efficientnet.tfkeras",
  "efficientnet.keras",
  "efficientnet.model",
  "efficientnet",
];

/** Unlike Keras's own EfficientNet, which came later, these have nothing built in. */
const EXPECTATION = expects("torch", {
  preprocess: "efficientnet.tfkeras.preprocess_input",
  source: "efficientnet 1.1.1 source",
});

/** The networks of pip `efficientnet`. */
export const efficientnetPackage: readonly NetworkEntry[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
  name: `EfficientNetB${n}`,
  paths: ROOTS.map((root) => `${root}.EfficientNetB${n}`),
  parameters: ["include_top", "weights", "input_tensor", "input_shape", "pooling", "classes"],
  weightsParameter: "weights",
  defaultWeights: "imagenet",
  cases: [{ weights: ["imagenet", "noisy-student"], channels: 3, expectation: EXPECTATION }],
}));
