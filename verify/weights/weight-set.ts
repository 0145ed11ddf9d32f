import type { Shape } from "../network/model.ts";

/** A variable's numbers, row by row. */
export interface Values {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** The variables of each layer by their role, under the layer's path. */
export type WeightSet = ReadonlyMap<string, ReadonlyMap<string, Values>>;
