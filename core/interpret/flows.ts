import type { Arriving, Flow } from "../flow/flow.ts";
import { areCompatible } from "../values/guard.ts";
import { sameMap } from "../values/pixels.ts";
import type { Sighting } from "./interpreter.ts";

/** Puts together what was seen: one flow for each use of each network, in the order of the text. */
export function flowsOf(file: string, sightings: readonly Sighting[]): readonly Flow[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting);
    const group = groups.get(key);
    if (group) group.push(sighting);
    else groups.set(key, [sighting]);
  }
  const flows = [...groups.values()].flatMap((group) => flowsOfGroup(file, group));
  return flows.sort((a, b) => a.use.call.span.start - b.use.call.span.start);
}

function keyOf({ network, phase, use }: Sighting): string {
  const { call } = use;
  const of = network.call;
  return [phase, call.file, call.span.start, use.feed?.start, of.file, of.span.start, network.name].join(" ");
}

/** Arrivals that the program chooses between are one flow; arrivals that follow one another are one flow each. */
function flowsOfGroup(file: string, group: readonly Sighting[]): readonly Flow[] {
  const distinct = distinctOf(group);
  const [first, ...others] = distinct;
  if (!first) return [];
  if (others.length === 0) return [flowOf(file, first, [])];
  if (distinct.every(({ pixels }) => sameMap(pixels.map, first.pixels.map)))
    return [flowOf(file, first, others)];
  const exclude = distinct.some((a, i) =>
    distinct.slice(i + 1).some((b) => !areCompatible(a.guard, b.guard)),
  );
  if (!exclude) return distinct.map((sighting) => flowOf(file, sighting, []));
  const reason = `what arrives depends on ${decisiveKey(distinct)}`;
  return [{ ...flowOf(file, first, distinct), arriving: { kind: "unknown", reason } }];
}

function flowOf(file: string, { network, phase, use, pixels }: Sighting, others: readonly Sighting[]): Flow {
  return {
    file,
    network,
    phase,
    use,
    arriving: pixels.map,
    steps: pixels.steps,
    alternatives: others.map((other) => ({ arriving: other.pixels.map, steps: other.pixels.steps })),
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
  return a.length === b.length && a.every((step, i) => step.place.span.start === b[i]?.place.span.start);
}

/** What tells the arrivals apart, as the program writes it where that can be said. */
function decisiveKey(sightings: readonly Sighting[]): string {
  const keys = sightings.flatMap(({ guard }) => [...guard.keys()]);
  const named = keys.map((key) => /^bool\((.*)\)$/.exec(key)?.[1] ?? key).find((key) => !/[?#]/.test(key));
  return named === undefined ? "what the program decides when it runs" : `\`${named}\``;
}
