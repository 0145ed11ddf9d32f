import type { Analysis } from "./engine.ts";
import type { Finding } from "./rules/finding.ts";
import { defaultSettings, type Settings } from "./settings/settings.ts";
import { toldAs } from "./settings/told.ts";
import { unusedSuppressions } from "./settings/unused.ts";
import { byFileOnce, type Judged, type Known } from "./together.ts";

/** What decides which findings are told, beside the comments in the files that hide some. */
export interface Telling {
  settingsOf(file: string): Settings;
  /**
   * Whether other files may import this one, or load what it saves: then there may be findings in it that its own analysis knows
   * nothing of, and no comment in it can be said to hide nothing. Asked where that matters alone; "no" where it is not told.
   */
  isUsedElsewhere?(file: string): boolean;
}

/** What it takes of an analysis to know what of it is told. */
export type Tellable = Judged & Pick<Analysis, "file" | "suppressions" | "isUnderstood">;

/** Nothing is set. */
export const byDefault: Telling = { settingsOf: () => defaultSettings };

/**
 * What is to be told of one analysis: what no setting turns off and no comment hides in the file where it stands, with the
 * severity that applies there; and the comments of its own file that hide nothing. Whether others uphold a finding is no part
 * of it (`together.ts`).
 */
export function toldIn(analysis: Tellable, telling: Telling = byDefault): readonly Finding[] {
  const all = [...analysis.findings, ...unusedIn(analysis, telling)];
  return all.flatMap((finding) => toldOf(finding, analysis, telling) ?? []);
}

/** What several analyses have to tell, each finding once, by the file in which it stands; those of a file in the order of its text. */
export function toldByFile<A extends Tellable>(
  analyses: readonly A[],
  telling: Telling = byDefault,
): ReadonlyMap<string, readonly Known<Finding, A>[]> {
  return byFileOnce(analyses, (analysis) => toldIn(analysis, telling));
}

/** How many findings are told of these, each counted once. */
export function countTold(analyses: readonly Tellable[], telling: Telling): number {
  return [...toldByFile(analyses, telling).values()].flat().length;
}

/** A finding of this analysis as it is told; undefined where it is not. */
export function toldOf(finding: Finding, { suppressions }: Tellable, telling: Telling): Finding | undefined {
  const { file } = finding.place;
  // A comment that hides nothing was not hidden itself: that was asked before.
  const hiding = finding.rule === "unused-suppression" ? [] : (suppressions.get(file) ?? []);
  return toldAs(finding, telling.settingsOf(file), hiding);
}

function unusedIn(
  { file, suppressions, findings, isUnderstood }: Tellable,
  telling: Telling,
): readonly Finding[] {
  const own = suppressions.get(file);
  if (!own) return [];
  return unusedSuppressions({
    file,
    suppressions: own,
    findings: findings.filter(({ place }) => place.file === file),
    isSure: () => isUnderstood && telling.isUsedElsewhere?.(file) !== true,
    settings: telling.settingsOf(file),
  });
}
