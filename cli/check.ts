import type { Layer } from "../core/settings/layer.ts";
import type { Telling } from "../core/telling.ts";
import { applyBaseline, type BaselineWish, freshBeside } from "./baseline/apply-baseline.ts";
import type { CheckFormat } from "./check-formats.ts";
import { pathFrom, shownFile } from "./checked-file.ts";
import type { FileChoiceOptions } from "./file-choice.ts";
import { writingTo } from "./file-output.ts";
import { createReporter } from "./format/reporter.ts";
import { count, mendedLine } from "./format/summary.ts";
import { type InputOptions, inputsOf } from "./inputs.ts";
import { mend, mendAndWrite } from "./mend-sources.ts";
import type { Output } from "./output.ts";
import type { ExitCode } from "./program.ts";
import { tellingSettled, untold } from "./progress.ts";
import { checkedFiles, couldFindHere } from "./report/checked-files.ts";
import { compareReports } from "./report/compare-reports.ts";
import type { FindingReport } from "./report/finding-report.ts";
import { functionRecord } from "./report/function-record.ts";
import type { Link } from "./report/run-report.ts";
import type { Shard } from "./shard.ts";
import type { SourceReport } from "./source-report.ts";
import { inOrder, type PathWish, type ReportWish, reportPaths } from "./source-reports.ts";
import { createTeller, type Teller } from "./teller.ts";
import { toldBySettings } from "./told-by-settings.ts";
import { version } from "./version.ts";
import type { World } from "./world.ts";

export interface CheckOptions extends InputOptions, FileChoiceOptions {
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly exitZero: boolean;
  /** Counts for each rule in place of findings. */
  readonly statistics?: boolean;
  /** Where the report goes in place of stdout. */
  readonly outputFile?: string | undefined;
  /** The folder from which files' paths are told, in place of the one that check runs in. */
  readonly relativeTo?: string | undefined;
  readonly baseline?: BaselineWish | undefined;
  /** Which of the files are checked: all, where it is not given. */
  readonly shard?: Shard | undefined;
  /** What the command line says of rules: it has the last word. */
  readonly rules: Layer;
}

/** With what the files of settings say. */
interface CheckWish extends CheckOptions {
  readonly telling: Telling;
}

/** `pixelproof check`: reports, mends or shows what mending would change. `-` stands for what comes by stdin. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const inputs = await inputsOf(paths, options, world);
  if (!inputs) return 2;
  return writingTo(options.outputFile, world, (output) =>
    checkTo(inputs.paths, options, { ...world, output, stdin: inputs.stdin }),
  );
}

function checkTo(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const wish = { ...options, telling: toldBySettings(options.rules, world) };
  return options.diff ? showDiff(paths, wish, world) : report(paths, wish, world);
}

async function report(paths: readonly string[], options: CheckWish, world: World): Promise<ExitCode> {
  const reporter = createReporter(options, reportOutput(options, world));
  const { baseline, telling } = options;
  const teller = createTeller(telling, world);
  const early = new Map<string, readonly FindingReport[]>();
  const isFresh = baseline && isToldEarly(options) ? await freshBeside(baseline, world) : () => true;
  const progress = tellingSettled(teller, world, async (found, file) => {
    early.set(file, found);
    for (const each of found) if (isFresh(each)) reporter.found(each);
    await world.output.flushed();
  });
  const sources = await reportPaths(paths, wishOf(options), world, isToldEarly(options) ? progress : untold);
  const mended = options.fix ? await mendAndWrite(sources, options, world) : undefined;
  if (mended?.stdin !== undefined) world.output.print(mended.stdin);
  if (mended && mended.fixed > 0) world.output.warn(mendedLine(mended.fixed, mended.mendedFiles));

  const reports = mended?.reports ?? sources.reports;
  if (!isToldEarly(options)) for (const each of reports) teller.add(each);
  const all = await tellAll(sources.files, teller, early);
  const { checked } = sources;
  const findings = baseline
    ? await applyBaseline(all, baseline, couldFindHere(checked, telling.settingsOf), world)
    : all;
  const hasFailed = sources.problems.length > 0 || mended?.hasFailed === true || !findings;
  const code = exitCode(hasFailed, (findings ?? all).some(counts), options);
  reporter.end({
    version: version(),
    findings: findings ?? all,
    files: checked.length,
    problems: sources.problems,
    exitCode: code,
    root: world.cwd,
    links: reports.map(linkOf),
    checked: options.format === "jsonl" ? checkedFiles(checked, telling.settingsOf, world.cwd) : [],
  });
  return code;
}

/** Mending is for all files at once. */
function isToldEarly({ format, fix }: CheckWish): boolean {
  return format === "jsonl" && !fix;
}

/** Where a mended file goes to stdout, what is told of it goes to stderr, as with ruff. */
function reportOutput({ fix }: CheckOptions, { output, stdin }: World): Output {
  if (!fix || !stdin) return output;
  return { ...output, print: (text) => output.warn(Buffer.from(text).toString("utf8").trimEnd()) };
}

function wishOf({ telling, fix, diff, ...choice }: CheckWish): ReportWish & PathWish {
  // What is to be mended is analysed again, all of it together.
  return { ...choice, flows: false, fixesOf: fix || diff ? undefined : telling };
}

function linkOf({ file, calledElsewhere, read }: SourceReport): Link {
  return { file, calls: calledElsewhere.map(functionRecord), reads: read };
}

/** @returns what is told, in its order */
async function tellAll(
  files: readonly string[],
  teller: Teller,
  early: ReadonlyMap<string, readonly FindingReport[]>,
): Promise<readonly FindingReport[]> {
  const told: FindingReport[] = [];
  for (const file of inOrder(files, [...teller.files()])) {
    told.push(...(early.get(file) ?? (await teller.toldIn(file))));
  }
  return told.sort(compareReports);
}

async function showDiff(paths: readonly string[], options: CheckWish, world: World): Promise<ExitCode> {
  const { output } = world;
  const sources = await reportPaths(paths, wishOf(options), world);
  const { changed, fixed, texts } = await mend(sources, options, world);
  const { diffOf } = await import("./format/diff.ts");
  for (const path of inOrder(sources.files, changed.keys())) {
    const [before, after] = [texts.get(path), changed.get(path)];
    if (before === undefined || after === undefined) continue;
    output.print(diffOf(shownFile(path, before, pathFrom(world.cwd, path)), after, output));
  }
  output.warn(
    changed.size === 0
      ? "Nothing to mend."
      : `Would mend ${count(fixed, "finding")} in ${count(changed.size, "file")}.`,
  );
  return exitCode(sources.problems.length > 0, changed.size > 0, options);
}

/** Hints are advice: they are told, and fail no check. */
function counts({ severity }: FindingReport): boolean {
  return severity !== "hint";
}

function exitCode(hasFailed: boolean, hasFound: boolean, { exitZero }: CheckOptions): 0 | 1 | 2 {
  if (hasFailed) return 2;
  return hasFound && !exitZero ? 1 : 0;
}
