import { choose } from "../values/choice.ts";
import { conjoin, type Guard } from "../values/guard.ts";
import { unknown } from "../values/make.ts";
import type { Address } from "../values/store.ts";
import type { ModelContent, Value } from "../values/value.ts";
import type { Application } from "./keras-application.ts";
import { applyFunctional } from "./keras-apply-functional.ts";
import { applyNetwork } from "./keras-apply-network.ts";
import { singleInput } from "./keras-input.ts";
import { restoredOutputs } from "./restored-outputs.ts";

/** What a model gives for an input; networks within that real images reach are told so. */
export function applyModel(application: Application, address: Address, input: Value): Value {
  const cell = application.machine.models.read(address);
  const [first] = cell;
  // Alternatives of a network differ in what is trainable, never in what it does: whoever records arrivals tells them apart.
  if (first && cell.every(({ content }) => content.kind === "network")) {
    return applyContent(application, address, first.content, input);
  }
  const results = cell.flatMap(({ guard, content }) => {
    const both = conjoin(application.guard, guard);
    if (!both) return [];
    return [{ guard, value: applyContent({ ...application, guard: both }, address, content, input) }];
  });
  return choose(results);
}

/** `layer(input)`, for whatever may stand as a layer in `Sequential([…])`. */
export function applyLayer(application: Application, layer: Value, input: Value): Value {
  return application.machine.nested(
    () => applyPlain(application, layer, input),
    () => unknown("models lie too deep in each other to follow"),
  );
}

function applyPlain(application: Application, layer: Value, input: Value): Value {
  const { machine, call } = application;
  if (input.kind === "choice") {
    return under(application, input.alternatives, (inner, one) => applyLayer(inner, layer, one));
  }
  switch (layer.kind) {
    case "choice":
      return under(application, layer.alternatives, (inner, one) => applyLayer(inner, one, input));
    case "model":
      return applyModel(application, layer.address, input);
    case "layer":
      return layer.apply(input, call);
    case "layer-of":
      // `for layer in vgg.layers: model.add(layer)`: the first of them meets the image, the others what comes out.
      return input.kind === "features" ? input : applyModel(application, layer.model, input);
    case "image":
      // `Sequential([keras.Input(…), …])`
      return input;
    case "instance":
      return machine.callWith(machine.attribute(layer, "call"), [input], call.site);
    case "unknown":
    case "constant":
      return input.kind === "features" ? input : unknown("a layer that Pixelproof does not know");
    default:
      return machine.callWith(layer, [input], call.site);
  }
}

function applyContent(
  application: Application,
  address: Address,
  content: ModelContent,
  input: Value,
): Value {
  switch (content.kind) {
    case "network":
      return applyNetwork(application, address, content, input);
    case "functional":
      return restoredOutputs(applyFunctional(application, content, input), content.origin);
    case "sequential":
      return restoredOutputs(
        content.layers.reduce<Value>(
          (value, layer) => applyLayer(application, layer, value),
          singleInput(application.machine, input),
        ),
        content.origin,
      );
    case "opaque":
      return input.kind === "features" ? input : unknown(content.reason);
  }
}

function under(
  application: Application,
  alternatives: readonly { readonly guard: Guard; readonly value: Value }[],
  run: (application: Application, value: Value) => Value,
): Value {
  return choose(
    alternatives.flatMap(({ guard, value }) => {
      const both = conjoin(application.guard, guard);
      return both ? [{ guard, value: run({ ...application, guard: both }, value) }] : [];
    }),
  );
}
