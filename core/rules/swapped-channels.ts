import { type Stage, without } from "../flow/stages.ts";
import type { Place } from "../source/span.ts";
import { isEquivalent, isSwapped } from "../transform/equal.ts";
import { SWAP } from "../transform/transform.ts";
import type { ArrivalRule } from "./rule.ts";
import page from "./swapped-channels.md";
import { oneLine, placeOfFeed } from "./words.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** Right but for the order of the channels: `cv2.imread` (BGR) into an RGB network. */
export const swappedChannels: ArrivalRule = {
  name: "swapped-channels",
  page,
  blame(wrong) {
    const { actual, expectation, isOrderKnown, stages } = wrong;
    if (!isOrderKnown || !isSwapped(actual, expectation.transform)) return undefined;

    const swap = stages.find(({ step }) => step.kind === "swap");
    const surplus = stages.find(
      (stage) => stage.step.kind === "swap" && isEquivalent(without(stage), expectation.transform),
    );
    if (surplus) return { place: surplus.step.place, help: `Remove \`${oneLine(surplus.step.text)}\`.` };

    const load = swap ? undefined : stages.find(isBgrLoad);
    if (load) {
      const help = `Convert to RGB: \`cv2.cvtColor(img, cv2.COLOR_BGR2RGB)\` after \`${oneLine(load.step.text)}\`.`;
      return { place: load.step.place, help };
    }
    return { place: placeToSwap(wrong), help: "Reverse the channels: `x[..., ::-1]`." };
  },
};

function isBgrLoad({ step, change }: Stage): boolean {
  return step.kind === "load" && isEquivalent(change, SWAP);
}

/** The arithmetic that gives each colour its numbers in the wrong place, or the feed. */
function placeToSwap({ flow, scalings }: WrongArrival): Place {
  return scalings.at(-1)?.step.place ?? placeOfFeed(flow);
}
