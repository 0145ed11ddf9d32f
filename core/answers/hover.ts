import type { Arriving, Flow } from "../flow/flow.ts";
import { wordsOfArriving, wordsOfExpected, wordsOfNetwork } from "../rules/network-words.ts";
import { oneLine } from "../rules/words.ts";
import type { Place, Span } from "../source/span.ts";
import { describe } from "../transform/describe.ts";
import { type ImagePoint, imagePoints } from "./image-points.ts";
import { type Judgement, judgementOf } from "./judgement.ts";
import type { SeenFlow } from "./network-tree.ts";
import { networkText } from "./network-words.ts";
import { placesIn } from "./place-words.ts";
import { code, joined, type Paragraph, type Piece, type RichText, strong } from "./rich-text.ts";

/** What is known of a place of a program. */
export interface Hover {
  readonly span: Span;
  readonly text: RichText;
}

/** More of a kind are counted and not listed. */
const MOST = 3;

/**
 * What is known where the program is pointed at: of a network what it expects, of images what they are and which networks
 * they reach; undefined where nothing is.
 */
export function hoverAt(seen: readonly SeenFlow[], { file, span: { start } }: Place): Hover | undefined {
  const points = seen.flatMap((one) => imagePoints(one, file));
  const networks = seen.filter(({ flow: { network } }) => network.call.file === file);
  const spans = [
    ...points.map(({ span }) => span),
    ...networks.map(({ flow }) => flow.network.call.callee),
  ].filter((span) => span.start <= start && start <= span.end);
  const span = spans.reduce<Span | undefined>(
    (best, each) => (best && length(best) <= length(each) ? best : each),
    undefined,
  );
  if (!span) return undefined;
  const here = networks.filter(({ flow }) => isSame(flow.network.call.callee, span));
  return { span, text: here.length > 0 ? textOfNetworks(here, file) : imagesIn(points, { file, span }) };
}

/** What the images are that this very part of the text holds. */
export function imagesAt(seen: readonly SeenFlow[], place: Place): RichText {
  return imagesIn(
    seen.flatMap((one) => imagePoints(one, place.file)),
    place,
  );
}

function imagesIn(points: readonly ImagePoint[], { file, span }: Place): RichText {
  return textOfImages(
    points.filter((point) => isSame(point.span, span)),
    file,
  );
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function length({ start, end }: Span): number {
  return end - start;
}

function textOfNetworks(seen: readonly SeenFlow[], file: string): RichText {
  const groups = grouped(seen, ({ flow }) => JSON.stringify(networkText(flow.network)));
  return limited(groups, (group) => {
    const [first] = group;
    return [...(first ? networkText(first.flow.network) : []), ...feedsOf(group, file)];
  });
}

/** What reaches a network: one line for each kind of pixels. */
function feedsOf(seen: readonly SeenFlow[], file: string): RichText {
  const kinds = grouped(seen, (one) => JSON.stringify([wordsOfPixels(one.flow.arriving), verdictOf(one)]));
  return limited(kinds, (group) => {
    const [first] = group;
    return first
      ? [
          [
            `${MARKS[verdictOf(first)]} `,
            ...arrivalText(first.flow.arriving),
            ": ",
            ...usesOf(group, file),
            ...rulesOf(group),
          ],
        ]
      : [];
  });
}

function textOfImages(points: readonly ImagePoint[], file: string): RichText {
  const kinds = grouped(points, ({ pixels }) => wordsOfPixels(pixels));
  return limited(kinds, (group) => {
    const [first] = group;
    if (!first) return [];
    const ways = grouped(group, ({ seen, isLast }) =>
      JSON.stringify([networkKey(seen.flow), verdictOf(seen), isLast]),
    );
    return [
      [...arrivalText(first.pixels), ...originText(group, file)],
      ...limited(ways, (own) => reachText(own, file)),
    ];
  });
}

/** " from `rescale=1./255`, line 12" */
function originText(points: readonly ImagePoint[], file: string): Paragraph {
  const steps = grouped(
    points.filter(({ by, isStep }) => by && !isStep),
    ({ by }) => JSON.stringify(by?.place),
  );
  const told = steps.slice(0, MOST).flatMap(([first]): readonly Paragraph[] => {
    if (!first?.by) return [];
    const { by, seen } = first;
    return [[code(oneLine(by.text)), ", ", placesIn(file, seen.texts)(by.place)]];
  });
  return told.length === 0 ? [] : [" from ", ...joined(told, "; "), ...more(steps.length - told.length)];
}

/** "✗ reaches ResNet50 (imagenet) as RGB/255, range 0…1, which expects BGR …: train line 34 (wrong-scaling)" */
function reachText(points: readonly ImagePoint[], file: string): RichText {
  const [first] = points;
  if (!first) return [];
  const { flow } = first.seen;
  const seen = points.map((point) => point.seen);
  const verdict = verdictOf(first.seen);
  const network = wordsOfNetwork(flow.network);
  const expects = wordsOfWant(flow);
  const isRight = verdict === "right" && flow.network.result.kind === "pretrained";
  const here = isRight ? `what ${network} expects` : `${network} expects ${expects}`;
  const later = `reaches ${network} as ${wordsOfArriving(flow)}${isRight ? ", as it expects" : `; it expects ${expects}`}`;
  return [[`${MARKS[verdict]} ${first.isLast ? here : later}: `, ...usesOf(seen, file), ...rulesOf(seen)]];
}

function wordsOfWant(flow: Flow): string {
  return flow.network.result.kind === "unknown" ? "nobody knows what" : wordsOfExpected(flow);
}

const MARKS: Readonly<Record<Judgement["verdict"], string>> = { right: "✓", wrong: "✗", unknown: "?" };

function arrivalText(pixels: Arriving): Paragraph {
  return pixels.kind === "known"
    ? [strong(describe(pixels.transform, pixels.isOrderKnown))]
    : [strong("not known"), `: ${pixels.reason}`];
}

function wordsOfPixels(pixels: Arriving): string {
  return pixels.kind === "known" ? describe(pixels.transform, pixels.isOrderKnown) : pixels.reason;
}

/** "train line 34, validate line 34" */
function usesOf(seen: readonly SeenFlow[], file: string): Paragraph {
  const uses = grouped(seen, ({ flow }) => JSON.stringify([flow.phase, flow.file, flow.use.call.span]));
  const told = uses.slice(0, MOST).flatMap(([first]): readonly Paragraph[] => {
    if (!first) return [];
    const { phase, use, file: of } = first.flow;
    return [[`${phase} `, placesIn(file, first.texts)({ file: of, span: use.call.span })]];
  });
  return [...joined(told, ", "), ...more(uses.length - told.length)];
}

function rulesOf(seen: readonly SeenFlow[]): Paragraph {
  const names = seen.flatMap(({ flow, told }) =>
    told.filter(({ flows }) => flows.includes(flow)).map(({ rule }) => rule),
  );
  const pages = [...new Set(names)].map((rule): Paragraph => [{ kind: "page", rule }]);
  return pages.length === 0 ? [] : [" (", ...joined(pages, ", "), ")"];
}

function verdictOf({ flow, told }: SeenFlow): Judgement["verdict"] {
  return judgementOf(flow, told).verdict;
}

function networkKey({ network: { name, call } }: Flow): string {
  return JSON.stringify([name, call.file, call.span.start]);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

function limited<T>(groups: readonly T[], textOf: (group: T) => RichText): RichText {
  const left = groups.length - MOST;
  return [...groups.slice(0, MOST).flatMap(textOf), ...(left > 0 ? [more(left)] : [])];
}

function more(left: number): readonly Piece[] {
  return left > 0 ? [` … and ${left} more`] : [];
}
