import { isRaw, type Stage, without } from "../flow/stages.ts";
import type { Place } from "../source/span.ts";
import { replaceHelp } from "./help.ts";
import type { ArrivalRule } from "./rule.ts";
import page from "./wrong-preprocess-input.md";

/** The `preprocess_input` of a family with another convention is all that stands between raw pixels and the network. */
export const wrongPreprocessInput: ArrivalRule = {
  name: "wrong-preprocess-input",
  page,
  blame(wrong) {
    const stage = wrong.stages.findLast(({ step }) => step.kind === "preprocess");
    if (!stage || !isRaw(without(stage))) return undefined;
    return { place: placeOfFunction(stage), help: replaceHelp(stage, wrong) };
  },
};

/** The function's name in `preprocess_input(np.expand_dims(…))`: the images within are not to blame. */
function placeOfFunction({ step }: Stage): Place {
  const { site } = step;
  return site?.form === "call" ? { file: site.call.file, span: site.call.callee } : step.place;
}
