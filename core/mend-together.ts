import type { Analysis, FixedText } from "./engine.ts";
import { hasNoOther } from "./has-no-other.ts";
import { mendAll, type Project, refreshed, type Texts, type Wish } from "./mend.ts";
import { withoutUnused } from "./mend-suppressions.ts";
import { countFindings } from "./together.ts";

/** What mending several files together comes to. */
export interface MendedFiles {
  /** The new text of each file that changes; files that the analysed ones import may be among them. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many findings were mended, each counted once, whichever files led to it. */
  readonly fixed: number;
  /** The analyses as they are afterwards, in the same order. */
  readonly analyses: readonly Analysis[];
}

/**
 * Mends what several analyses found. A file that many import is mended once, and only where no one who imports it then
 * has a finding that it had not.
 */
export function mendTogether(analyses: readonly Analysis[], wish: Wish, project: Project): MendedFiles {
  let now = analyses;
  let changed: Texts = new Map();
  for (const i of analyses.keys()) {
    const analysis = now[i];
    if (!analysis || analysis.findings.length === 0) continue;
    const mended = mendAll(analysis, wish, project, { before: changed, others: now });
    const fresh = [...mended.changed].filter(([file, text]) => analysis.texts.get(file) !== text);
    if (fresh.length === 0) continue;
    const after = now.map((other) => refreshed(other, mended.changed, project));
    if (after.some((one, k) => !hasNoOther(one.findings, now[k]?.findings ?? []))) continue;
    now = after;
    changed = mended.changed;
  }
  const left = withoutUnused(now, changed, wish, project);
  const fixed = countFindings(analyses) - countFindings(now) + left.removed;
  return { changed: left.changed, fixed, analyses: left.analyses };
}

/** Mends what one analysis found, with regard to what others may find in the same files. */
export function mendOne(
  analysis: Analysis,
  wish: Wish,
  project: Project,
  others: readonly Analysis[] = [],
): FixedText {
  const around = others.filter((other) => other.file !== analysis.file);
  const { changed, fixed, analysis: mended } = mendAll(analysis, wish, project, { others: around });
  const left = withoutUnused([mended], changed, wish, project);
  const [last = mended] = left.analyses;
  return { text: last.text, changed: left.changed, fixed: fixed + left.removed, analysis: last };
}
