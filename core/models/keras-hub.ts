import { expects } from "./conventions.ts";
import type { ExpectationCase, NetworkEntry } from "./network-entry.ts";

const SOURCE = "KerasHub documentation of from_preset";

/** Tasks carry their preset's preprocessor, which `fit`, `evaluate` and `predict` apply. */
const RAW = expects("raw", { inside: "applies its preset's own preprocessor", source: SOURCE });
/** These were converted from timm's `resnet….a1_in1k` and `densenet….tv_in1k`; Xception's was not. */
const TORCH = expects("torch", { source: "timm's configuration of the converted checkpoint" });
const TF = expects("tf", { source: "the preset's image converter, scale 1/127.5 and offset −1" });

const PRETRAINED_TASK: readonly ExpectationCase[] = [
  { selector: /_(imagenet|in1k|in21k|in22k)|imagenet/i, expectation: RAW },
  { expectation: "unknown" },
];

const PRETRAINED_BACKBONE: readonly ExpectationCase[] = [
  {
    selector: /^(resnet_(18|50|101|152)|densenet_(121|169|201))_imagenet$/,
    expectation: TORCH,
  },
  { selector: /^xception_41_imagenet$/, expectation: TF },
  // Other presets come from many places, each with its own mean and deviation.
  { expectation: "unknown" },
];

const FAMILIES: readonly string[] = [
  "",
  "CSPNet",
  "DenseNet",
  "DeiT",
  "EfficientNet",
  "HGNetV2",
  "MiT",
  "MobileNet",
  "ResNet",
  "VGG",
  "ViT",
  "Xception",
];

/** Presets of KerasHub, and of KerasCV and KerasNLP, from which it was made. */
export const kerasHubNetworks: readonly NetworkEntry[] = FAMILIES.flatMap((family) => [
  entry(`${family}ImageClassifier`, ["keras_hub", "keras_nlp", "keras_cv"], PRETRAINED_TASK),
  entry(`${family}Backbone`, ["keras_hub", "keras_nlp"], PRETRAINED_BACKBONE),
]);

function entry(name: string, roots: readonly string[], cases: readonly ExpectationCase[]): NetworkEntry {
  return {
    name,
    paths: roots.map((root) => `${root}.models.${name}.from_preset`),
    parameters: ["preset", "load_weights"],
    weightsParameter: "preset",
    selectorParameter: "preset",
    switchParameter: "load_weights",
    cases,
  };
}
