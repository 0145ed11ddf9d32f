import type { Flow } from "../flow/flow.ts";
import { isRaw, isScaling, stagesOf } from "../flow/stages.ts";
import { RAW, TF, UNIT } from "../models/conventions.ts";
import type { Expectation } from "../models/expectation.ts";
import { describe } from "../transform/describe.ts";
import { isEquivalent } from "../transform/equal.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** What a network expects that was trained on this flow, and on nothing before; undefined where that is not known. */
export function expectationOfTraining({ arriving, steps }: Flow): Expectation | undefined {
  if (arriving.kind === "unknown") return undefined;
  const { transform } = arriving;
  const scalings = stagesOf(transform, steps).filter(isScaling);
  const [only, ...others] = scalings;
  const isFamilys = only?.step.kind === "preprocess" && others.length === 0 && only.step.inModel !== true;
  return {
    convention: conventionOf(transform),
    transform,
    ...(isFamilys && only.step.api !== undefined ? { preprocess: only.step.api } : {}),
    source: "what the program trains on",
  };
}

function conventionOf(transform: Expectation["transform"]): Expectation["convention"] {
  if (isEquivalent(transform, UNIT)) return "unit";
  if (isEquivalent(transform, TF)) return "tf";
  return isEquivalent(transform, RAW) ? "raw" : "own";
}

/** What to do for a flow to give what training gave. */
export function helpToFollow({ expectation: { convention, transform, preprocess } }: WrongArrival): string {
  if (isRaw(transform)) return "Feed raw pixels, 0–255, as training does.";
  if (preprocess !== undefined) return `Use \`${preprocess}\`, as training does.`;
  if (convention === "unit") return "Divide by 255, as training does.";
  if (convention === "tf") return "Use `x / 127.5 - 1`, as training does.";
  return `Prepare these images as those that train: ${describe(transform)}.`;
}
