import type { Flow } from "../flow/flow.ts";
import { stagesOf } from "../flow/stages.ts";
import type { AssumedRange } from "../flow/step.ts";
import { rangeOf } from "../transform/range.ts";
import type { Transform } from "../transform/transform.ts";
import type { Finding } from "./finding.ts";
import { rangeWords, wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import page from "./range-blind-augmentation.md";
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
    message: `\`${written}\` ${problem.does}, and is given pixels of ${rangeWords(given)}: ${problem.effect}.`,
    arrives: `\`${written}\` is given ${rangeWords(given)}`,
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

interface Problem {
  readonly does: string;
  readonly effect: string;
  readonly why: string;
  readonly isHarmless?: boolean;
}

function problemOf(fact: AssumedRange, given: Transform): Problem | undefined {
  const { min, max } = rangeOf(given);
  const width = max - min;
  const gone = outside(min, max, fact.low, fact.high);
  const range = `${short(fact.low)}…${short(fact.high)}`;
  switch (fact.how) {
    case "shift":
      if (gone <= MOST_GONE && width > (fact.high - fact.low) / 4) return undefined;
      return {
        does: `shifts brightness by a part of ${range} and cuts off what lies outside`,
        effect:
          gone > MOST_GONE
            ? `${percent(gone)} of their range is cut off`
            : "most pictures become all black or all white",
        why: "The network is trained on flat pictures, and used on others.",
      };
    case "clip":
      if (gone <= MOST_GONE) return undefined;
      return {
        does: `cuts off what lies outside ${range}`,
        effect: `${percent(gone)} of their range is gone`,
        why: "The network is trained on pictures whose dark parts are one flat colour, and used on others.",
      };
    case "add":
      return problemOfSum(fact, width);
    case "bytes":
      if (gone <= 0.05 && width > 8) return undefined;
      return {
        does: `goes by way of bytes, which hold ${range}`,
        effect: width <= 8 ? "all pictures become black" : `${percent(gone)} of their range wraps around`,
        why: "The network is trained on black or broken pictures, and used on others.",
      };
    case "statistics":
      return {
        does: `computes its statistics from pixels of 0…255, as \`fit\` does not call \`${fact.through ?? "preprocessing_function"}\``,
        effect: "they are applied to what that function gives",
        why: "A mean of about 100 is subtracted from values that have another range: the pictures become one flat offset.",
      };
  }
}

/** Least and greatest part of the range by which brightness is changed to any purpose. */
const LEAST_SHARE = 0.01;
const GREATEST_SHARE = 1.5;

/** More of the range than jitter would move over a bound. */
const MOST_GONE = 0.25;

function problemOfSum({ high }: AssumedRange, width: number): Problem | undefined {
  const does = `adds up to ${short(high)}`;
  if (high > GREATEST_SHARE * width) {
    return {
      does,
      effect: `that is ${Math.round(high / width)} times their whole range`,
      why: "The network is trained on pictures far darker than black or brighter than white, and used on others.",
    };
  }
  if (high <= 0 || high >= LEAST_SHARE * width) return undefined;
  return {
    does,
    effect: `that is ${Number(((100 * high) / width).toPrecision(2))} % of their range`,
    why: "Nothing is augmented: the change is far too small to see.",
    isHarmless: true,
  };
}

function severityFor(flows: readonly Flow[], { all }: Scene, problem: Problem): Finding["severity"] {
  return problem.isHarmless ? "information" : severityOf(flows, all);
}

function helpFor({ how }: AssumedRange, given: Transform): string {
  switch (how) {
    case "shift":
    case "clip":
      return `Say \`value_range=(${rangeWords(given).replace("…", ", ").replaceAll("−", "-")})\`, or augment before scaling.`;
    case "add":
      return "Scale the number as the pixels are scaled.";
    case "bytes":
      return "Feed pixels of 0…255 and let the generator scale them, or leave this out.";
    case "statistics":
      return "Hand `fit` pixels that went through that function.";
  }
}

function outside(min: number, max: number, low: number, high: number): number {
  return (Math.max(0, Math.min(max, low) - min) + Math.max(0, max - Math.max(min, high))) / (max - min);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
