/** A layer's settings, as Keras writes them. */
export type Config = Readonly<Record<string, unknown>>;

/** A tensor's dimensions without the batch. */
export type Shape = readonly number[];

/** A layer of a Keras model. Nested models are layers that hold one. */
export interface Layer {
  /** Keras's class: `Conv2D`; an operation such as `x + 1` is a layer of the class `Add`. */
  readonly kind: string;
  readonly name: string;
  readonly config: Config;
  readonly model?: Model;
}

/** Where a call's argument comes from: an output of another call, or a number (or nested lists of them). */
export type Argument =
  | { readonly kind: "output"; readonly layer: string; readonly call: number; readonly output: number }
  | { readonly kind: "constant"; readonly value: Nested };

/** `2`, `[1, 2]`, `[[1], [2]]`. */
export type Nested = number | readonly Nested[];

/** One use of a layer; a shared layer has several, in the order in which Keras numbers them. */
export interface Call {
  readonly inputs: readonly Argument[];
}

/** A Keras model as its config tells it: layers, who calls whom, where pictures enter and answers leave. */
export interface Model {
  readonly name: string;
  readonly layers: readonly Layer[];
  /** By the layer's name. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  readonly inputs: readonly Argument[];
  readonly outputs: readonly Argument[];
}

/** The first output of a layer's first call. */
export function outputOf(layer: string): Argument {
  return { kind: "output", layer, call: 0, output: 0 };
}
