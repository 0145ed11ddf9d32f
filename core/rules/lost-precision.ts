import { describeRange } from "../transform/describe.ts";
import { rangeOf } from "../transform/range.ts";
import type { Finding } from "./finding.ts";
import page from "./lost-precision.md";
import { wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import type { SceneRule } from "./rule.ts";
import { type OddStep, oddSteps, type StepWith } from "./step-findings.ts";
import { inferredWords, oneLine, useWords } from "./words.ts";

/** Pixels are destroyed on the way: whatever the network learned, it cannot see them any more. */
export const lostPrecision: SceneRule = {
  name: "lost-precision",
  page,
  find: ({ flows }) => oddSteps(flows, "loses").map(findingOf),
};

function findingOf({ step, flows }: OddStep<"loses">): Finding {
  const [flow] = flows;
  const { network } = flow;
  const written = oneLine(step.text);
  const range = describeRange(step.fact.given);
  return {
    rule: "lost-precision",
    severity: flow.isInferred ? "information" : "warning",
    place: step.place,
    message: `\`${written}\` is given pixels of ${range} and ${lossWords(step)}; ${wordsOfNetwork(network)} is fed what is left.${inferredWords(flow)}`,
    arrives: `what \`${written}\` leaves of ${range}`,
    expected: wordsOfExpected(flow),
    why: whyWords(step),
    help: helpWords(step),
    related: [
      { place: { file: network.call.file, span: network.call.span }, message: wordsOfNetwork(network) },
      { place: step.place, message: `${written} is given ${range}` },
      { place: { file: flow.file, span: flow.use.call.span }, message: useWords(flow) },
    ],
    step,
    flows,
  };
}

/** "cuts them to whole numbers, of which that leaves 2" */
function lossWords({ fact }: StepWith<"loses">): string {
  const { min, max } = rangeOf(fact.given);
  switch (fact.how) {
    case "whole":
      return `cuts ${fact.by ? "what it makes of them" : "them"} to whole numbers: of 256 shades ${shadesLeft(min / (fact.by ?? 1), max / (fact.by ?? 1))} are left`;
    case "bytes":
      return `makes bytes of them, which hold 0…255 only: ${percent(outside(min, max, 0, 255))} of the range wraps around`;
    case "bounds":
      return `cuts them off at ${boundWords(fact.low, fact.high)}: ${percent(outside(min, max, fact.low, fact.high))} of the range is gone`;
  }
}

function shadesLeft(min: number, max: number): number {
  return Math.max(1, Math.floor(max) - Math.ceil(min) + 1);
}

function outside(min: number, max: number, low = -Infinity, high = Infinity): number {
  return (Math.max(0, Math.min(max, low) - min) + Math.max(0, max - Math.max(min, high))) / (max - min);
}

function boundWords(low: number | undefined, high: number | undefined): string {
  return [low, high].filter((bound) => bound !== undefined && Number.isFinite(bound)).join(" and ");
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function whyWords({ fact: { how } }: StepWith<"loses">): string {
  switch (how) {
    case "whole":
      return "What the network sees is almost one flat colour: nothing that comes later brings the picture back.";
    case "bytes":
      return "Values below 0 come back as bright ones and values above 255 as dark ones: edges appear where none are.";
    case "bounds":
      return "All that was cut off is one flat colour now: nothing that comes later brings it back.";
  }
}

function helpWords({ fact: { how }, api, text }: StepWith<"loses">): string {
  const written = oneLine(text);
  if (api === undefined && text.includes("//")) return "Divide by `/`.";
  return how === "bounds"
    ? `Remove \`${written}\`, or cut before the pixels are shifted.`
    : "Keep floats: use `float32`.";
}
