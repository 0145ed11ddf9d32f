import type { AssumedRange, Step } from "../flow/step.ts";
import { constantNumber } from "../values/make.ts";
import { type Pixels, withStep } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { numbersOf } from "./alternatives.ts";
import type { Effect, EffectCall } from "./effect.ts";
import { imageLayer, layerOutput, layerStep, stepAt } from "./keras-layer.ts";

/** The pixels after an augmentation that assumes a range; what it is given is kept with the step, where it is known here. */
export function augmented(pixels: Pixels, step: Step, assumed: Omit<AssumedRange, "kind" | "given">): Pixels {
  const isTold = pixels.map.kind === "known" && pixels.input === undefined;
  const given = isTold && pixels.map.kind === "known" ? { given: pixels.map.transform } : {};
  return withStep(pixels, { ...step, fact: { kind: "assumes", ...assumed, ...given } });
}

/** `RandomBrightness(0.2)`: a layer that takes pixels to lie in its `value_range`, 0…255 if it is told nothing. */
export function rangedLayer(parameters: string, howOf: (made: EffectCall) => AssumedRange["how"]): Effect {
  return imageLayer(parameters, (call) => {
    const step = layerStep(call, "other");
    const range = rangeOfLayer(call);
    const argument = call.argSite("value_range");
    const how = howOf(call);
    return (image) =>
      layerOutput(call, image, (pixels) => {
        const at = stepAt(call, step, image);
        if (!range) return withStep(pixels, at);
        const [low, high] = range;
        return augmented(pixels, at, { how, low, high, ...(argument ? { argument } : {}) });
      });
  });
}

function rangeOfLayer(call: EffectCall): readonly [number, number] | undefined {
  const given = call.arg("value_range");
  if (!given) return call.raw.isOpen ? undefined : [0, 255];
  const [low, high, more] = numbersOf(call.machine, given) ?? [];
  return low === undefined || high === undefined || more !== undefined ? undefined : [low, high];
}

/** The largest number of `0.2`, `(-0.2, 0.2)` or `[0.5, 1.5]` by its size. */
export function largestOf({ machine }: EffectCall, value: Value | undefined): number | undefined {
  const single = constantNumber(value);
  if (single !== undefined) return Math.abs(single);
  const numbers = value && numbersOf(machine, value);
  return numbers && numbers.length > 0 ? Math.max(...numbers.map(Math.abs)) : undefined;
}
