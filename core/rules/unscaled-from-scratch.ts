import type { Flow } from "../flow/flow.ts";
import { isSameNetwork } from "../flow/same-network.ts";
import { UNIT } from "../models/conventions.ts";
import type { Expectation } from "../models/expectation.ts";
import { describe } from "../transform/describe.ts";
import { rangeOf } from "../transform/range.ts";
import { differs } from "./differs.ts";
import type { Finding } from "./finding.ts";
import { wordsOfNetwork } from "./network-words.ts";
import type { Scene, SceneRule } from "./rule.ts";
import page from "./unscaled-from-scratch.md";
import { OWN_WEIGHTS, relatedOf } from "./words.ts";
import { arrivalAgainst } from "./wrong-arrival.ts";

/** A network that learns from nothing, and pixels in the hundreds. */
export const unscaledFromScratch: SceneRule = {
  name: "unscaled-from-scratch",
  page,
  find(scene) {
    const firsts = scene.flows.filter(
      (flow, i) =>
        isUnscaledTraining(flow) &&
        !scene.flows
          .slice(0, i)
          .some((one) => isUnscaledTraining(one) && isSameNetwork(one.network, flow.network)),
    );
    return firsts.flatMap((flow) => findingOf(flow, scene) ?? []);
  },
};

/** Wider ranges than this were not scaled: 0–255, or 0–255 minus the mean. */
const WIDEST_SCALED = 100;

function isUnscaledTraining({ phase, network, arriving, alternatives, steps }: Flow): boolean {
  const { result, isRestored } = network;
  if (phase !== "train" || result.kind !== "untrained" || isRestored) return false;
  // It rescales inside, whatever its weights.
  if (result.ifPretrained && (result.ifPretrained.inside || result.ifPretrained.convention === "raw"))
    return false;
  if (steps.some(({ fact }) => fact?.kind === "misplaced")) return false;
  return [arriving, ...alternatives.map((alternative) => alternative.arriving)].every((one) => {
    if (one.kind === "unknown") return false;
    const { low, high } = rangeOf(one.transform);
    return low.every((least, c) => (high[c] ?? 0) - least > WIDEST_SCALED);
  });
}

const SCALED: Expectation = {
  convention: "unit",
  transform: UNIT,
  source: "the variance that Keras's initializers are made for",
};

function findingOf(flow: Flow, { flows, blameOf }: Scene): Finding | undefined {
  const wrong = arrivalAgainst(flow, SCALED, OWN_WEIGHTS);
  const blame = wrong && blameOf(wrong);
  if (!wrong || !blame) return undefined;
  const arrives = describe(wrong.actual, wrong.isOrderKnown);
  const alike = flows.filter(
    (other) => other !== flow && isSameNetwork(other.network, flow.network) && !differs(other, flow),
  );
  return {
    rule: "unscaled-from-scratch",
    severity: "hint",
    place: blame.place,
    message: `${wordsOfNetwork(flow.network)} learns from scratch, and is trained on ${arrives}; such networks learn best from values of about 0…1 or −1…1.`,
    arrives,
    expected: "values of about 0…1 or −1…1",
    why: whyWords(flow),
    help: "Divide by 255, in training and wherever the network is used.",
    related: relatedOf(wrong),
    expectation: SCALED,
    flows: [flow, ...alike.filter(({ arriving }) => arriving.kind === "known")],
  };
}

function whyWords({ arriving }: Flow): string {
  const { min, max } = rangeOf(arriving.kind === "known" ? arriving.transform : SCALED.transform);
  const largest = Math.round(Math.max(Math.abs(min), Math.abs(max)));
  return `Weights begin at a size that is made for inputs of about 1: values up to ${largest} make the first activations, and their gradients, hundreds of times too large, so that training is slow or fails.`;
}
