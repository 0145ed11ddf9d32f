import { dirname, relative, resolve, sep } from "node:path";
import type { FindingReport } from "../report/finding-report.ts";

/** Findings that are known: by file, by rule and fingerprint, how many. */
export interface Baseline {
  /** Files by their paths from the folder of the baseline, with `/`. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** What a run's findings are beside a baseline. */
export interface Comparison {
  /** Those that it does not know, in their order. */
  readonly fresh: readonly FindingReport[];
  /** What it knows and this run could have found again, but did not. */
  readonly gone: readonly GoneFinding[];
}

export interface GoneFinding {
  /** As the baseline names it. */
  readonly file: string;
  /** "wrong-scaling 0123…" */
  readonly key: string;
  readonly count: number;
}

/** What it takes to compare. */
export interface Comparing {
  /** The baseline's own path, to which its files are relative. */
  readonly path: string;
  /** Whether this run would have found what it knows of a rule in a file. */
  readonly couldFind: (file: string, rule: string) => boolean;
  readonly exists: (file: string) => boolean;
}

/**
 * Findings are known by file, rule and fingerprint, as often as the baseline counts them. One in a file that the baseline does
 * not know is known all the same where the file it was in is gone: files are moved.
 */
export function compareWith(
  baseline: Baseline,
  findings: readonly FindingReport[],
  { path, couldFind, exists }: Comparing,
): Comparison {
  const { left, isTaken } = taking(baseline);
  const absolute = (file: string): string => resolve(dirname(path), file);
  const unmatched = findings.filter((report) => !isTaken(fileKey(report.filename, path), findingKey(report)));
  const moved = [...left.keys()].filter((file) => !exists(absolute(file)));
  const fresh = unmatched.filter((report) => !moved.some((file) => isTaken(file, findingKey(report))));
  const gone = [...left].flatMap(([file, counts]) =>
    [...counts]
      .filter(([key, count]) => count > 0 && couldFind(absolute(file), key.split(" ")[0] ?? ""))
      .map(([key, count]) => ({ file, key, count })),
  );
  return { fresh, gone };
}

/**
 * Whether a finding is surely one that the baseline does not know, whatever else is found: each is to be asked of once, those of a
 * file one after another in their order. Of others that is known when all are found.
 */
export function surelyFresh(
  baseline: Baseline,
  { path, exists }: Pick<Comparing, "path" | "exists">,
): (report: FindingReport) => boolean {
  const { isTaken } = taking(baseline);
  const moved = [...baseline.files].filter(([file]) => !exists(resolve(dirname(path), file)));
  const keys = new Set(moved.flatMap(([, counts]) => [...counts.keys()]));
  return (report) =>
    !isTaken(fileKey(report.filename, path), findingKey(report)) && !keys.has(findingKey(report));
}

/** What a baseline knows, and takes each for one finding. */
function taking({ files }: Baseline) {
  const left = new Map([...files].map(([file, counts]) => [file, new Map(counts)]));
  const isTaken = (file: string, key: string): boolean => {
    const counts = left.get(file);
    const count = counts?.get(key) ?? 0;
    if (count > 0) counts?.set(key, count - 1);
    return count > 0;
  };
  return { left, isTaken };
}

/** These findings as a baseline at this path. */
export function baselineOf(findings: readonly FindingReport[], path: string): Baseline {
  const files = new Map<string, Map<string, number>>();
  for (const report of findings) {
    const file = fileKey(report.filename, path);
    const counts = files.get(file) ?? new Map<string, number>();
    files.set(file, counts);
    counts.set(findingKey(report), (counts.get(findingKey(report)) ?? 0) + 1);
  }
  return { files };
}

/** A baseline without what is gone. */
export function withoutGone(baseline: Baseline, gone: readonly GoneFinding[]): Baseline {
  const files = new Map([...baseline.files].map(([file, counts]) => [file, new Map(counts)]));
  for (const { file, key, count } of gone) {
    const counts = files.get(file);
    counts?.set(key, (counts.get(key) ?? 0) - count);
  }
  return { files };
}

function findingKey({ code, fingerprint }: FindingReport): string {
  return `${code} ${fingerprint}`;
}

function fileKey(file: string, path: string): string {
  return relative(dirname(path), file).split(sep).join("/");
}
