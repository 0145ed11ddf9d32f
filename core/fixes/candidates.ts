import { doesMore, isScaling, type Stage } from "../flow/stages.ts";
import { spanContains, spansOverlap } from "../source/span.ts";
import { addAfterStep } from "./add-after-step.ts";
import { addAtFeed } from "./add-at-feed.ts";
import { addToGenerator } from "./add-to-generator.ts";
import { convertAtLoad } from "./convert-at-load.ts";
import { type Link, linksOf } from "./link.ts";
import type { Case } from "./mendable.ts";
import { retargetImport } from "./retarget-import.ts";
import { rewriteGroup } from "./rewrite-group.ts";
import { rewriteLink } from "./rewrite-link.ts";
import type { Rewriting } from "./rewriting.ts";
import { addTitle, rewriteTitle } from "./title.ts";

/** One way in which a finding might be mended, not yet tried. */
export interface Candidate {
  readonly title: string;
  readonly rewriting: Rewriting;
}

/** Adding after more steps than these is not worth trying. */
const MOST_STEPS_TRIED = 3;

/**
 * What might mend a finding, the best first, each thought of when it is asked for: right what is wrong where it stands, else
 * write all scaling anew, else add what is missing. Where a step can be righted, nothing is added that would undo it.
 */
export function* candidatesOf(of: Case): Generator<Candidate> {
  yield* titled(`Import the \`preprocess_input\` of ${of.flow.network.name}`, retargetImport(of));
  yield* titled("Convert to RGB where the image is read", convertAtLoad(of));
  const isRighted = yield* rightings(of);
  if (!isRighted || of.mendable.rule === "swapped-channels") yield* additions(of);
}

/** @returns whether there was any */
function* rightings(of: Case): Generator<Candidate, boolean> {
  const links = linksOf(of.stages, of.file);
  let isRighted = false;
  for (const link of byBlame(links.filter(canBeRewritten), of)) {
    const candidates = rewriteCandidate(link, of);
    isRighted ||= candidates.length > 0;
    yield* candidates;
  }
  if (isRighted) return true;
  const group = adding("in place of all scaling", rewriteGroup(links, of), of);
  yield* group;
  return group.length > 0;
}

function additions(of: Case): readonly Candidate[] {
  const fed = adding("where the images are handed over", addAtFeed(of), of);
  const copied = isUsedAgain(of) ? addAtFeed(of, "copied") : undefined;
  const calls = fed.length > 0 ? [] : of.stages.filter(({ step }) => step.site?.form === "call").reverse();
  return [
    ...adding("to the generator", addToGenerator(of), of),
    ...fed,
    ...adding("where a copy of the images is handed over", copied, of),
    ...calls.slice(0, MOST_STEPS_TRIED).flatMap((stage) => additionAfter(stage, of)),
  ];
}

function additionAfter(stage: Stage, of: Case): readonly Candidate[] {
  return adding("where the images are made", addAfterStep(stage, of), of);
}

/** Whether the array that is fed goes by its name again later, so that changing it in place might be felt. */
function isUsedAgain({ flow: { use }, text }: Case): boolean {
  const name = use.feed && /\w+/.exec(text.slice(use.feed.start, use.feed.end))?.[0];
  return name !== undefined && hasWord(text, name, use.feed?.end ?? 0);
}

function hasWord(text: string, word: string, from: number): boolean {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/\w/.test(around)) return true;
  }
  return false;
}

function rewriteCandidate(link: Link, of: Case): readonly Candidate[] {
  const rewriting = rewriteLink(link, of);
  const code = of.text.slice(link.span.start, link.span.end);
  return rewriting ? [{ title: rewriteTitle(code, rewriting, of), rewriting }] : [];
}

function adding(where: string, rewriting: Rewriting | undefined, of: Case): readonly Candidate[] {
  return rewriting ? [{ title: addTitle(where, rewriting, of), rewriting }] : [];
}

function titled(title: string, rewriting: Rewriting | undefined): readonly Candidate[] {
  return rewriting ? [{ title, rewriting }] : [];
}

/** The step that the finding blames before the others, and late ones before early ones. */
function byBlame(links: readonly Link[], { mendable: { place } }: Case): readonly Link[] {
  const isBlamed = ({ span }: Link) => spanContains(span, place.span) || spansOverlap(place.span, span);
  return [...links.filter(isBlamed), ...links.filter((link) => !isBlamed(link)).reverse()];
}

/** Whether these steps change pixels, and do nothing else that would be lost. */
function canBeRewritten({ stages }: Link): boolean {
  return stages.some(
    (stage) =>
      !doesMore(stage.step) &&
      (isScaling(stage) || stage.step.kind === "swap" || stage.step.kind === "preprocess"),
  );
}
