import { createFileIndex } from "./file-index.ts";
import type { Finding } from "./rules/finding.ts";
import { type Tellable, type Telling, toldIn } from "./telling.ts";
import { callsOf, entryPlaces, isUpheldAmong, type Known, onceEach } from "./together.ts";

/** What analyses that come one after another have to tell: the same as `toldByFile` gives of all of them, file by file. */
export interface Gathering<A> {
  add(analysis: A): void;
  /** The files in which something stands that may be told. */
  files(): Iterable<string>;
  /**
   * The files on whose readers it depends what is told in this one: itself, and those with the functions that led to it. None where
   * nothing was found.
   */
  restsOn(file: string): readonly string[];
  /** What is told in a file, each finding once, in the order of its text, as far as the analyses know that are there. */
  toldIn(file: string): readonly Known<Finding, A>[];
}

/** @param compare the order of files: of a finding of several the first tells */
export function createGathering<A extends Tellable>(
  telling: Telling,
  compare: (a: string, b: string) => number,
): Gathering<A> {
  const calls = createFileIndex();
  const found = new Map<string, Known<Finding, A>[]>();
  return {
    add(analysis) {
      calls.set(analysis.file, callsOf(analysis));
      for (const item of toldIn(analysis, telling)) {
        const { file } = item.place;
        const known = found.get(file) ?? [];
        known.push({ item, analysis });
        found.set(file, known);
      }
    },
    files: () => found.keys(),
    restsOn(file) {
      const known = found.get(file);
      const entries = known?.flatMap(({ item }) => entryPlaces(item.flows) ?? []) ?? [];
      return known ? [...new Set([file, ...entries.map((entry) => entry.file)])] : [];
    },
    toldIn(file) {
      const inOrder = [...(found.get(file) ?? [])].sort((a, b) => compare(a.analysis.file, b.analysis.file));
      const upheld = inOrder.filter(({ item, analysis }) => isUpheldAmong(item, analysis, [calls]));
      return [...onceEach(upheld)].sort((a, b) => a.item.place.span.start - b.item.place.span.start);
    },
  };
}
