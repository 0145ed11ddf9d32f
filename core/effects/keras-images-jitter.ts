import type { Step } from "../flow/step.ts";
import { isNone } from "../values/make.ts";
import type { Pixels } from "../values/pixels.ts";
import type { LayerValue } from "../values/value.ts";
import { augmented, largestOf } from "./assumed-range.ts";
import type { EffectCall } from "./effect.ts";

/**
 * What `ImageDataGenerator(brightness_range=…, channel_shift_range=…)` does to the colours of a picture before anything
 * else: brightness goes by way of bytes, so that 0…1 becomes black (measured); a shift is added as it is.
 */
export function jitterLayer(call: EffectCall): LayerValue {
  const { machine, site } = call;
  const changes = [changeOf(call, "brightness_range"), changeOf(call, "channel_shift_range")].filter(
    (change) => change !== undefined,
  );
  return {
    kind: "layer",
    type: `${call.path}.jitter`,
    id: site.span.start,
    apply: (input) =>
      input.kind !== "image" || changes.length === 0
        ? input
        : machine.images.map(input, (pixels) => changes.reduce((sum, change) => change(sum), pixels)),
  };
}

function changeOf(call: EffectCall, parameter: string): ((pixels: Pixels) => Pixels) | undefined {
  const value = call.arg(parameter);
  const argument = call.argSite(parameter);
  const most = largestOf(call, value);
  if (!value || isNone(value) || !argument || !most) return undefined;
  const step: Step = call.machine.step(argument.span, "other", {
    site: { form: "argument", call: call.site, argument },
  });
  return parameter === "brightness_range"
    ? (pixels) => augmented(pixels, step, { how: "bytes", low: 0, high: 255, argument })
    : (pixels) => augmented(pixels, step, { how: "add", low: -most, high: most, argument });
}
