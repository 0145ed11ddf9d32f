import type { FlowNetwork } from "../flow/flow.ts";
import type { Address } from "../values/store.ts";
import { type ModelContent, OWN_LAYERS, type Value } from "../values/value.ts";
import { arrivalsIn } from "./keras-arrivals.ts";
import type { Machine } from "./machine.ts";

/** Every network of the catalog that the model is or has within. */
export function networksWithin(
  machine: Machine,
  address: Address,
  seen = new Set<Address>(),
): readonly Address[] {
  if (seen.has(address)) return [];
  seen.add(address);
  const found = machine.nested(
    () => machine.models.read(address).flatMap(({ content }) => networksOf(machine, address, content, seen)),
    () => [],
  );
  return [...new Set(found)];
}

function networksOf(
  machine: Machine,
  address: Address,
  content: ModelContent,
  seen: Set<Address>,
): readonly Address[] {
  switch (content.kind) {
    case "network":
      return [address];
    case "sequential":
      return content.layers.flatMap((layer) => networksOfLayer(machine, layer, seen));
    case "functional":
      return arrivalsIn(machine, [content.outputs]).flatMap(({ network }) =>
        network === OWN_LAYERS ? [] : [network],
      );
    case "opaque":
      return [];
  }
}

function networksOfLayer(machine: Machine, layer: Value, seen: Set<Address>): readonly Address[] {
  switch (layer.kind) {
    case "model":
      return networksWithin(machine, layer.address, seen);
    case "layer-of":
      return networksWithin(machine, layer.model, seen);
    case "choice":
      return layer.alternatives.flatMap(({ value }) => networksOfLayer(machine, value, seen));
    default:
      return [];
  }
}

/** Changes every network within a model. */
export function changeNetworks(
  machine: Machine,
  address: Address,
  change: (network: FlowNetwork) => FlowNetwork,
): void {
  for (const network of networksWithin(machine, address)) {
    machine.models.change(network, (content) =>
      content.kind === "network" ? { ...content, network: change(content.network) } : content,
    );
  }
}

/** Says of a model, and of the networks within, that their weights came back from a file. */
export function markRestored(machine: Machine, model: Value | undefined): void {
  if (model?.kind !== "model") return;
  machine.models.change(model.address, (content) =>
    (content.kind === "sequential" || content.kind === "functional") && content.origin
      ? { ...content, origin: { ...content.origin, isRestored: true } }
      : content,
  );
  changeNetworks(machine, model.address, (network) => ({ ...network, isRestored: true }));
}
