import type { Analysis, Engine, FixedText } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import { type Finding, isSameFinding } from "../core/rules/finding.ts";
import type { Telling } from "../core/telling.ts";
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
  /** The text with every safe fix in it. */
  fixAll(): FixedText;
}

export function createChecked(
  engine: Engine,
  { uri, version, placement }: ProgramVersion,
  analysis: Analysis,
  others: () => readonly Analysis[],
  telling: Telling,
): Checked {
  const known: { readonly finding: Finding; readonly fixes: readonly Fix[] }[] = [];
  return {
    uri,
    version,
    analysis,
    placement,
    fixesFor(finding) {
      const before = known.find((one) => isSameFinding(one.finding, finding));
      if (before) return before.fixes;
      const fixes = engine.fixesFor(analysis, finding, undefined, others());
      known.push({ finding, fixes });
      return fixes;
    },
    fixAll: () => engine.fixAll(analysis, ["safe"], telling, others()),
  };
}
