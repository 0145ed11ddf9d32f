import type { Flow } from "../flow/flow.ts";
import { arrivalFindings, verdictBy, verdictFor } from "./arrival-findings.ts";
import { doublePreprocessing } from "./double-preprocessing.ts";
import type { Finding } from "./finding.ts";
import { lostPrecision } from "./lost-precision.ts";
import { misplacedArgument } from "./misplaced-argument.ts";
import { missingPreprocessing } from "./missing-preprocessing.ts";
import { rangeBlindAugmentation } from "./range-blind-augmentation.ts";
import { reusedAfterPreprocess } from "./reused-after-preprocess.ts";
import type { ArrivalRule, Rule, SceneRule } from "./rule.ts";
import { swappedChannels } from "./swapped-channels.ts";
import { trainPredictMismatch } from "./train-predict-mismatch.ts";
import { unscaledFromScratch } from "./unscaled-from-scratch.ts";
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

export const rules: readonly Rule[] = [...ofCauses, ...ofArrivals, ...ofMore];

/**
 * What is wrong in these flows of one file. One step that feeds several uses of a network is one finding with several
 * flows.
 * @param elsewhere what arrives at the same networks in other files: never reported, but compared with
 */
export function findingsOf(seen: readonly Flow[], elsewhere: readonly Flow[] = []): readonly Finding[] {
  const flows = seen.filter(({ use }) => use.isShapeProbe !== true);
  const all = [...flows, ...elsewhere];
  const verdictOf = verdictBy(ofArrivals);
  const blameOf = (wrong: WrongArrival) => verdictFor(wrong, ofArrivals)?.blame;
  const findings: Finding[] = [];
  let open = flows;
  for (const rule of ofCauses) {
    const found = rule.find({ flows: open, all, verdictOf, blameOf });
    const told = new Set(found.flatMap((finding) => finding.flows));
    open = open.filter((flow) => !told.has(flow));
    findings.push(...found);
  }
  findings.push(...arrivalFindings(open, all, verdictOf));
  for (const rule of ofMore) findings.push(...rule.find({ flows, all, verdictOf, blameOf }));
  return findings.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.place.file.localeCompare(b.place.file) || a.place.span.start - b.place.span.start;
}
