import { isEquivalent } from "../transform/equal.ts";
import { IDENTITY } from "../transform/transform.ts";
import type { Pixels } from "../values/pixels.ts";
import type { LayerValue, Value } from "../values/value.ts";
import { augmented } from "./assumed-range.ts";
import { callStep } from "./call-step.ts";
import type { EffectCall } from "./effect.ts";

/** Where an `ImageDataGenerator` keeps the call of `fit` that computed its statistics. */
export const FITTED = "<fitted>";

/**
 * `datagen.fit(x)` does not call `preprocessing_function` (measured): statistics of raw pixels are then applied to
 * preprocessed ones. The layer adds that as a step; `through` is the function as the generator's call names it.
 */
export function fitLayer(call: EffectCall): LayerValue {
  const { machine, site } = call;
  const x = call.arg("x");
  const argument = call.argSite("x");
  const step = callStep(call, "other", argument?.value);
  const isRaw = x !== undefined && holdsRaw(call, x);
  const apply = (input: Value): Value => {
    if (input.kind !== "image" || !isRaw) return input;
    return machine.images.map(input, (pixels): Pixels => {
      const function_ = pixels.steps.findLast(({ kind }) => kind === "preprocess")?.site;
      const through = function_?.form === "argument" ? machine.textAt(function_.argument.value) : undefined;
      if (through === undefined || isRawMap(pixels)) return pixels;
      return augmented(pixels, step, {
        how: "statistics",
        low: 0,
        high: 255,
        through,
        ...(argument ? { argument } : {}),
      });
    });
  };
  return { kind: "layer", type: `${call.path}.statistics`, id: site.span.start, apply };
}

function holdsRaw({ machine }: EffectCall, x: Value): boolean {
  return x.kind === "image" && machine.images.read(x).every(({ content }) => isRawMap(content));
}

function isRawMap({ map }: Pixels): boolean {
  return map.kind === "known" && isEquivalent(map.transform, IDENTITY);
}
