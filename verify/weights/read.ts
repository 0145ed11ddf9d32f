import { about } from "../bad-input.ts";
import type { Model } from "../network/model.ts";
import type { Network } from "../network/network.ts";
import { ownersOf } from "../network/variables.ts";
import { fill } from "./fill.ts";
import { matchLegacy } from "./match-legacy.ts";
import { matchStored } from "./match-stored.ts";
import type { WeightFile } from "./open.ts";
import { topLayers } from "./slots.ts";
import type { WeightSet } from "./weight-set.ts";

/** All weights of a network from an open file, or BadInput that says what does not fit: never a part of them. */
export function readWeights(
  file: WeightFile,
  path: string,
  model: Model,
  network: Network,
  onProgress?: (done: number) => void,
): WeightSet {
  const owners = ownersOf(network);
  try {
    const matches =
      file.layout.kind === "legacy"
        ? matchLegacy(file.hdf5, file.layout.group, topLayers(model, owners))
        : matchStored(file.hdf5, model, owners);
    return fill(file.hdf5, matches, onProgress);
  } catch (error) {
    throw about(path, error);
  }
}
