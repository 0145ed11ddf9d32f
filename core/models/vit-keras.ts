import { expects } from "./conventions.ts";
import type { NetworkEntry } from "./network-entry.ts";

const EXPECTATION = expects("tf", {
  preprocess: "vit_keras.vit.preprocess_inputs",
  source: "vit_keras 0.1.2 source",
});

/** The vision transformers of `vit_keras`. */
export const vitKeras: readonly NetworkEntry[] = ["vit_b16", "vit_b32", "vit_l16", "vit_l32"].map((name) => ({
  name,
  paths: [`vit_keras.vit.${name}`],
  parameters: [
    "image_size",
    "classes",
    "activation",
    "include_top",
    "pretrained",
    "pretrained_top",
    "weights",
  ],
  weightsParameter: "weights",
  defaultWeights: "imagenet21k+imagenet2012",
  switchParameter: "pretrained",
  cases: [{ weights: ["imagenet21k", "imagenet21k+imagenet2012"], channels: 3, expectation: EXPECTATION }],
}));
