import type { Step, StepKind } from "../flow/step.ts";
import type { Transform } from "../transform/transform.ts";
import { ALWAYS } from "../values/guard.ts";
import { type Pixels, unknownPixels } from "../values/pixels.ts";
import {
  type Arrival,
  type CallArguments,
  type ImageValue,
  type LayerValue,
  OWN_LAYERS,
  type Value,
} from "../values/value.ts";
import { forEachAlternative } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { arrivalsIn, features } from "./keras-arrivals.ts";
import { isSymbolic } from "./keras-input.ts";
import type { Machine } from "./machine.ts";

let made = 0;

/** The constructor of a layer: `applicationOf` is run where the layer is made, what it gives wherever it is applied. */
export function layerEffect(
  parameters: string,
  applicationOf: (made: EffectCall) => (input: Value, call: CallArguments) => Value,
): Effect {
  return effect(parameters, (call): LayerValue => {
    const apply = applicationOf(call);
    return {
      kind: "layer",
      type: call.path,
      id: ++made,
      apply: (input, at) => forEachAlternative(input, (one) => apply(one, at)),
    };
  });
}

/** The constructor of a layer that does something to images; feature maps pass through. */
export function imageLayer(
  parameters: string,
  applicationOf: (made: EffectCall) => (image: ImageValue) => Value,
): Effect {
  return layerEffect(parameters, (call) => {
    const apply = applicationOf(call);
    return (input) => (input.kind === "image" ? apply(input) : input);
  });
}

/** `Dense(10)`: what comes out is no image; what reached networks on the way in still did. */
export const featureLayer: Effect = effect("", ({ machine, path }): LayerValue => {
  const apply = (input: Value, call: CallArguments): Value => {
    const inputs = [input, ...call.args.map(({ value }) => value)];
    const own = input.kind === "image" ? arrivalAtOwnLayers(machine, input) : [];
    if (input.kind === "unknown" && machine.isInUse())
      machine.arrive(OWN_LAYERS, unknownPixels(input.reason), ALWAYS);
    return features([...arrivalsIn(machine, inputs), ...own]);
  };
  return {
    kind: "layer",
    type: path,
    id: ++made,
    learns: true,
    apply: (input, call) => forEachAlternative(input, (one) => apply(one, call)),
  };
});

/** An image meets a layer that learns, with no network of the catalog before it. */
function arrivalAtOwnLayers(machine: Machine, image: ImageValue): readonly Arrival[] {
  return machine.images.read(image).flatMap(({ guard, content: pixels }): readonly Arrival[] => {
    if (pixels.input !== undefined || !machine.isInUse()) return [{ network: OWN_LAYERS, pixels }];
    machine.arrive(OWN_LAYERS, pixels, guard);
    return [];
  });
}

/** A layer's step, which stands where the layer is made: `Rescaling(1 / 255)`. */
export function layerStep({ machine, site, path }: EffectCall, kind: StepKind, change?: Transform): Step {
  return machine.step(site.span, kind, {
    site: { form: "layer", call: site },
    api: path,
    ...(change ? { change } : {}),
  });
}

/** The step as it stands in a model: what is applied while one is built, or runs within `fit`, travels with it. */
export function stepAt(call: EffectCall, step: Step, image: ImageValue): Step {
  const isInModel = isSymbolic(call.machine, image) || call.machine.isInUse();
  return isInModel ? { ...step, inModel: true } : step;
}

/** The image that a layer gives: a tensor, or a further placeholder where the model is being built. */
export function layerOutput(
  call: EffectCall,
  image: ImageValue,
  change: (pixels: Pixels) => Pixels,
): ImageValue {
  const container = image.container === "symbolic" ? "symbolic" : "tensor";
  return call.machine.images.map(image, change, { container });
}
