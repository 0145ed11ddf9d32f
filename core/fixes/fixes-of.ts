import { type Edit, editsConflict } from "../source/edit.ts";
import { suretyOf } from "./applicability.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { Fix } from "./fix.ts";
import { type Case, caseOf, type FileToMend, type Mendable } from "./mendable.ts";
import { repairsOf } from "./repairs.ts";

/**
 * Ways in which the finding might be mended, the best first, each worked out when it is asked for. They follow from the
 * algebra: each puts in the place of a step the map that makes the whole right. Whoever applies one should check the fixed
 * text, for what is not in the flows.
 */
export function* fixesOf(mendable: Mendable, file: FileToMend): Generator<Fix> {
  const { step, place } = mendable;
  const isHere = step?.place.file === place.file;
  const repairs = step && isHere ? repairsOf({ step, text: file.text }) : [];
  const of = caseOf(mendable, file);
  const { applicability: usual, caveat } = suretyOf(mendable, file, of?.expectation);
  const given: Fix[] = [];
  for (const { title, rewriting } of candidates(repairs, of, mendable, file)) {
    const edits = distinct(rewriting.edits);
    if (!edits) continue;
    const applicability = rewriting.isUnsafe ? "unsafe" : usual;
    const told = caveat === undefined ? title : `${title}, though ${caveat}`;
    const fix: Fix = { title: told, applicability, file: place.file, edits };
    if (given.some((other) => isSameFix(other, fix))) continue;
    given.push(fix);
    yield fix;
  }
}

function* candidates(
  repairs: readonly Candidate[],
  of: Case | undefined,
  mendable: Mendable,
  file: FileToMend,
): Generator<Candidate> {
  yield* repairs;
  if (!of) return;
  yield* together(mendable, file);
  yield* candidatesOf(of);
}

/** What mends each feed by itself, in one action: where several generators or arrays go to one network. */
function together(mendable: Mendable, file: FileToMend): readonly Candidate[] {
  if (mendable.flows.length < 2) return [];
  const bests = mendable.flows.flatMap((flow) => {
    const own = caseOf({ ...mendable, flows: [flow] }, file);
    const best = own && candidatesOf(own).next().value;
    return best ?? [];
  });
  const [first] = bests;
  const edits = distinct(bests.flatMap(({ rewriting }) => rewriting.edits));
  if (!first || bests.length < mendable.flows.length || !edits) return [];
  // One edit that mends all of them is the usual case, and needs no other name.
  if (edits.length <= first.rewriting.edits.length) return [];
  const isUnsafe = bests.some(({ rewriting }) => rewriting.isUnsafe);
  return [{ title: `${first.title}, for all that is fed`, rewriting: { edits, isUnsafe } }];
}

/** The edits without repetitions, in order; undefined where two of them conflict. */
function distinct(edits: readonly Edit[]): readonly Edit[] | undefined {
  const unique = edits.filter((edit, k) => edits.findIndex((other) => isSameEdit(other, edit)) === k);
  const isClash = unique.some((a, k) => unique.some((b, m) => m > k && editsConflict(a, b)));
  const inOrder = [...unique].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return isClash ? undefined : inOrder;
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.content === b.content;
}

function isSameFix(a: Fix, b: Fix): boolean {
  const sameEditAt = (edit: Edit, k: number) => b.edits[k] !== undefined && isSameEdit(edit, b.edits[k]);
  return a.edits.length === b.edits.length && a.edits.every(sameEditAt);
}
