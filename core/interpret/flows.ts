import type { Arriving, Flow } from "../flow/flow.ts";
import { moveFlows } from "../flow/move.ts";
import { type Place, samePlace } from "../source/span.ts";
import { areCompatible } from "../values/guard.ts";
import { sameMap } from "../values/pixels.ts";
import { toldBy } from "./inferred.ts";
import type { Clue, Sighting } from "./interpreter.ts";

/**
 * Puts together what was seen: one flow for each use of each network, in the order of the text; those of the file that
 * was run first, then those of its modules.
 * @param move where a position that was seen is in the text
 */
export function flowsOf(
  file: string,
  all: readonly (Sighting | Clue)[],
  move?: (position: number) => number,
): readonly Flow[] {
  const groups = new Map<string, Sighting[]>();
  const { sightings, inferred } = toldBy(file, all);
  for (const sighting of [...sightings, ...inferred]) {
    const key = keyOf(sighting);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const seen = [...groups.values()].flatMap((group) => flowsOfGroup(group));
  const flows = move ? [...moveFlows(seen, move)] : seen;
  const rank = (flow: Flow): string => (flow.file === file ? "" : flow.file);
  return flows
    .filter((flow) => isOfImages(flow, flows))
    .sort((a, b) => compareTexts(rank(a), rank(b)) || a.use.call.span.start - b.use.call.span.start);
}

/** By code units: the same wherever it runs. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A model of the program's own layers may be one of numbers or texts: it counts where images are seen to reach it. */
function isOfImages({ network, arriving, steps }: Flow, flows: readonly Flow[]): boolean {
  if (!network.isOwn || arriving.kind === "known" || steps.length > 0) return true;
  return flows.some(
    (other) => other.arriving.kind === "known" && samePlace(other.network.call, network.call),
  );
}

function keyOf({ network, phase, use }: Sighting): string {
  const { call } = use;
  const of = network.call;
  return [phase, call.file, call.span.start, use.feed?.start, of.file, of.span.start, network.name].join(" ");
}

/** Arrivals that the program chooses between are one flow; arrivals that follow one another are one flow each. */
function flowsOfGroup(group: readonly Sighting[]): readonly Flow[] {
  // Where one way leads past all images (an empty folder), nothing arrives: that is no possibility of its own.
  const filled = group.filter(({ pixels }) => pixels.isBlank !== true);
  const distinct = distinctOf(filled.length > 0 ? filled : group);
  const [first, ...others] = distinct;
  if (!first) return [];
  if (others.length === 0) return [flowOf(first, [], group)];
  if (distinct.every(({ pixels }) => sameMap(pixels.map, first.pixels.map)))
    return [flowOf(first, others, group)];
  const exclude = distinct.some((a, i) =>
    distinct.slice(i + 1).some((b) => !areCompatible(a.guard, b.guard)),
  );
  if (!exclude) return distinct.map((sighting) => flowOf(sighting, [], [sighting]));
  const reason = `what arrives depends on ${decisiveKey(distinct)}`;
  return [{ ...flowOf(first, distinct, group), arriving: { kind: "unknown", reason } }];
}

function flowOf(sighting: Sighting, others: readonly Sighting[], all: readonly Sighting[]): Flow {
  const { network, phase, use, pixels, entry, isInferred } = sighting;
  const isOnlyByEntry = all.every((other) => other.entry !== undefined);
  return {
    file: use.call.file,
    network,
    phase,
    use,
    arriving: pixels.map,
    steps: pixels.steps,
    alternatives: others.map((other) => ({ arriving: other.pixels.map, steps: other.pixels.steps })),
    ...(entry && isOnlyByEntry && { entry }),
    ...(isInferred && { isInferred }),
  };
}

/** One of each: what a loop or several calls of one function saw again is no news. */
function distinctOf(group: readonly Sighting[]): readonly Sighting[] {
  const distinct: Sighting[] = [];
  for (const sighting of group) {
    const isKnown = distinct.some(
      ({ pixels }) =>
        sameArrival(pixels.map, sighting.pixels.map) && sameSteps(pixels.steps, sighting.pixels.steps),
    );
    if (!isKnown) distinct.push(sighting);
  }
  return distinct;
}

function sameArrival(a: Arriving, b: Arriving): boolean {
  return (a.kind === "unknown" && b.kind === "unknown") || sameMap(a, b);
}

function sameSteps(a: Flow["steps"], b: Flow["steps"]): boolean {
  return a.length === b.length && a.every((step, i) => isAt(step.place, b[i]?.place));
}

function isAt(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.file === b.file && a.span.start === b.span.start;
}

/** What tells the arrivals apart, as the program writes it where that can be said. */
function decisiveKey(sightings: readonly Sighting[]): string {
  const keys = sightings.flatMap(({ guard }) => [...guard.keys()]);
  const named = keys.map((key) => /^bool\((.*)\)$/.exec(key)?.[1] ?? key).find((key) => !/[?#]/.test(key));
  return named === undefined ? "what the program decides when it runs" : `\`${named}\``;
}
