import type { Flow } from "../flow/flow.ts";
import { arrivalFindings, verdictBy, verdictFor } from "./arrival-findings.ts";
import { doublePreprocessing } from "./double-preprocessing.ts";
import { createIsolation, type RuleFailure } from "./failure.ts";
import type { Finding } from "./finding.ts";
import { lostPrecision } from "./lost-precision.ts";
import { misplacedArgument } from "./misplaced-argument.ts";
import { missingPreprocessing } from "./missing-preprocessing.ts";
import { rangeBlindAugmentation } from "./range-blind-augmentation.ts";
import { reusedAfterPreprocess } from "./reused-after-preprocess.ts";
import type { ArrivalRule, Named, SceneRule } from "./rule.ts";
import { swappedChannels } from "./swapped-channels.ts";
import { trainPredictMismatch } from "./train-predict-mismatch.ts";
import { unscaledFromScratch } from "./unscaled-from-scratch.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import type { WrongArrival } from "./wrong-arrival.ts";
import { wrongPreprocessInput } from "./wrong-preprocess-input.ts";
import { wrongScaling } from "./wrong-scaling.ts";

/** Rules that know the very cause: a flow of which one of them speaks is not judged again. */
const ofCauses: readonly SceneRule[] = [
  misplacedArgument,
  lostPrecision,
  reusedAfterPreprocess,
  trainPredictMismatch,
];

/** What is wrong with an arrival, the rule that says most about it before those that say less. */
const ofArrivals: readonly ArrivalRule[] = [
  swappedChannels,
  wrongPreprocessInput,
  doublePreprocessing,
  missingPreprocessing,
  wrongScaling,
];

/** Rules about something else than whether the pixels are those that the weights expect. */
const ofMore: readonly SceneRule[] = [unscaledFromScratch, rangeBlindAugmentation];

/** All rules; the last is asked where findings are told, as it is about those that comments hide. */
export const rules: readonly Named[] = [...ofCauses, ...ofArrivals, ...ofMore, unusedSuppression];

/** What the rules have to say, and which of them failed. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/**
 * What is wrong in these flows of one file. One step that feeds several uses of a network is one finding with several
 * flows. A rule that throws costs its own findings.
 * @param elsewhere what arrives at the same networks in other files: never reported, but compared with
 */
export function judge(seen: readonly Flow[], elsewhere: readonly Flow[] = []): Judgement {
  const flows = seen.filter(({ use }) => use.isShapeProbe !== true);
  const all = [...flows, ...elsewhere];
  const isolation = createIsolation();
  const verdictOf = verdictBy(ofArrivals, isolation);
  const blameOf = (wrong: WrongArrival) => verdictFor(wrong, ofArrivals, isolation)?.blame;
  const find = (rule: SceneRule, open: readonly Flow[]): readonly Finding[] =>
    isolation.run(rule.name, () => rule.find({ flows: open, all, verdictOf, blameOf })) ?? [];
  const findings: Finding[] = [];
  let open = flows;
  for (const rule of ofCauses) {
    const found = find(rule, open);
    const told = new Set(found.flatMap((finding) => finding.flows));
    open = open.filter((flow) => !told.has(flow));
    findings.push(...found);
  }
  findings.push(...arrivalFindings(open, all, verdictOf, isolation));
  for (const rule of ofMore) findings.push(...find(rule, flows));
  return { findings: findings.sort(byPlace), failures: isolation.failures() };
}

function byPlace(a: Finding, b: Finding): number {
  const isSameFile = a.place.file === b.place.file;
  return (
    (isSameFile ? 0 : a.place.file.localeCompare(b.place.file)) || a.place.span.start - b.place.span.start
  );
}
