import type { Flow } from "../flow/flow.ts";
import type { Finding } from "./finding.ts";
import page from "./misplaced-argument.md";
import { wordsOfArriving, wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import type { Scene, SceneRule } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { type OddStep, oddSteps } from "./step-findings.ts";
import { inferredWords, oneLine, useWords } from "./words.ts";

/** `ImageDataGenerator(preprocess_input)`: by its place that is `featurewise_center`, and no one ever calls it. */
export const misplacedArgument: SceneRule = {
  name: "misplaced-argument",
  page,
  find: (scene) =>
    oddSteps(
      scene.flows.filter((flow) => !isRightAllTheSame(flow, scene)),
      "misplaced",
    ).map((odd) => findingOf(odd, scene)),
};

/** EfficientNet gets the raw pixels that it wants, whether or not anyone calls its `preprocess_input`. */
function isRightAllTheSame(flow: Flow, { verdictOf }: Scene): boolean {
  const { arriving, network } = flow;
  return network.result.kind === "pretrained" && arriving.kind === "known" && verdictOf(flow) === undefined;
}

function findingOf({ step, flows }: OddStep<"misplaced">, { all }: Scene): Finding {
  const [flow] = flows;
  const { network, arriving } = flow;
  const { argument, takenFor, meantFor } = step.fact;
  const { file } = step.place;
  const written = oneLine(step.text);
  const expects =
    network.result.kind === "pretrained"
      ? `${wordsOfNetwork(network)} expects ${wordsOfExpected(flow)}; `
      : "";
  const gives = arriving.kind === "known" ? ` ${expects}this generator gives ${wordsOfArriving(flow)}.` : "";
  const consequence = meantFor === "rescale" ? "nothing is rescaled" : "it is never called";
  return {
    rule: "misplaced-argument",
    severity: network.result.kind === "pretrained" ? severityOf(flows, all) : "hint",
    place: { file, span: argument.span },
    message: `\`${written}\` stands where \`${takenFor}\` goes, not \`${meantFor}\`: ${consequence}.${gives}${inferredWords(flow)}`,
    arrives: wordsOfArriving(flow),
    expected: wordsOfExpected(flow),
    why: `Keras takes any value that is true for \`${takenFor}=True\` and says nothing, so the pictures go through unchanged.`,
    help: `Write \`${meantFor}=${written}\`.`,
    related: [
      { place: { file: network.call.file, span: network.call.span }, message: wordsOfNetwork(network) },
      { place: { file: flow.file, span: flow.use.call.span }, message: useWords(flow) },
    ],
    step,
    flows,
  };
}
