import type { Phase, Use } from "../flow/flow.ts";
import { ALWAYS } from "../values/guard.ts";
import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { truthOf } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { applyLayer } from "./keras-apply.ts";
import { arrivalsIn, features } from "./keras-arrivals.ts";
import { asModelInput, hasRealImage } from "./keras-input.ts";
import { networksWithin } from "./keras-networks-within.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { hasOwnLayers, ownNetwork } from "./own-network.ts";

const calling: Effect = effect("inputs training mask", callModel);

/** `model(x)`, `base.layers[0](x)`, and the call of an object whose class derives from Keras's. */
export const kerasCalls: EffectTable = {
  effects: {
    "keras.layers.Layer.__call__": calling,
    "keras.Model.call": calling,
  },
};

function callModel(call: EffectCall): Value {
  const { machine, receiver } = call;
  const [argument] = call.all;
  const input = call.arg("inputs") ?? argument?.value;
  if (!receiver || !input) return unknown("a layer is called without an input");
  if (receiver.kind === "instance") return callOwn(call, receiver, input);
  const application = { machine, call: call.raw, guard: ALWAYS };
  // Placeholders build a model and are no use of it; nor is what only augments.
  if (!hasRealImage(machine, input) && input.kind !== "unknown") {
    return applyLayer(application, receiver, input);
  }
  if (!hasNetwork(machine, receiver) && !hasOwnLayers(machine, receiver))
    return applyLayer(application, receiver, asModelInput(machine, input));
  const isTraining = truthOf(call.arg("training") ?? { kind: "constant", value: false });
  const phase: Phase = isTraining === true ? "train" : "predict";
  const feed = (call.argSite("inputs") ?? call.site.args[0])?.value;
  const use: Use = {
    call: call.site,
    feedShape: input.kind === "image" ? "array" : "other",
    ...(feed ? { feed } : {}),
  };
  const run = (): Value => applyLayer(application, receiver, asModelInput(machine, input));
  const result = machine.withUse(phase, use, run, ownNetwork(machine, receiver));
  // What is unknown may be a placeholder as well: then what comes out goes on into a model.
  return input.kind === "unknown" && !machine.isInUse() ? applyLayer(application, receiver, input) : result;
}

function hasNetwork(machine: Machine, receiver: Value): boolean {
  const address =
    receiver.kind === "model" ? receiver.address : receiver.kind === "layer-of" ? receiver.model : undefined;
  return address !== undefined && networksWithin(machine, address).length > 0;
}

/** `ToUnitRange()(x)`, where the program's class has a `call(self, inputs)`. */
function callOwn({ machine, raw, all }: EffectCall, receiver: Value, input: Value): Value {
  const own = machine.attribute(receiver, "call");
  if (own.kind === "function") return machine.call(own, raw);
  const values = [input, ...all.map(({ value }) => value)];
  return features(arrivalsIn(machine, values));
}
