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
  /** What pretrained weights expect, the first case that applies. */
  readonly cases: readonly ExpectationCase[];
}

/** An expectation, and the arguments under which it holds; a condition left out holds always. */
export interface ExpectationCase {
  /** The `weights=` texts; a path to an ImageNet file counts as "imagenet". */
  readonly weights?: readonly string[];
  readonly includePreprocessing?: boolean;
  /** The number of input channels. */
  readonly channels?: number;
  /** The selector's text. */
  readonly selector?: RegExp;
  /** "unknown" where the weights are pretrained but nobody can say on what. */
  readonly expectation: Expectation | "unknown";
}
