import type { Analysis } from "../core/engine.ts";
import { createFileIndex } from "../core/file-index.ts";
import type { Finding } from "../core/rules/finding.ts";
import { callsOf, entryPlaces, isUpheldAmong, placeKey } from "../core/together.ts";
import type { OutsideCalls } from "../core/told-once.ts";

/**
 * What the files that are open have to do with each other, kept as each of them changes: so that opening one more costs the
 * same however many there are.
 */
export interface Neighbours {
  readonly calls: OutsideCalls;
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

export function createNeighbours(): Neighbours {
  const calls = createFileIndex();
  const readers = createFileIndex();
  /** Files by the functions on which their findings rest, if nobody calls them. */
  const resting = createFileIndex();
  const shakenBy = (file: string, called: readonly string[]): ReadonlySet<string> => {
    const others = called.flatMap((call) => [...resting.of(call)]);
    return new Set(others.filter((other) => other !== file));
  };
  return {
    calls,
    set(analysis) {
      const { file, texts, findings } = analysis;
      const before = calls.keysOf(file);
      calls.set(file, callsOf(analysis));
      readers.set(file, [...texts.keys()]);
      resting.set(file, findings.flatMap(entriesOf));
      return shakenBy(file, [...before, ...calls.keysOf(file)]);
    },
    delete(file) {
      const before = calls.keysOf(file);
      for (const index of [calls, readers, resting]) index.delete(file);
      return shakenBy(file, before);
    },
    isUpheld: (finding, of) => isUpheldAmong(finding, of, [calls]),
    readersOf: readers.of,
  };
}

function entriesOf({ flows }: Finding): readonly string[] {
  return entryPlaces(flows)?.map(placeKey) ?? [];
}
