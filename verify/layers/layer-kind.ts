import type * as core from "@tensorflow/tfjs-core";
import type { Layer, Shape } from "../network/model.ts";

/** TensorFlow.js, handed in: the wasm backend's or tfjs-node's own copy. */
export type Tf = typeof core;
export type Tensor = core.Tensor;
/** A layer's variables as tensors, by their role. */
export type Weights = Readonly<Record<string, Tensor>>;

/** A variable that a layer owns, under the name it has in Keras 3. */
export interface Variable {
  readonly role: string;
  readonly shape: Shape;
  /** Whether Keras counts it among the weights that are never trained (legacy files list these last). */
  readonly isState?: boolean;
}

/** What a class of Keras layers does at inference. */
export interface LayerKind {
  /** The output's shape, without the batch; throws BadInput where the inputs do not fit. */
  shape(inputs: readonly Shape[], layer: Layer): Shape;
  /** What the layer owns, in Keras's order. */
  variables?(input: Shape, layer: Layer): readonly Variable[];
  run(tf: Tf, inputs: readonly Tensor[], layer: Layer, weights: Weights): Tensor;
}

/** The only input, or the first of several. */
export function first<T>(inputs: readonly T[]): T {
  const [input] = inputs;
  if (input === undefined) throw new Error("a layer without an input");
  return input;
}
