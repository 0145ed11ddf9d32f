import { resolve } from "node:path";
import type { NotebookRows } from "../workspace/notebook-rows.ts";
import { findPythonFiles } from "../workspace/python-files.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { pathFrom, type ShownFile, shownFile } from "./checked-file.ts";
import { printable } from "./format/printable.ts";
import type { Problem } from "./report/run-report.ts";
import { filesOfShard, type Shard } from "./shard.ts";
import { type ReportWish, reportSource, type SourceReport } from "./source-report.ts";
import type { World } from "./world.ts";

/** What became of one file. */
export type Outcome =
  | { readonly kind: "checked"; readonly report: SourceReport }
  | { readonly kind: "failed"; readonly path: string; readonly reason: string };

/** Checks these files: the outcomes come in the files' order, one at a time, and none is held on to here. */
export async function* checkEach(
  files: readonly string[],
  wish: ReportWish,
  world: World,
): AsyncGenerator<Outcome> {
  const { output, cwd } = world;
  for (const [index, path] of files.entries()) {
    output.showProgress(`${index + 1}/${files.length} ${printable(pathFrom(cwd, path))}`);
    yield await reportSource(path, wish, world).then(
      (report): Outcome => ({ kind: "checked", report }),
      (error: unknown): Outcome => ({ kind: "failed", path, reason: reasonOf(error) }),
    );
  }
}

/** What is known of all files together. */
export interface SourceReports {
  /** What was named: absolute paths. */
  readonly asked: readonly string[];
  readonly files: readonly string[];
  /** In the order of the files: those with something in them that may be told, or that other files may have to do with. */
  readonly reports: readonly SourceReport[];
  /** How many files were checked. */
  readonly checked: number;
  /** What could not be checked; each was told in a line. */
  readonly problems: readonly Problem[];
}

/** What is taken of what paths stand for. */
export interface PathWish {
  readonly shard?: Shard | undefined;
}

/** Checks each Python file of these paths; what cannot be is told, and the others go on. */
export async function reportPaths(
  paths: readonly string[],
  wish: ReportWish & PathWish,
  world: World,
): Promise<SourceReports> {
  const { files: all, problems: unfound } = world.stdin
    ? { files: [world.stdin.path], problems: [] }
    : await findPythonFiles(paths, world.cwd);
  const files = wish.shard ? filesOfShard(all, wish.shard) : all;
  const problems: Problem[] = [];
  const tell = (path: string, reason: string): void => {
    problems.push({ path, reason });
    warnOf(path, reason, world);
  };
  for (const { path, reason } of unfound) tell(path, reason);
  const reports: SourceReport[] = [];
  let checked = 0;
  for await (const outcome of checkEach(files, wish, world)) {
    if (outcome.kind === "failed") {
      tell(pathFrom(world.cwd, outcome.path), outcome.reason);
      continue;
    }
    checked++;
    const { report } = outcome;
    if (report.broken !== undefined)
      world.output.warn(`pixelproof: ${report.broken} does not parse; the rest was checked`);
    for (const { rule, message } of report.failures)
      tell(pathFrom(world.cwd, report.file), brokenRule(rule, message));
    if (hasToDo(report)) reports.push(report);
  }
  return { asked: paths.map((path) => resolve(world.cwd, path)), files, reports, checked, problems };
}

function hasToDo({ findings, flows, calledElsewhere, read, suppressions }: SourceReport): boolean {
  return findings.length + flows.length + calledElsewhere.length + suppressions.size > 0 || read.length > 1;
}

/** A check by fewer rules than were asked for is none that may be taken for clean. */
function brokenRule(rule: string, message: string): string {
  return `the rule ${rule} failed, which is a bug: ${printable(message)}; the other rules were asked`;
}

/** Says what could not be checked, and why. */
export function warnOf(path: string, reason: string, { output }: World): void {
  output.warn(`pixelproof: cannot check ${printable(path)}: ${reason}`);
}

/** The files to which findings and flows lead, as people are shown them. */
export function shownFiles(
  reports: readonly SourceReport[],
  { cwd }: World,
  rowsOf: ReadonlyMap<string, NotebookRows> = new Map(),
): (path: string) => ShownFile | undefined {
  const texts = new Map(reports.flatMap((report) => [...report.texts]));
  const shown = new Map<string, ShownFile>();
  const fileAt = (path: string): ShownFile | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const known = shown.get(path) ?? {
      ...shownFile(path, text, pathFrom(cwd, path), rowsOf.get(path)),
      fileAt,
    };
    shown.set(path, known);
    return known;
  };
  return fileAt;
}

/** Those of these files that were asked for, in that order, then those that they led to. */
export function inOrder(asked: readonly string[], found: ReadonlyMap<string, unknown>): readonly string[] {
  const own = new Set(asked.filter((file) => found.has(file)));
  return [...own, ...[...found.keys()].filter((path) => !own.has(path)).sort()];
}
