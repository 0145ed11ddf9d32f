import type { Step, StepKind } from "../flow/step.ts";
import type { Transform } from "../transform/transform.ts";
import type { Pixels } from "../values/pixels.ts";
import type { CallArguments, ImageValue, LayerValue, Value } from "../values/value.ts";
import { forEachAlternative } from "./alternatives.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { arrivalsIn, features } from "./keras-arrivals.ts";
import { isSymbolic } from "./keras-input.ts";

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
export const featureLayer: Effect = layerEffect(
  "",
  ({ machine }) =>
    (input, call) =>
      features(arrivalsIn(machine, [input, ...call.args.map(({ value }) => value)])),
);

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
