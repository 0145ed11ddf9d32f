import { isAbsolute, resolve } from "node:path";
import type { Telling } from "../core/telling.ts";
import { findPythonFiles, isPythonName, type PythonFiles } from "../workspace/python-files.ts";
import { pathFrom } from "./checked-file.ts";
import { type FileChoiceOptions, fileChoice } from "./file-choice.ts";
import { printable } from "./format/printable.ts";
import { type Progress, untold } from "./progress.ts";
import type { Problem } from "./report/run-report.ts";
import { filesOfShard, type Shard } from "./shard.ts";
import type { SourceReport } from "./source-report.ts";
import { tellConfigProblems } from "./tell-config-problems.ts";
import { checkingHere } from "./threads/checking.ts";
import type { Outcome } from "./threads/outcome.ts";
import type { World } from "./world.ts";

/** What is wanted of each file. */
export interface ReportWish {
  readonly flows: boolean;
  /** The fixes of findings that are told so are looked for. undefined: of none. */
  readonly fixesOf: Telling | undefined;
}

/** What is known of all files together. */
export interface SourceReports {
  /** What was named: absolute paths. */
  readonly asked: readonly string[];
  readonly files: readonly string[];
  /** In the order of the files: those with something in them that may be told, or that other files may have to do with. */
  readonly reports: readonly SourceReport[];
  /** Those of the files that were looked at: all but what could not be read. */
  readonly checked: readonly string[];
  /** What could not be checked; each was told in a line. */
  readonly problems: readonly Problem[];
}

/** What is taken of what paths stand for. */
export interface PathWish extends FileChoiceOptions {
  readonly shard?: Shard | undefined;
}

/** Checks each Python file of these paths; what cannot be is told, and the others go on. */
export async function reportPaths(
  paths: readonly string[],
  wish: ReportWish & PathWish,
  world: World,
  progress: Progress = untold,
): Promise<SourceReports> {
  const { cwd, stdin } = world;
  // While a file that was named is looked for, the parser is compiled.
  if (paths.length === 1 && paths.every(isPythonName)) void world.engine().catch(() => undefined);
  const sought = stdin ? oneFile(stdin.path) : await findPythonFiles(paths, cwd, fileChoice(wish, world));
  const unfound = sought.problems;
  const files = wish.shard ? filesOfShard(sought.files, wish.shard) : sought.files;
  const problems: Problem[] = [...tellConfigProblems(files, world)];
  const tell = (path: string, reason: string): void => {
    problems.push({ path, reason });
    warnOf(path, reason, world);
  };
  for (const { path, reason } of unfound) tell(isAbsolute(path) ? pathFrom(world.cwd, path) : path, reason);
  const reports = new Map<string, SourceReport>();
  const failed = new Set<string>();
  for await (const outcome of outcomesOf(files, sought, wish, world, progress)) {
    if (outcome.kind === "failed") {
      tell(pathFrom(world.cwd, outcome.path), outcome.reason);
      failed.add(outcome.path);
      await progress.checked(outcome.path, undefined);
      continue;
    }
    const { report } = outcome;
    if (report.broken !== undefined)
      world.output.warn(`pixelproof: ${report.broken} does not parse; the rest was checked`);
    for (const { rule, message } of report.failures)
      tell(pathFrom(world.cwd, report.file), brokenRule(rule, message));
    if (hasToDo(report)) reports.set(report.file, report);
    for (const file of await progress.checked(report.file, reports.get(report.file)))
      tell(pathFrom(world.cwd, report.file), unforeseen(pathFrom(world.cwd, file)));
  }
  const asked = paths.map((path) => resolve(world.cwd, path));
  const checked = files.filter((file) => !failed.has(file));
  return { asked, files, reports: files.flatMap((file) => reports.get(file) ?? []), checked, problems };
}

function oneFile(path: string): PythonFiles {
  return { files: [path], problems: [], folders: [], named: [path], passedOver: [] };
}

/** The outcomes of those of the files that can matter, as they come in; none is held on to here. */
async function* outcomesOf(
  files: readonly string[],
  found: PythonFiles,
  { flows, fixesOf }: ReportWish,
  world: World,
  progress: Progress,
): AsyncGenerator<Outcome> {
  const { output, cwd } = world;
  // What came by stdin no thread has, nor the disk.
  const checking = world.stdin ? checkingHere(world) : world.checking;
  const relevant = world.stdin ? new Set(files) : await world.relevant(found);
  const order = await progress.begin(files.filter((path) => relevant.has(path)));
  const tasks = order.map((path) => ({ path, flows, fixesBy: fixesOf?.settingsOf(path) }));
  let number = 0;
  for await (const outcome of checking.checkEach(tasks)) {
    const path = outcome.kind === "failed" ? outcome.path : outcome.report.file;
    output.showProgress(`${++number}/${tasks.length} ${printable(pathFrom(cwd, path))}`);
    yield outcome;
  }
}

function hasToDo({ findings, flows, calledElsewhere, read, suppressions }: SourceReport): boolean {
  return findings.length + flows.length + calledElsewhere.length + suppressions.size > 0 || read.length > 1;
}

/** A check by fewer rules than were asked for is none that may be taken for clean. */
function brokenRule(rule: string, message: string): string {
  return `the rule ${rule} failed, which is a bug: ${printable(message)}; the other rules were asked`;
}

/** What was told of a file too early may be wrong. */
function unforeseen(file: string): string {
  return `it has to do with ${printable(file)}, of which was told before, which is a bug: --format json tells what is right`;
}

/** Says what could not be checked, and why. */
export function warnOf(path: string, reason: string, { output }: World): void {
  output.warn(`pixelproof: cannot check ${printable(path)}: ${reason}`);
}

/** Those of the files that were asked for, in that order, then those that they led to. */
export function inOrder(asked: readonly string[], found: Iterable<string>): readonly string[] {
  const others = new Set(found);
  const own = new Set(asked.filter((file) => others.delete(file)));
  return [...own, ...[...others].sort()];
}
