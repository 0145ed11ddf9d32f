import type { Finding } from "./finding.ts";
import { wordsOfArriving, wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import page from "./reused-after-preprocess.md";
import type { Scene, SceneRule } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { type OddStep, oddSteps } from "./step-findings.ts";
import { whyOf } from "./why.ts";
import { oneLine, relatedOf } from "./words.ts";

/** `preprocess_input` wrote into an array of floats that is used again, as if it still held what was loaded. */
export const reusedAfterPreprocess: SceneRule = {
  name: "reused-after-preprocess",
  page,
  find: (scene) =>
    oddSteps(
      scene.flows.filter((flow) => scene.verdictOf(flow) !== undefined),
      "reused",
    ).flatMap((odd) => findingOf(odd, scene) ?? []),
};

function findingOf({ step, flows }: OddStep<"reused">, { all, verdictOf }: Scene): Finding | undefined {
  const [flow] = flows;
  const wrong = verdictOf(flow)?.wrong;
  if (!wrong) return undefined;
  const written = oneLine(step.text);
  const { site } = step;
  const place = site?.form === "call" ? { file: site.call.file, span: site.call.callee } : step.place;
  return {
    rule: "reused-after-preprocess",
    severity: severityOf(flows, all),
    place,
    message:
      `\`${written}\` writes into the array that it is given, which is used again: ` +
      `${wordsOfNetwork(flow.network)} expects ${wordsOfExpected(flow)}; what arrives is ${wordsOfArriving(flow)}.`,
    arrives: wordsOfArriving(flow),
    expected: wordsOfExpected(flow),
    why: whyOf(wrong),
    help: "Hand it a copy: `x.copy()`.",
    related: relatedOf(wrong),
    step,
    flows,
  };
}
