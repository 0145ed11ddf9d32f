import type { FlowNetwork } from "../flow/flow.ts";
import type { NetworkEntry } from "../models/network-entry.ts";
import type { Address } from "../values/store.ts";
import { type ModelOrigin, OWN_LAYERS, type Value } from "../values/value.ts";
import { arrivalsIn } from "./keras-arrivals.ts";
import { networksWithin } from "./keras-networks-within.ts";
import type { Machine } from "./machine.ts";

/** Stands in the catalog's place: no constructor of a library makes these. */
const OWN: NetworkEntry = { name: "", paths: [], parameters: [], weightsParameter: "", cases: [] };

/**
 * The model itself as a network, where it is made of the program's own layers and none of the catalog is in it: what
 * one `fit` and a later `predict` feed it can be compared, though nothing is expected of either.
 */
export function ownNetwork(machine: Machine, model: Value): FlowNetwork | undefined {
  if (model.kind === "instance") {
    const { file, span } = model.class.place;
    const call = { file, span, callee: span, args: [], open: span.end, close: span.end };
    return networkFrom({ call, written: model.class.name });
  }
  if (model.kind !== "model" || networksWithin(machine, model.address).length > 0) return undefined;
  const origin = originOf(machine, model.address);
  return origin && networkFrom(origin);
}

function networkFrom({ call, written, isRestored }: ModelOrigin): FlowNetwork {
  return {
    entry: OWN,
    name: written.slice(written.lastIndexOf(".") + 1),
    result: isRestored ? { kind: "unknown", reason: "its weights come from a file" } : { kind: "untrained" },
    call,
    writtenPath: written,
    trainable: "wholly",
    isOwn: true,
    ...(isRestored ? { isRestored } : {}),
  };
}

function originOf(machine: Machine, address: Address): ModelOrigin | undefined {
  const [first, ...others] = machine.models.read(address);
  const content = first?.content;
  if (others.length > 0 || !content) return undefined;
  if (content.kind === "functional") return content.origin;
  if (content.kind !== "sequential" || !content.origin) return undefined;
  const goesOn = content.layers.some(
    (layer) =>
      layer.kind === "model" &&
      machine.nested(
        () => originOf(machine, layer.address)?.isRestored,
        () => false,
      ),
  );
  return goesOn ? { ...content.origin, isRestored: true } : content.origin;
}

/** Whether images that are handed to the model end at layers of its own that learn. */
export function hasOwnLayers(machine: Machine, model: Value): boolean {
  if (model.kind !== "model") return model.kind === "layer" && model.learns === true;
  return machine.models.read(model.address).some(({ content }) => {
    if (content.kind === "sequential") {
      return machine.nested(
        () => content.layers.some((layer) => hasOwnLayers(machine, layer)),
        () => false,
      );
    }
    if (content.kind !== "functional") return false;
    return arrivalsIn(machine, [content.outputs]).some(({ network }) => network === OWN_LAYERS);
  });
}
