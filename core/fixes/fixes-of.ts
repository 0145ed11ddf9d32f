import { isScaling } from "../flow/stages.ts";
import { type Edit, editsConflict } from "../source/edit.ts";
import { spanContains, spansOverlap } from "../source/span.ts";
import { addAtFeed } from "./add-at-feed.ts";
import { addToGenerator } from "./add-to-generator.ts";
import { applicabilityOf } from "./applicability.ts";
import { convertAtLoad } from "./convert-at-load.ts";
import type { Fix } from "./fix.ts";
import { type Link, linksOf } from "./link.ts";
import { type Case, caseOf, type FileToMend, type Mendable } from "./mendable.ts";
import { retargetImport } from "./retarget-import.ts";
import { rewriteGroup } from "./rewrite-group.ts";
import { rewriteLink } from "./rewrite-link.ts";
import type { Rewriting } from "./rewriting.ts";
import { addTitle, rewriteTitle } from "./title.ts";

interface Candidate {
  readonly title: string;
  readonly rewriting: Rewriting | undefined;
}

/**
 * Ways in which the finding might be mended, the best first. They follow from the algebra: each puts in the place of a
 * step the map that makes the whole right. Whoever applies one should check the fixed text, for what is not in the flows.
 */
export function fixesOf(mendable: Mendable, file: FileToMend): readonly Fix[] {
  const of = caseOf(mendable, file);
  if (!of) return [];
  const applicability = applicabilityOf(of, file);
  const fixes = candidatesOf(of).flatMap(({ title, rewriting }): Fix[] => {
    const edits = rewriting && distinct(rewriting.edits);
    if (!edits) return [];
    return [{ title, applicability: rewriting.isUnsafe ? "unsafe" : applicability, file: of.file, edits }];
  });
  return fixes.filter((fix, k) => fixes.findIndex((other) => isSameFix(other, fix)) === k);
}

function candidatesOf(of: Case): readonly Candidate[] {
  const links = linksOf(of.stages, of.file);
  const rewrites = byBlame(links.filter(changesPixels), of).map((link) => rewriteCandidate(link, of));
  const isMended = rewrites.some(({ rewriting }) => rewriting !== undefined);
  const group = isMended ? undefined : rewriteGroup(links, of);
  return [
    { title: `Import the \`preprocess_input\` of ${of.flow.network.name}`, rewriting: retargetImport(of) },
    { title: "Convert to RGB where the image is read", rewriting: convertAtLoad(of) },
    ...rewrites,
    { title: group ? addTitle("in place of all scaling", group, of) : "", rewriting: group },
    ...addCandidates(of, isMended || group !== undefined),
  ];
}

/** What can be added without touching a step: where a step is wrong, adding another to undo it is no cure. */
function addCandidates(of: Case, isMended: boolean): readonly Candidate[] {
  if (isMended && of.mendable.rule !== "swapped-channels") return [];
  const generator = addToGenerator(of);
  const feed = addAtFeed(of);
  const copied = isUsedAgain(of) ? addAtFeed(of, "copied") : undefined;
  return [
    { title: generator ? addTitle("to the generator", generator, of) : "", rewriting: generator },
    { title: feed ? addTitle("where the images are handed over", feed, of) : "", rewriting: feed },
    {
      title: copied ? addTitle("where a copy of the images is handed over", copied, of) : "",
      rewriting: copied,
    },
  ];
}

/** Whether the array that is fed goes by its name again later, so that changing it in place might be felt. */
function isUsedAgain({ flow: { use }, text }: Case): boolean {
  const name = use.feed && /^\w+/.exec(text.slice(use.feed.start, use.feed.end))?.[0];
  return name !== undefined && new RegExp(`\\b${name}\\b`).test(text.slice(use.feed?.end));
}

function rewriteCandidate(link: Link, of: Case): Candidate {
  const rewriting = rewriteLink(link, of);
  const code = of.text.slice(link.span.start, link.span.end);
  return { title: rewriting ? rewriteTitle(code, rewriting, of) : "", rewriting };
}

/** The step that the finding blames before the others, and late ones before early ones. */
function byBlame(links: readonly Link[], { mendable: { place } }: Case): readonly Link[] {
  const isBlamed = ({ span }: Link) => spanContains(span, place.span) || spansOverlap(place.span, span);
  return [...links.filter(isBlamed), ...links.filter((link) => !isBlamed(link)).reverse()];
}

function changesPixels({ stages }: Link): boolean {
  return stages.some(
    (stage) => stage.step.kind !== "load" && (isScaling(stage) || isOwnWork(stage.step.kind)),
  );
}

function isOwnWork(kind: string): boolean {
  return kind === "swap" || kind === "preprocess";
}

/** The edits without repetitions, in order; undefined where two of them conflict. */
function distinct(edits: readonly Edit[]): readonly Edit[] | undefined {
  const unique = edits.filter((edit, k) => edits.findIndex((other) => isSameEdit(other, edit)) === k);
  const isClash = unique.some((a, k) => unique.some((b, m) => m > k && editsConflict(a, b)));
  return isClash
    ? undefined
    : [...unique].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.content === b.content;
}

function isSameFix(a: Fix, b: Fix): boolean {
  return (
    a.edits.length === b.edits.length &&
    a.edits.every((edit, k) => b.edits[k] !== undefined && isSameEdit(edit, b.edits[k]))
  );
}
