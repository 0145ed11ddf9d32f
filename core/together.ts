import type { Analysis } from "./engine.ts";
import type { Flow } from "./flow/flow.ts";
import type { Finding } from "./rules/finding.ts";
import type { Place } from "./source/span.ts";
import { isUpheldBy, type OutsideCalls, outsideCallsOf } from "./told-once.ts";

/** Something that an analysis, or what is kept of one, knows; places in it lie in its `texts`. */
export interface Known<T, A> {
  readonly item: T;
  readonly analysis: A;
}

/** What it takes of an analysis to know which of its findings count beside those of others. */
export type Judged = Calling & Pick<Analysis, "findings">;
type Seen = Calling & Pick<Analysis, "flows">;
/** What of an analysis bears upon those of other files. */
export type Calling = Pick<Analysis, "file" | "calledElsewhere">;

/** What several analyses found, each finding once, by the file in which it stands; those of a file in the order of its text. */
export function findingsByFile<A extends Judged>(
  analyses: readonly A[],
): ReadonlyMap<string, readonly Known<Finding, A>[]> {
  return byFileOnce(analyses, ({ findings }) => findings);
}

/** The same of what `findingsOf` takes of each analysis. */
export function byFileOnce<A extends Calling>(
  analyses: readonly A[],
  findingsOf: (analysis: A) => readonly Finding[],
): ReadonlyMap<string, readonly Known<Finding, A>[]> {
  const isUpheld = upheldBy(analyses);
  const all = analyses.flatMap((analysis) =>
    findingsOf(analysis)
      .filter((item) => isUpheld(item, analysis))
      .map((item) => ({ item, analysis })),
  );
  return byFile(onceEach(all), ({ item }) => item.place);
}

/** Of the same finding of several analyses, that of the first. */
export function onceEach<A>(all: readonly Known<Finding, A>[]): readonly Known<Finding, A>[] {
  return once(all, findingKey);
}

/** How many findings these are, each counted once. */
export function countFindings(analyses: readonly Judged[]): number {
  return [...findingsByFile(analyses).values()].flat().length;
}

/** The same of flows, by the file of the use. What one analysis knows stands before that another does not. */
export function flowsByFile<A extends Seen>(
  analyses: readonly A[],
): ReadonlyMap<string, readonly Known<Flow, A>[]> {
  const isUpheld = upheldBy(analyses);
  const all = analyses.flatMap((analysis) =>
    analysis.flows
      .filter((flow) => isUpheld({ flows: [flow] }, analysis))
      .map((item) => ({ item, analysis })),
  );
  const known = new Set(
    all.filter(({ item }) => item.arriving.kind === "known").map(({ item }) => useKey(item)),
  );
  const told = all.filter(({ item }) => item.arriving.kind === "known" || !known.has(useKey(item)));
  return byFile(once(told, flowKey), ({ item }) => ({ file: item.file, span: item.use.call.span }));
}

function upheldBy(all: readonly Calling[]): (finding: Pick<Finding, "flows">, of: Calling) => boolean {
  const calls = [outsideCallsOf(all.map((one) => [one.file, callsOf(one)]))];
  return (finding, of) => isUpheldAmong(finding, of, calls);
}

/** Whether a finding counts, as these calls tell of how files use what it is about. */
export function isUpheldAmong(
  { flows }: Pick<Finding, "flows">,
  { file }: Pick<Calling, "file">,
  calls: readonly OutsideCalls[],
): boolean {
  return isUpheldBy(calls, entryPlaces(flows)?.map(placeKey), file);
}

/** The functions of other files that this one calls, by name. */
export function callsOf({ calledElsewhere }: Pick<Calling, "calledElsewhere">): readonly string[] {
  return calledElsewhere.map(placeKey);
}

function once<T, A>(all: readonly Known<T, A>[], keyOf: (item: T) => string): readonly Known<T, A>[] {
  const kept = new Map<string, Known<T, A>>();
  for (const each of all) {
    const key = keyOf(each.item);
    if (!kept.has(key)) kept.set(key, each);
  }
  return [...kept.values()];
}

function byFile<T>(all: readonly T[], placeOf: (each: T) => Place): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const each of all) {
    const { file } = placeOf(each);
    files.set(file, [...(files.get(file) ?? []), each]);
  }
  for (const list of files.values()) list.sort((a, b) => placeOf(a).span.start - placeOf(b).span.start);
  return files;
}

/** One finding about one network, whichever file led to it. */
function findingKey({ rule, place, flows }: Finding): string {
  const network = flows[0]?.network;
  return JSON.stringify([rule, placeKey(place), network?.name, network && placeKey(network.call)]);
}

function flowKey(flow: Flow): string {
  const steps = flow.steps.map(({ place }) => placeKey(place));
  return JSON.stringify([useKey(flow), flow.arriving.kind === "known" ? [flow.arriving, steps] : []]);
}

function useKey({ file, use, phase, network }: Flow): string {
  return JSON.stringify([file, use.call.span, use.feed, phase, network.name, placeKey(network.call)]);
}

/** A place as a name. */
export function placeKey({ file, span }: Place): string {
  return `${file}:${span.start}:${span.end}`;
}

/** The functions by which alone the program got to these flows; undefined where it got to one of them by itself. */
export function entryPlaces(flows: readonly Flow[]): readonly Place[] | undefined {
  const entries = flows.flatMap(({ entry }) => entry ?? []);
  return flows.length === 0 || entries.length < flows.length ? undefined : entries;
}
