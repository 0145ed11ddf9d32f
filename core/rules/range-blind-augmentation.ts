import type { Flow } from "../flow/flow.ts";
import { stagesOf } from "../flow/stages.ts";
import type { AssumedRange } from "../flow/step.ts";
import { describeRange } from "../transform/describe.ts";
import type { Transform } from "../transform/transform.ts";
import type { Finding } from "./finding.ts";
import { wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import page from "./range-blind-augmentation.md";
import { type Problem, problemOf } from "./range-problem.ts";
import type { Scene, SceneRule } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { type OddStep, oddSteps } from "./step-findings.ts";
import { oneLine, useWords } from "./words.ts";

/** An augmentation or a statistic that is made for pixels in another range than it is given. */
export const rangeBlindAugmentation: SceneRule = {
  name: "range-blind-augmentation",
  page,
  find: (scene) => oddSteps(scene.flows, "assumes").flatMap((odd) => findingOf(odd, scene) ?? []),
};

type Odd = OddStep<"assumes">;

function findingOf({ step, flows: all }: Odd, scene: Scene): Finding | undefined {
  // A layer in the model augments in training only.
  const flows = all.filter(({ phase }) => phase === "train" || step.inModel !== true);
  const [flow] = flows;
  const given = flow && givenTo(step, flow);
  const problem = given && problemOf(step.fact, given);
  if (!flow || !given || !problem) return undefined;
  const { network } = flow;
  const written = oneLine(step.text);
  return {
    rule: "range-blind-augmentation",
    severity: severityFor(flows, scene, problem),
    place: step.place,
    message: `\`${written}\` ${problem.does}, and is given pixels of ${describeRange(given)}: ${problem.effect}.`,
    arrives: `\`${written}\` is given ${describeRange(given)}`,
    expected: wordsOfExpected(flow),
    why: problem.why,
    help: helpFor(step.fact, given),
    related: [
      { place: { file: network.call.file, span: network.call.span }, message: wordsOfNetwork(network) },
      { place: { file: flow.file, span: flow.use.call.span }, message: useWords(flow) },
    ],
    step: { ...step, fact: { ...step.fact, given } },
    flows,
  };
}

/** What the step is given, as it was seen there or as the steps before it tell. */
function givenTo({ fact, place }: Odd["step"], { arriving, steps }: Flow): Transform | undefined {
  if (fact.given) return fact.given;
  if (arriving.kind === "unknown") return undefined;
  const { file, span } = place;
  return stagesOf(arriving.transform, steps).find(
    ({ step }) =>
      step.place.file === file && step.place.span.start === span.start && step.fact?.kind === "assumes",
  )?.before;
}

function severityFor(flows: readonly Flow[], { all }: Scene, problem: Problem): Finding["severity"] {
  return problem.isHarmless ? "information" : severityOf(flows, all);
}

function helpFor({ how }: AssumedRange, given: Transform): string {
  switch (how) {
    case "shift":
    case "clip":
      return `Say \`value_range=(${describeRange(given).replace("…", ", ").replaceAll("−", "-")})\`, or augment before scaling.`;
    case "add":
      return "Scale the number as the pixels are scaled.";
    case "bytes":
      return "Feed pixels of 0…255 and let the generator scale them, or leave this out.";
    case "statistics":
      return "Hand `fit` pixels that went through that function.";
  }
}
