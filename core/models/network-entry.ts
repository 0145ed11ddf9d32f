import type { Expectation } from "./expectation.ts";

/** One constructor of networks with pretrained weights: a row of the catalog. */
export interface NetworkEntry {
  /** As people call it: "ResNet50". */
  readonly name: string;
  /** Every canonical path by which it is reached. */
  readonly paths: readonly string[];
  /** The positional parameters of the constructor, in order. */
  readonly parameters: readonly string[];
  /** The parameter that picks the weights. */
  readonly weightsParameter: string;
  /** What it is when not given: "imagenet", or undefined where nothing pretrained is loaded. */
  readonly defaultWeights?: string;
  /** The parameter whose constant text picks the weights where the constructor's name does not: a hub handle, a preset. */
  readonly selectorParameter?: string;
  /** The selector's text when it is not given. */
  readonly defaultSelector?: string;
  /** The boolean parameter that loads nothing when it is False: `pretrained` of vit_keras, `load_weights` of a preset. */
  readonly switchParameter?: string;
  /** The parameter with weights that are loaded over those of `weightsParameter`: `weights` of `sm.Unet`. */
  readonly laterWeightsParameter?: string;
  /** What pretrained weights expect, the first case that applies. */
  readonly cases: readonly ExpectationCase[];
}

/** An expectation, and the arguments under which it holds; a condition left out holds always. */
export interface ExpectationCase {
  /** The `weights=` texts; a path to a file that is published under them counts as they do. */
  readonly weights?: readonly string[];
  readonly includePreprocessing?: boolean;
  /** The number of input channels; a call that does not tell has three. */
  readonly channels?: number;
  /** The selector's text. */
  readonly selector?: RegExp;
  /** "unknown" where the weights are pretrained but nobody can say on what. */
  readonly expectation: Expectation | "unknown";
}
