import { comparePaths } from "./report/compare-reports.ts";

/** One of several parts of the files: `2/5` is the second of five. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** `2/5`; undefined where it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= of ? { index, of } : undefined;
}

/** The files of one part: every n-th in the order of their names, so that a folder with much in it is shared by all. */
export function filesOfShard(files: readonly string[], { index, of }: Shard): readonly string[] {
  return [...files].sort(comparePaths).filter((_, i) => i % of === index - 1);
}
