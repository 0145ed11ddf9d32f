import type { CallIndex } from "../core/call-index.ts";
import { createCallIndex, isUpheldAmong } from "../core/call-index.ts";
import type { Analysis } from "../core/engine.ts";
import type { Finding } from "../core/rules/finding.ts";
import { entryPlaces, placeKey } from "../core/together.ts";

/**
 * What the files that are open have to do with each other, kept as each of them changes: so that opening one more costs the
 * same however many there are.
 */
export interface Neighbours {
  readonly calls: CallIndex;
  /**
   * What is known of a file now.
   * @returns the other files of which other findings may count since then
   */
  set(analysis: Analysis): ReadonlySet<string>;
  delete(file: string): ReadonlySet<string>;
  /** Whether a finding of this analysis counts beside what the others know. */
  isUpheld(finding: Finding, of: Analysis): boolean;
  /** The files that were checked with this one's text in hand, itself among them. */
  readersOf(file: string): ReadonlySet<string>;
}

/** What is kept of an analysis. */
interface Kept {
  readonly reads: readonly string[];
  readonly calls: readonly string[];
  /** The functions on which its findings rest, if nobody calls them. */
  readonly entries: readonly string[];
}

const NOTHING: Kept = { reads: [], calls: [], entries: [] };
const NONE: ReadonlySet<string> = new Set();

export function createNeighbours(): Neighbours {
  const calls = createCallIndex();
  const kept = new Map<string, Kept>();
  const readers = createIndex();
  const resting = createIndex();
  const replace = (file: string, now: Kept): ReadonlySet<string> => {
    const before = kept.get(file) ?? NOTHING;
    for (const read of before.reads) readers.remove(read, file);
    for (const entry of before.entries) resting.remove(entry, file);
    if (now === NOTHING) kept.delete(file);
    else kept.set(file, now);
    for (const read of now.reads) readers.add(read, file);
    for (const entry of now.entries) resting.add(entry, file);
    const moved = [...before.calls, ...now.calls].flatMap((call) => [...resting.of(call)]);
    return new Set(moved.filter((other) => other !== file));
  };
  return {
    calls,
    set(analysis) {
      calls.set(analysis);
      return replace(analysis.file, keptOf(analysis));
    },
    delete(file) {
      calls.delete(file);
      return replace(file, NOTHING);
    },
    isUpheld: (finding, of) => isUpheldAmong(finding, of, [calls]),
    readersOf: readers.of,
  };
}

function keptOf({ texts, calledElsewhere, findings }: Analysis): Kept {
  return {
    reads: [...texts.keys()],
    calls: calledElsewhere.map(placeKey),
    entries: findings.flatMap(({ flows }) => entryPlaces(flows)?.map(placeKey) ?? []),
  };
}

function createIndex() {
  const files = new Map<string, Set<string>>();
  return {
    add(key: string, file: string): void {
      files.set(key, (files.get(key) ?? new Set()).add(file));
    },
    remove(key: string, file: string): void {
      const all = files.get(key);
      all?.delete(file);
      if (all?.size === 0) files.delete(key);
    },
    of: (key: string): ReadonlySet<string> => files.get(key) ?? NONE,
  };
}
