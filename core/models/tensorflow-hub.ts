import { expects } from "./conventions.ts";
import type { NetworkEntry } from "./network-entry.ts";

const EXPECTATION = expects("unit", { source: "TensorFlow Hub's common signature for images" });

/**
 * Handles of image classifiers and feature vectors, on tfhub.dev and, since it moved, on kaggle.com. What else is there
 * (text, audio, video, object detection, other publishers' own ranges) says nothing of its pixels in its name.
 */
const IMAGE_HANDLES: readonly RegExp[] = [
  // tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5, …/google/tf2-preview/inception_v3/classification/4
  /^(?:https?:\/\/)?(?:www\.)?tfhub\.dev\/google\/(?:imagenet|tf2-preview)\/[^?]+\/(?:feature_vector|classification)\b/,
  // tfhub.dev/tensorflow/efficientnet/b0/feature-vector/1, …/efficientnet/lite0/…, tensorflow/resnet_50/feature_vector/1
  /^(?:https?:\/\/)?(?:www\.)?tfhub\.dev\/tensorflow\/(?:efficientnet|resnet_50)\/(?:[^?]+\/)?(?:feature[-_]vector|classification)\b/,
  // tfhub.dev/google/bit/m-r50x1/1
  /^(https?:\/\/)?(www\.)?tfhub\.dev\/google\/bit\/[sm]-r\d+x\d\b/,
  // kaggle.com/models/google/mobilenet-v2/frameworks/TensorFlow2/variations/100-224-feature-vector/versions/2
  /^(https?:\/\/)?(www\.)?kaggle\.com\/models\/(google|tensorflow)\/(mobilenet|inception|resnet|efficientnet|nasnet|pnasnet|bit)[^?]*\/[^/?]*(feature-vector|classification)\b/i,
];

const CASES = [
  ...IMAGE_HANDLES.map((selector) => ({ selector, expectation: EXPECTATION })),
  { expectation: "unknown" as const },
];

/** The ways to load a model from TensorFlow Hub; the handle says which. */
export const tensorflowHub: readonly NetworkEntry[] = [
  entry("KerasLayer", "KerasLayer", "handle", ["handle", "trainable", "arguments"]),
  entry("hub.load", "load", "handle", ["handle", "tags", "options"]),
  entry("hub.Module", "Module", "spec", ["spec", "trainable", "name", "tags"]),
];

function entry(
  name: string,
  member: string,
  selectorParameter: string,
  parameters: readonly string[],
): NetworkEntry {
  return {
    name,
    paths: [`tensorflow_hub.${member}`],
    parameters,
    weightsParameter: selectorParameter,
    selectorParameter,
    cases: CASES,
  };
}
