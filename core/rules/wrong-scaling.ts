import { doesMore, type Stage, without } from "../flow/stages.ts";
import { spanContains } from "../source/span.ts";
import { replaceHelp } from "./help.ts";
import type { ArrivalRule } from "./rule.ts";
import { placeOfFeed } from "./words.ts";
import { isRight, type WrongArrival } from "./wrong-arrival.ts";
import page from "./wrong-scaling.md";

/** Scaled, but not as the weights expect, for none of the reasons that other rules know. */
export const wrongScaling: ArrivalRule = {
  name: "wrong-scaling",
  page,
  blame(wrong) {
    const stage = stageToBlame(wrong);
    return { place: stage?.step.place ?? placeOfFeed(wrong.flow), help: replaceHelp(stage, wrong) };
  },
};

/** The step whose removal or replacement mends; where several work together, the last and outermost of them. */
function stageToBlame(wrong: WrongArrival): Stage | undefined {
  const { scalings } = wrong;
  const cause =
    scalings.find((stage) => isRight(without(stage), wrong)) ??
    scalings.findLast(({ step }) => !doesMore(step)) ??
    scalings.at(-1);
  return cause && outermost(cause, wrong.stages);
}

/** `x / 127.5 + 1` for its part `x / 127.5`. */
function outermost(stage: Stage, stages: readonly Stage[]): Stage {
  const { file, span } = stage.step.place;
  const around = stages.filter(
    ({ step }) =>
      step.kind === "scale" &&
      step.site?.form === "operator" &&
      step.place.file === file &&
      spanContains(step.place.span, span),
  );
  return around.at(-1) ?? stage;
}
