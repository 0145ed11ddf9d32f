import type { Analysis, FixedText } from "./engine.ts";
import type { Fix } from "./fixes/fix.ts";
import { fixesOf } from "./fixes/fixes-of.ts";
import type { FileToMend } from "./fixes/mendable.ts";
import { hasNoOther } from "./has-no-other.ts";
import { type Finding, isSameFinding } from "./rules/finding.ts";
import { applyEdits, type Edit, editsConflict } from "./source/edit.ts";
import type { SourceText } from "./source/workspace.ts";
import { type Telling, toldOf } from "./telling.ts";
import { isSpent, type TrialBudget, trialBudget } from "./trial-budget.ts";

/** The files around an analysis, as mending needs them. */
export interface Project {
  /** Analyses a file of the workspace in which these files would read so. */
  check(file: string, text: string, changed: Texts): Analysis;
  /** How much was done for all checks so far, as a `TrialBudget` counts it. */
  spent(): number;
  fileOf(source: SourceText): FileToMend & { readonly broken: Analysis["broken"] };
}

export type Texts = ReadonlyMap<string, string>;

/**
 * The fixes of a finding that do what they promise, the best first: each is tried on the text, and the result checked.
 * A trial costs an analysis, so that whoever needs but one stops asking there.
 */
export function* fixesThatHold(
  analysis: Analysis,
  finding: Finding,
  project: Project,
  { before = new Map(), others = [], budget = trialBudget(1 + others.length) }: Surrounding = {},
): Generator<Fix> {
  const { file } = finding.place;
  const text = analysis.texts.get(file);
  if (text === undefined) return;
  if (finding.fix) return yield finding.fix;
  const { outline, broken } = fileIn(analysis, { file, text }, project);
  const { flows, elsewhere } = analysis;
  const trial = { analysis, finding, project, before, others, brokenBefore: broken.length };
  for (const fix of fixesOf(finding, { text, outline, flows, elsewhere })) {
    if (isSpent(budget)) return;
    const spent = project.spent();
    const isFix = fix.applicability === "display" || holds(fix, trial);
    budget.left -= project.spent() - spent;
    budget.made++;
    if (isFix) yield fix;
  }
}

/** A file as this analysis saw it. Of its own it knows all; others are parsed again. */
function fileIn(analysis: Analysis, source: SourceText, project: Project): ReturnType<Project["fileOf"]> {
  return analysis.file === source.file ? analysis : project.fileOf(source);
}

/** What else counts where a fix is tried. */
export interface Surrounding {
  /** What was changed already before this analysis. */
  readonly before?: Texts;
  /** Analyses that may read the file that a fix changes: none of them may have a finding then that it had not. */
  readonly others?: readonly Analysis[];
  /** What may be spent on trials. */
  readonly budget?: TrialBudget;
}

interface Trial extends Required<Omit<Surrounding, "budget">> {
  readonly analysis: Analysis;
  readonly finding: Finding;
  readonly project: Project;
  readonly brokenBefore: number;
}

/**
 * The fixed text parses as well as before, the finding is gone, none is new, and no flow that was understood is lost:
 * a text that is merely no longer understood is not mended.
 */
function holds(fix: Fix, { analysis, finding, project, before, others, brokenBefore }: Trial): boolean {
  const { file } = fix;
  const old = analysis.texts.get(file);
  const text = old === undefined ? undefined : applied(old, fix.edits);
  if (old === undefined || text === undefined) return false;
  const changed = new Map([...before, [file, text]]);
  const after = checkWith(analysis, changed, project);
  if (fileIn(after, { file, text }, project).broken.length > brokenBefore) return false;
  if (knownFlows(after) < knownFlows(analysis)) return false;
  const left = analysis.findings.filter((other) => !isSameFinding(other, finding));
  if (!hasNoOther(after.findings, left)) return false;
  return others
    .filter((other) => other !== analysis && other.texts.get(file) === old)
    .every((other) => hasNoOther(checkWith(other, changed, project).findings, other.findings));
}

function applied(text: string, edits: readonly Edit[]): string | undefined {
  const conflict = edits.some((a, i) => edits.slice(i + 1).some((b) => editsConflict(a, b)));
  return conflict ? undefined : applyEdits(text, edits);
}

/** The same file, analysed anew where it reads another text of any. */
export function refreshed(analysis: Analysis, changed: Texts, project: Project): Analysis {
  const isStale = [...analysis.texts].some(([file, text]) => (changed.get(file) ?? text) !== text);
  return isStale ? checkWith(analysis, changed, project) : analysis;
}

export function checkWith({ file, text }: Analysis, changed: Texts, project: Project): Analysis {
  return project.check(file, changed.get(file) ?? text, changed);
}

function knownFlows({ flows }: Analysis): number {
  return flows.filter(({ arriving }) => arriving.kind === "known").length;
}

/** More rounds than any file needs: each mends at least one finding. */
const MOST_ROUNDS = 50;

/** Which findings are to be mended, of those that are told, and how surely. */
export interface Wish {
  readonly applicabilities: readonly Fix["applicability"][];
  readonly telling: Telling;
  /** Only these of them, if it is given. */
  readonly isMeant?: (finding: Finding, now: Analysis) => boolean;
}

/** A state on the way to what is wished for: the files that changed so far, and what is found in them. */
interface Mended {
  readonly analysis: Analysis;
  readonly changed: Texts;
}

/** Mends all that is wished for, in whichever file it stands, again and again until nothing more changes. */
export function mendAll(
  analysis: Analysis,
  wish: Wish,
  project: Project,
  { before = new Map(), others = [], budget = trialBudget(1 + others.length) }: Surrounding = {},
): FixedText {
  let now: Mended = { analysis, changed: before };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mendRound(now, wish, project, { others, budget });
    if (!next) break;
    now = next;
  }
  const fixed = analysis.findings.length - now.analysis.findings.length;
  return { text: now.analysis.text, changed: now.changed, fixed, analysis: now.analysis };
}

/** Mends what can be mended at once; undefined where nothing can. */
function mendRound(
  now: Mended,
  { applicabilities, telling, isMeant = () => true }: Wish,
  project: Project,
  around: Pick<Surrounding, "others" | "budget">,
): Mended | undefined {
  const { analysis, changed } = now;
  const wanted = analysis.findings.filter(
    (finding) => toldOf(finding, analysis, telling) && isMeant(finding, analysis),
  );
  const fixes = wanted.flatMap((finding) => {
    for (const fix of fixesThatHold(analysis, finding, project, { ...around, before: changed })) {
      if (applicabilities.includes(fix.applicability)) return [fix];
    }
    return [];
  });
  const [first] = fixes;
  if (!first) return undefined;
  for (const together of [compatible(fixes), [first]]) {
    const texts = new Map([...changed, ...textsWith(together, analysis.texts)]);
    const after = checkWith(analysis, texts, project);
    if (after.findings.length < analysis.findings.length) return { analysis: after, changed: texts };
  }
  return undefined;
}

/** Those of the fixes that can be applied together, an earlier one before a later. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const together: Fix[] = [];
  for (const fix of fixes) {
    const others = together.filter(({ file }) => file === fix.file).flatMap(({ edits }) => edits);
    if (!fix.edits.some((a) => others.some((b) => editsConflict(a, b)))) together.push(fix);
  }
  return together;
}

/** The texts of the files that these fixes change, as they are with them. */
export function textsWith(fixes: readonly Fix[], texts: Texts): Texts {
  const files = new Set(fixes.map(({ file }) => file));
  return new Map(
    [...files].flatMap((file) => {
      const text = texts.get(file);
      const edits = fixes.filter((fix) => fix.file === file).flatMap((fix) => fix.edits);
      return text === undefined ? [] : [[file, applyEdits(text, edits)] as const];
    }),
  );
}
