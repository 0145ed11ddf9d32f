import { suffixOf } from "../verified-report.ts";
import type { Choices, KeptReport } from "./panel-state.ts";
import type { Outcome } from "./run-verify.ts";

/** What a panel keeps after a run. Refused, the earlier report stays, with the reason beside it. */
export function keptAfter(earlier: KeptReport, outcome: Outcome, choices: Choices): KeptReport {
  if (outcome.kind === "error") return { ...earlier, error: outcome.message };
  const { report, stamps } = outcome;
  const before = comparable(earlier, outcome, choices);
  const { file } = earlier;
  return {
    file,
    suffix: suffixOf(report.use),
    phase: report.phase,
    choices,
    report,
    stamps,
    ...(before && { before }),
  };
}

/** The numbers of the code before it was changed: where nothing but the code is another. */
function comparable(
  earlier: KeptReport,
  { report, stamps }: Extract<Outcome, { kind: "report" }>,
  choices: Choices,
): KeptReport["before"] {
  const { report: was } = earlier;
  const isAlike =
    was?.network === report.network &&
    was.phase === report.phase &&
    was.isStandIn === report.isStandIn &&
    was.summary.images === report.summary.images &&
    earlier.choices.images === choices.images &&
    earlier.choices.weights === choices.weights;
  if (!isAlike) return undefined;
  const isSameCode = Object.keys(stamps).every((file) => stamps[file] === earlier.stamps[file]);
  return isSameCode ? earlier.before : was.summary;
}
