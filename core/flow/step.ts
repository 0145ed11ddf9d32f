import type { Place, Span } from "../source/span.ts";
import type { Transform } from "../transform/transform.ts";

/** Where a call stands in the text, so that a fix can edit it. */
export interface CallSite {
  readonly file: string;
  /** `f(a, b=c)` */
  readonly span: Span;
  /** `f` */
  readonly callee: Span;
  /** The arguments in the order written: the whole argument, and its value after `name=`. */
  readonly args: readonly ArgumentSite[];
  /** Just after `(`. */
  readonly open: number;
  /** The offset of `)`. */
  readonly close: number;
}

export interface ArgumentSite {
  readonly name?: string;
  readonly span: Span;
  readonly value: Span;
}

/**
 * What a step does, as far as rules tell steps apart:
 * `load` brings pixels in, `scale` multiplies, adds or converts, `preprocess` calls a family's preprocess_input,
 * `swap` reverses the channels, `other` is anything else that a person would name (a resize, a cast, an augmentation).
 */
export type StepKind = "load" | "scale" | "preprocess" | "swap" | "other";

/** How a step is written, which says how it is removed, replaced or added to. */
export type StepSite =
  /** `rescale=1./255` in a call: removed with its comma; `call` can take other arguments. */
  | { readonly form: "argument"; readonly call: CallSite; readonly argument: ArgumentSite }
  /** `preprocess_input(x)`, `tf.cast(x, …)`, `Rescaling(1/255)(x)`: what stays is `operand`. */
  | { readonly form: "call"; readonly call: CallSite; readonly operand?: Span }
  /** `x / 255.`: what stays is `operand`. */
  | { readonly form: "operator"; readonly operand: Span }
  /** `x /= 255.`: a whole statement that changes `target`. */
  | { readonly form: "statement"; readonly statement: Span; readonly target: Span }
  /** `Rescaling(1./255)` as a layer of a model: `layer` is the call that makes it. */
  | { readonly form: "layer"; readonly call: CallSite }
  /** A constructor without the argument that is missing: `ImageDataGenerator()`. */
  | { readonly form: "generator"; readonly call: CallSite };

/**
 * An augmentation, or a statistic, that takes pixels to lie in some range: it shifts by a part of `low`…`high` and cuts
 * there (`shift`), cuts there (`clip`), adds up to `high` (`add`), makes bytes of them (`bytes`), or was computed from
 * other pixels than it is applied to (`statistics`). `given` maps raw pixels to what the step was given, where that can be told here.
 */
export interface AssumedRange {
  readonly kind: "assumes";
  readonly how: "shift" | "clip" | "add" | "bytes" | "statistics";
  readonly low: number;
  readonly high: number;
  readonly given?: Transform;
  /** Where the number or range stands that does not fit. */
  readonly argument?: ArgumentSite;
  /** For statistics: the function that those pixels do not go through, as written. */
  readonly through?: string;
}

/** What a rule may find odd about a step, beside the map that it applies. */
export type StepFact =
  /** `ImageDataGenerator(preprocess_input)`: an argument that is taken for another parameter than it was meant for. */
  | {
      readonly kind: "misplaced";
      readonly argument: ArgumentSite;
      readonly takenFor: string;
      readonly meantFor: string;
    }
  /**
   * `(x / 255).astype("uint8")`: values are cut to whole numbers (`whole`), do not fit into bytes (`bytes`), or are cut
   * off at bounds (`bounds`). `given` maps raw pixels to what the step was given.
   */
  | {
      readonly kind: "loses";
      readonly how: "whole" | "bytes" | "bounds";
      readonly given: Transform;
      /** What is divided by before the cut: 255 in `x // 255`. */
      readonly by?: number;
      /** The bounds, where there are some. */
      readonly low?: number;
      readonly high?: number;
    }
  | AssumedRange
  /** `y = preprocess_input(x)` wrote into `x` itself; while the program runs, for those who hold `y` too. */
  | { readonly kind: "in-place" }
  /** The same, seen by who still holds `x`. */
  | { readonly kind: "reused" };

/** One step between the image file and the network: something that a person would call by name. */
export interface Step {
  /** As written: `rescale=1./255`. */
  readonly text: string;
  readonly place: Place;
  readonly kind: StepKind;
  /** What the step alone does to pixels; absent where it is not affine or not known. */
  readonly change?: Transform;
  readonly site?: StepSite;
  /** The canonical name of the function called, where the step is a call of a library. */
  readonly api?: string;
  readonly fact?: StepFact;
  /** Whether the step stands inside the model and so travels with it. */
  readonly inModel?: boolean;
}
