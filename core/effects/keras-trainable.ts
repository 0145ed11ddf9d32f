import type { Trainable } from "../flow/flow.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import type { SetterEffect } from "./effect.ts";
import { changeNetworks } from "./keras-networks-within.ts";
import type { EffectTable } from "./library.ts";

const setTrainable: SetterEffect = (receiver, value, machine) => {
  const address =
    receiver.kind === "model" ? receiver.address : receiver.kind === "layer-of" ? receiver.model : undefined;
  if (address === undefined) return;
  const isSome = receiver.kind === "layer-of" && receiver.covers === "some";
  changeNetworks(machine, address, (network) => ({
    ...network,
    trainable: isSome ? ofSome(network.trainable, value) : ofAll(value),
  }));
};

/** `base.trainable = False`, `layer.trainable = True`: what training may change. */
export const kerasTrainable: EffectTable = {
  setters: { "keras.layers.Layer.trainable": setTrainable },
};

function ofAll(value: Value): Trainable {
  const isTrainable = truthOf(value);
  return isTrainable === undefined ? "partly" : isTrainable ? "wholly" : "frozen";
}

/** `for layer in base.layers[:100]: layer.trainable = False` */
function ofSome(before: Trainable, value: Value): Trainable {
  const isTrainable = truthOf(value);
  if (isTrainable === undefined) return "partly";
  return before === (isTrainable ? "wholly" : "frozen") ? before : "partly";
}
