import type { Analysis, Engine, FixedText } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import { type Finding, isSameFinding } from "../core/rules/finding.ts";
import type { Telling } from "../core/telling.ts";
import { type TrialBudget, trialBudget } from "../core/trial-budget.ts";
import type { Placement } from "./placement.ts";
import type { ProgramVersion } from "./to-protocol.ts";

/** What is known of one version of an open file or notebook. */
export interface Checked {
  readonly uri: string;
  /** The client's own number of this version. */
  readonly version: number;
  readonly analysis: Analysis;
  /** Where the analysed text stands in the client's documents, which may have changed since. */
  readonly placement: Placement;
  /**
   * The finding's fixes, the best first, none of which would be wrong for another open file; worked out when first asked for,
   * as each costs an analysis.
   */
  fixesFor(finding: Finding): readonly Fix[];
  /** What mends the finding's network everywhere, with safe fixes or with unsafe ones too; worked out when first asked for. */
  fixNetwork(finding: Finding, isSafe: boolean): FixedText | undefined;
  /** The text with every safe fix in it. */
  fixAll(): FixedText;
}

/** So many fixes of a finding hold, about: all are looked for, where a check looks for the first. */
const MOST_FIXES = 3;

export function createChecked(
  engine: Engine,
  { uri, version, placement }: ProgramVersion,
  analysis: Analysis,
  others: () => readonly Analysis[],
  telling: Telling,
): Checked {
  let budget: TrialBudget | undefined;
  const fixesFor = rememberedBy((finding) => {
    const around = others();
    // A request may be for thousands of findings.
    budget ??= trialBudget(MOST_FIXES * (1 + around.length));
    return engine.fixesFor(analysis, finding, undefined, around, budget);
  });
  const fixNetwork = (isSafe: boolean) =>
    rememberedBy((finding) =>
      engine.fixNetwork(analysis, finding, isSafe ? ["safe"] : ["safe", "unsafe"], telling, others()),
    );
  const [safely, unsafely] = [fixNetwork(true), fixNetwork(false)];
  return {
    uri,
    version,
    analysis,
    placement,
    fixesFor,
    fixNetwork: (finding, isSafe) => (isSafe ? safely : unsafely)(finding),
    fixAll: () => engine.fixAll(analysis, ["safe"], telling, others()),
  };
}

function rememberedBy<Answer>(work: (finding: Finding) => Answer): (finding: Finding) => Answer {
  const known: { readonly finding: Finding; readonly answer: Answer }[] = [];
  return (finding) => {
    const before = known.find((one) => isSameFinding(one.finding, finding));
    if (before) return before.answer;
    const answer = work(finding);
    known.push({ finding, answer });
    return answer;
  };
}
