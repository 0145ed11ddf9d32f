import type { Flow } from "../flow/flow.ts";
import { type Stage, stagesOf, upTo } from "../flow/stages.ts";
import type { Place } from "../source/span.ts";
import { describe } from "../transform/describe.ts";
import type { Finding } from "./finding.ts";
import { wordsOfArriving, wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import type { WrongArrival } from "./wrong-arrival.ts";

/** What is expected and what arrives, in one sentence. */
export function messageOf(wrong: WrongArrival): string {
  const { flow, expectation } = wrong;
  const { inside } = expectation;
  const reason = inside ? `, because it ${inside}` : "";
  return `${wordsOfNetwork(flow.network)} expects ${wordsOfExpected(flow)}${reason}; ${giver(wrong)} ${wordsOfArriving(flow)}.${inferredWords(flow)}`;
}

/** Why a finding is told of a network that nothing was seen to reach; empty where something was. */
export function inferredWords({ isInferred, network }: Flow): string {
  return isInferred
    ? ` (Inferred: ${network.name} is the only network in this file, and what feeds the only training is prepared so.)`
    : "";
}

function giver({ flow: { use }, stages }: WrongArrival): string {
  if (stages.some(({ step }) => step.site?.form === "generator")) return "this generator gives";
  return use.feedShape === "dataset" || use.feedShape === "dataset-pairs"
    ? "this dataset gives"
    : "what arrives is";
}

/** Stands for the name of weights that the program trains itself. */
export const OWN_WEIGHTS = "own";

/** The way from the network's construction through each step to the use. */
export function relatedOf({ flow, stages, weights, isOrderKnown }: WrongArrival): Finding["related"] {
  const { network } = flow;
  return [
    {
      place: { file: network.call.file, span: network.call.span },
      message: weights === OWN_WEIGHTS ? network.name : `${network.name} with ${weights} weights`,
    },
    ...stages.map((stage) => ({ place: stage.step.place, message: stageWords(stage, isOrderKnown) })),
    { place: { file: flow.file, span: flow.use.call.span }, message: useWords(flow) },
  ];
}

/** What becomes of the pixels on the way from the file to the network, step by step. */
export function pathOf(flow: Flow): Finding["related"] {
  const { arriving, steps, file, use } = flow;
  const stages = arriving.kind === "known" ? stagesOf(arriving.transform, steps) : [];
  const isOrderKnown = arriving.kind === "known" && arriving.isOrderKnown;
  return [
    ...steps.map((step, k) => {
      const stage = stages[k];
      return { place: step.place, message: stage ? stageWords(stage, isOrderKnown) : oneLine(step.text) };
    }),
    { place: { file, span: use.call.span }, message: useWords(flow) },
  ];
}

function stageWords(stage: Stage, isOrderKnown: boolean): string {
  return `${oneLine(stage.step.text)} → ${describe(upTo(stage), isOrderKnown)}`;
}

export function useWords({ phase }: Flow): string {
  const doing = {
    train: "trains",
    validate: "validates",
    evaluate: "evaluates",
    predict: "predicts",
  } as const;
  return `here it arrives: this ${doing[phase]}`;
}

/** Code as a person would quote it within a sentence. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Where the images are handed over: the argument, or the whole call where there is none to name. */
export function placeOfFeed({ file, use }: Flow): Place {
  return { file, span: use.feed ?? use.call.span };
}
