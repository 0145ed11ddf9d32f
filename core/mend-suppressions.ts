import type { Analysis } from "./engine.ts";
import type { Fix } from "./fixes/fix.ts";
import { compatible, type Project, refreshed, type Texts, textsWith, type Wish } from "./mend.ts";
import { toldByFile } from "./telling.ts";

/** Files as they are without the suppressions that hide nothing. */
export interface Unsuppressed {
  readonly analyses: readonly Analysis[];
  readonly changed: Texts;
  readonly removed: number;
}

/** More rounds than a comment has names: in each, names that stand beside each other are taken out one by one. */
const MOST_ROUNDS = 20;

/** Takes out what `unused-suppression` is told of, where its fix is wished for: of comments, so that nothing else changes. */
export function withoutUnused(
  analyses: readonly Analysis[],
  changed: Texts,
  { applicabilities, telling }: Wish,
  project: Project,
): Unsuppressed {
  let now: Unsuppressed = { analyses, changed, removed: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = compatible(
      [...toldByFile(now.analyses, telling).values()]
        .flat()
        .flatMap(({ item }) => item.fix ?? [])
        .filter(({ applicability }) => applicabilities.includes(applicability)),
    );
    if (fixes.length === 0) break;
    now = without(fixes, now, project);
  }
  return now;
}

function without(
  fixes: readonly Fix[],
  { analyses, changed, removed }: Unsuppressed,
  project: Project,
): Unsuppressed {
  const texts = new Map(analyses.map(({ file, text }) => [file, text]));
  const next = new Map([...changed, ...textsWith(fixes, texts)]);
  return {
    analyses: analyses.map((analysis) => refreshed(analysis, next, project)),
    changed: next,
    removed: removed + fixes.length,
  };
}
