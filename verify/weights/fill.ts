import { BadInput } from "../bad-input.ts";
import { tell } from "../layers/windows.ts";
import type { Shape } from "../network/model.ts";
import { sharedNumbers } from "../shared-numbers.ts";
import type { Hdf5, StoredArray } from "./hdf5.ts";
import type { Slot } from "./slots.ts";
import type { Values, WeightSet } from "./weight-set.ts";

/** A variable and the array of the file that it is filled with. */
export interface Match {
  readonly slot: Slot;
  /** Where the array stands in the file. */
  readonly path: string;
}

/**
 * Reads what was matched. Shapes are compared before anything is read, so that a file of another network is told at
 * once and a damaged one cannot ask for more memory than the network has weights.
 */
export function fill(file: Hdf5, matches: readonly Match[], onProgress?: (done: number) => void): WeightSet {
  const found = matches.map((match) => ({ match, array: arrayOf(file, match) }));
  const weights = new Map<string, Map<string, Values>>();
  for (const [at, { match, array }] of found.entries()) {
    onProgress?.(at / found.length);
    const { path, variable } = match.slot;
    const data = room(variable.shape);
    array.read(data);
    refuseNonsense(data, match);
    const variables = weights.get(path) ?? new Map<string, Values>();
    weights.set(path, variables.set(variable.role, { shape: variable.shape, data }));
  }
  return weights;
}

function arrayOf(file: Hdf5, { slot, path }: Match): StoredArray {
  const array = file.dataset(path);
  if (array === undefined) throw new BadInput(`it has no array ${path}, where ${titleOf(slot)} should be`);
  if (isSame(array.shape, slot.variable.shape)) return array;
  throw new BadInput(
    `${titleOf(slot)} is ${tell(slot.variable.shape)} in the network, but ${tell(array.shape)} in the file (${path}): the weights are of another network`,
  );
}

/** Shared, so that every worker reads the same numbers. */
function room(shape: Shape): Float32Array {
  return sharedNumbers(shape.reduce((product, length) => product * length, 1));
}

function refuseNonsense(data: Float32Array, { slot, path }: Match): void {
  const at = data.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return;
  throw new BadInput(
    `${titleOf(slot)} holds ${data[at]} at place ${at} (${path}): the file is damaged, or training went astray`,
  );
}

function titleOf({ path, variable }: Slot): string {
  return `${variable.role} of layer '${path}'`;
}

export function isSame(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, at) => length === b[at]);
}
