import type { Layer, Nested, Shape } from "./model.ts";

/** Where a step's input comes from: another step by its number, or a constant. */
export type Source =
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "constant"; readonly value: Nested };

/** One computation. Nested models are gone: their layers stand here, with the models' names before their own. */
export interface Step {
  readonly layer: Layer;
  /** `convnext_tiny_stem/convnext_tiny_stem_conv`: the layer's name behind those of the models that hold it. */
  readonly path: string;
  readonly inputs: readonly Source[];
  /** What leaves it, without the batch. */
  readonly shape: Shape;
}

/** A network for pictures of one size, in the order in which it is computed. */
export interface Network {
  readonly name: string;
  readonly steps: readonly Step[];
  /** The step where pictures enter: height, width, channels. */
  readonly input: number;
  /** The step whose output is the answer. */
  readonly output: number;
  /** The step whose output the last layer with weights judges. */
  readonly features: number;
}
