import { kindOf } from "../layers/index.ts";
import type { Variable } from "../layers/layer-kind.ts";
import type { Layer } from "./model.ts";
import type { Network } from "./network.ts";

/** A layer that owns variables, under its path. */
export interface Owner {
  readonly path: string;
  readonly layer: Layer;
  readonly variables: readonly Variable[];
}

/** The layers that own variables by their path, each once however often it is called. */
export function ownersOf(network: Network): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const { layer, path, inputs } of network.steps) {
    const [source] = inputs;
    const input = source?.kind === "step" ? network.steps[source.step]?.shape : undefined;
    const variables = input === undefined ? [] : (kindOf(layer).variables?.(input, layer) ?? []);
    if (variables.length > 0 && !owners.has(path)) owners.set(path, { path, layer, variables });
  }
  return owners;
}
