import type { Analysis, Engine, FixedText, IsWanted } from "./engine.ts";
import type { Fix } from "./fixes/fix.ts";
import { fixesOf } from "./fixes/fixes-of.ts";
import type { Finding } from "./rules/finding.ts";
import { applyEdits, type Edit, editsConflict } from "./source/edit.ts";

type Check = Engine["check"];

/**
 * The fixes of a finding that do what they promise, the best first: each is tried on the text, and the result checked.
 * A trial costs an analysis, so that whoever needs but one stops asking there.
 */
export function* fixesThatHold(analysis: Analysis, finding: Finding, check: Check): Generator<Fix> {
  for (const fix of fixesOf(finding, analysis)) {
    if (fix.applicability === "display" || holds(analysis, finding, fix, check)) yield fix;
  }
}

/**
 * The fixed text parses as well as before, the finding is gone, none is new, and no flow that was understood is lost:
 * a text that is merely no longer understood is not mended.
 */
function holds(analysis: Analysis, finding: Finding, fix: Fix, check: Check): boolean {
  const text = applied(analysis.text, fix.edits);
  if (text === undefined) return false;
  const after = check(analysis.file, text);
  if (after.broken.length > analysis.broken.length || knownFlows(after) < knownFlows(analysis)) return false;
  const left = analysis.findings.filter((other) => other !== finding).map(nameOf);
  return after.findings.every((other) => {
    const i = left.indexOf(nameOf(other));
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  });
}

function applied(text: string, edits: readonly Edit[]): string | undefined {
  const conflict = edits.some((a, i) => edits.slice(i + 1).some((b) => editsConflict(a, b)));
  return conflict ? undefined : applyEdits(text, edits);
}

function knownFlows({ flows }: Analysis): number {
  return flows.filter(({ arriving }) => arriving.kind === "known").length;
}

/** What stays the same about a finding while the text around it moves. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** More rounds than any file needs: each mends at least one finding. */
const MOST_ROUNDS = 50;

/** Which findings are to be mended, and how surely. */
interface Wish {
  readonly applicabilities: readonly Fix["applicability"][];
  readonly isWanted?: IsWanted | undefined;
}

/** Mends all that is wished for, again and again until nothing more changes. */
export function mendAll(analysis: Analysis, wish: Wish, check: Check): FixedText {
  let now = analysis;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mendRound(now, wish, check);
    if (!next) break;
    now = next;
  }
  return { text: now.text, fixed: analysis.findings.length - now.findings.length, analysis: now };
}

/** Mends what can be mended at once; undefined where nothing can. */
function mendRound(
  analysis: Analysis,
  { applicabilities, isWanted }: Wish,
  check: Check,
): Analysis | undefined {
  const wanted = analysis.findings.filter(({ rule }) => isWanted?.(rule) ?? true);
  const fixes = wanted.flatMap((finding) => {
    for (const fix of fixesThatHold(analysis, finding, check)) {
      if (applicabilities.includes(fix.applicability)) return [fix];
    }
    return [];
  });
  const [first] = fixes;
  if (!first) return undefined;
  const together: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((a) => together.some((b) => editsConflict(a, b)))) together.push(...edits);
  }
  const all = check(analysis.file, applyEdits(analysis.text, together));
  if (all.findings.length < analysis.findings.length) return all;
  const one = check(analysis.file, applyEdits(analysis.text, first.edits));
  return one.findings.length < analysis.findings.length ? one : undefined;
}
