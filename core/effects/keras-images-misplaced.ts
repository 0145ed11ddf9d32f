import type { Step } from "../flow/step.ts";
import type { Value } from "../values/value.ts";
import type { EffectCall } from "./effect.ts";

/** The first parameters of `ImageDataGenerator`: switches, of which Keras only asks whether they are true. */
const SWITCHES = [
  "featurewise_center",
  "samplewise_center",
  "featurewise_std_normalization",
  "samplewise_std_normalization",
  "zca_whitening",
];

/** `ImageDataGenerator(preprocess_input)`, `ImageDataGenerator(1. / 255)`: what was meant for another parameter. */
export function misplacedArgument(call: EffectCall): Step | undefined {
  for (const takenFor of SWITCHES) {
    const value = call.arg(takenFor);
    const argument = call.argSite(takenFor);
    const meantFor = value && parameterFor(value);
    if (argument && meantFor) {
      const fact = { kind: "misplaced", argument, takenFor, meantFor } as const;
      return call.machine.step(argument.value, "other", { fact });
    }
  }
  return undefined;
}

function parameterFor(value: Value): string | undefined {
  switch (value.kind) {
    case "api":
    case "bound-api":
    case "function":
    case "partial":
      return "preprocessing_function";
    case "constant":
      return typeof value.value === "number" && value.value > 0 && value.value < 1 ? "rescale" : undefined;
    default:
      return undefined;
  }
}
