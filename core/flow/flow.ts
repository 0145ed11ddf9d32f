import type { Expectation, ExpectationResult } from "../models/expectation.ts";
import type { NetworkEntry } from "../models/network-entry.ts";
import type { Place, Span } from "../source/span.ts";
import type { Transform } from "../transform/transform.ts";
import type { CallSite, Step } from "./step.ts";

/** `fit` trains and validates; a direct call of a model is `predict`, with `training=True` it is `train`. */
export type Phase = "train" | "validate" | "evaluate" | "predict";

/** Whether training changes the network: wholly, in some layers, or not at all. */
export type Trainable = "wholly" | "partly" | "frozen";

/** A network as it stands in the program. */
export interface FlowNetwork {
  readonly entry: NetworkEntry;
  /** As the constructor is called, whatever its alias: "ResNet50". */
  readonly name: string;
  readonly result: ExpectationResult;
  /** The constructor's call. */
  readonly call: CallSite;
  /** The constructor's name as the import resolves it, before historic paths are made one: "tensorflow.keras.applications.ResNet50". */
  readonly writtenPath: string;
  readonly trainable: Trainable;
  /** Whether its weights came back from a file that training had saved: what they were trained on is what counted then. */
  readonly isRestored?: boolean;
  /** A model of the program's own layers, with no network of the catalog in it; `call` is where the model is made. */
  readonly isOwn?: boolean;
  /** The constructor of the network, in another place or program, whose saved weights were loaded into this one. */
  readonly weightsOf?: CallSite;
}

/** What arrives at the network. */
export type Arriving =
  | {
      readonly kind: "known";
      readonly transform: Transform;
      /** Whether it is known which colour the first channel is. No verdict may rest on the order where it is not. */
      readonly isOrderKnown: boolean;
      /** That it began as raw pixels is what the program's own division says of something that a function returned. */
      readonly isLikely?: true;
    }
  | { readonly kind: "unknown"; readonly reason: string };

/** How images are handed over where the network is used, which says how a missing step can be inserted. */
export interface Use {
  /** The call of fit, evaluate, predict or of the model. */
  readonly call: CallSite;
  /** The argument that carries the images: `x` in `model.predict(x)`. */
  readonly feed?: Span;
  /** What the argument is: an array, or batches of `images`, `(images, labels)`, …, of a tf.data dataset or something else. */
  readonly feedShape: "array" | "dataset" | "dataset-pairs" | "generator" | "other";
  /** Whether what comes out is looked at for its shape alone, so that it does not matter which pixels went in. */
  readonly isShapeProbe?: boolean;
}

/**
 * One arrival of images at a network: the seam between the interpreter and everything that speaks to people.
 * Rules, hover, `flows` and verify read flows, and never a tree.
 */
export interface Flow {
  /** The file of the use. */
  readonly file: string;
  readonly network: FlowNetwork;
  readonly phase: Phase;
  readonly use: Use;
  readonly arriving: Arriving;
  /** From the file to the network, in order. */
  readonly steps: readonly Step[];
  /**
   * What else may arrive at this same use, where the program decides by something that cannot be read from it
   * (an argument, a configuration). A finding must hold for these too.
   */
  readonly alternatives: readonly { readonly arriving: Arriving; readonly steps: readonly Step[] }[];
  /** The function by which the program got here, where nothing was seen to call it: its parameters are at their defaults. */
  readonly entry?: Place;
  /**
   * Whether no step of the program was seen to bring the images to the network: it is the only one in the file, and what
   * feeds the only `fit` of a model that is a parameter goes nowhere else.
   */
  readonly isInferred?: boolean;
}

/** What the network of this flow expects, or would expect had it the ImageNet weights; undefined where nobody knows. */
export function expectationOfFlow({ network: { result } }: Flow): Expectation | undefined {
  return result.kind === "pretrained" ? result.expectation : result.ifPretrained;
}
