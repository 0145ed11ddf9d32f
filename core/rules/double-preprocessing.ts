import { doesMore, type Stage, without } from "../flow/stages.ts";
import page from "./double-preprocessing.md";
import type { ArrivalRule } from "./rule.ts";
import { oneLine } from "./words.ts";
import { isRight, type WrongArrival } from "./wrong-arrival.ts";

/** Two steps each scale, and one of them alone would have been right. */
export const doublePreprocessing: ArrivalRule = {
  name: "double-preprocessing",
  page,
  blame(wrong) {
    if (wrong.scalings.length < 2) return undefined;
    const surplus = wrong.scalings.filter((stage) => isRight(without(stage), wrong));
    const removable = removableOf(surplus);
    if (removable) return { place: removable.step.place, help: helpFor(removable, wrong) };

    // What a loader gives cannot be removed: the step that took its 0–1 floats for 0–255 is to blame.
    const last = wrong.scalings.findLast(({ step }) => !doesMore(step));
    if (surplus.length === 0 || !last) return undefined;
    return {
      place: last.step.place,
      help: `Give \`${oneLine(last.step.text)}\` pixels 0–255: multiply by 255 first.`,
    };
  },
};

/** Rather a division than a `preprocess_input`, and of two that are the same the later. */
function removableOf(surplus: readonly Stage[]): Stage | undefined {
  const removable = surplus.filter(({ step }) => !doesMore(step));
  return removable.findLast(({ step }) => step.kind === "scale") ?? removable.at(-1);
}

function helpFor({ step }: Stage, { scalings }: WrongArrival): string {
  const other = scalings.find((stage) => stage.step !== step);
  const reason = other ? `: \`${oneLine(other.step.text)}\` does all that is needed` : "";
  return `Remove \`${oneLine(step.text)}\`${reason}.`;
}
