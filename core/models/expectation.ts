import type { Transform } from "../transform/transform.ts";

/** A convention by the name Keras gives it in `imagenet_utils`, or a library's own. */
export type Convention = "caffe" | "tf" | "torch" | "unit" | "raw" | "own";

/** The pixels that one set of pretrained weights was trained on. */
export interface Expectation {
  readonly convention: Convention;
  /** Raw 0–255 RGB → what the network's own input must be given. */
  readonly transform: Transform;
  /** The canonical name of the function that makes it, e.g. "keras.applications.resnet50.preprocess_input"; absent where there is none. */
  readonly preprocess?: string;
  /** What the network does to pixels inside, in words ("rescales by 1/255 inside"); absent where it does nothing. */
  readonly inside?: string;
  /** Where this is known from: a measurement, or a library's source and version. */
  readonly source: string;
}

/** The `weights=` of a constructor's call, as far as it is constant. */
export type WeightsArgument =
  | { readonly kind: "default" }
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown" };

/** What the call of a constructor says, as far as it is constant. */
export interface ConstructorCall {
  readonly weights: WeightsArgument;
  /** undefined: not given; "unknown": given, but not a constant. */
  readonly includePreprocessing?: boolean | "unknown";
  /** The last number of `input_shape`, where it is known. */
  readonly channels?: number;
  /**
   * The constant text that picks the weights where the constructor's name does not: a hub handle, a preset, a
   * backbone's name. undefined: not given; "unknown": given, but not a constant.
   */
  readonly selector?: string;
  /** What the entry's `switchParameter` is given; undefined: not given. */
  readonly loadsWeights?: boolean | "unknown";
  /** What the entry's `laterWeightsParameter` is given; absent or "default" or "none": nothing is loaded over the weights. */
  readonly laterWeights?: WeightsArgument;
}

/** What a network, once constructed, expects. */
export type ExpectationResult =
  | { readonly kind: "pretrained"; readonly weights: string; readonly expectation: Expectation }
  /** No pretrained weights; `ifPretrained` is what the ImageNet weights would expect. */
  | { readonly kind: "untrained"; readonly ifPretrained?: Expectation }
  | { readonly kind: "unknown"; readonly reason: string; readonly ifPretrained?: Expectation };
