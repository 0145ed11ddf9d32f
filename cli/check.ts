import type { Analysis, IsWanted } from "../core/engine.ts";
import type { Applicability } from "../core/fixes/fix.ts";
import { createLineIndex } from "../core/source/line-index.ts";
import { writeSource } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { type CheckedFile, shownFile } from "./checked-file.ts";
import { diffOf } from "./format/diff.ts";
import { type CheckFormat, createReporter, type Reporter } from "./format/reporter.ts";
import { count, mendedLine } from "./format/summary.ts";
import type { ExitCode } from "./program.ts";
import { type AnalysedFile, walkSources } from "./python-sources.ts";
import type { World } from "./world.ts";

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly exitZero: boolean;
  readonly isWanted?: IsWanted | undefined;
}

/** `pixelproof check`: reports, mends or shows what mending would change. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  return options.diff ? showDiff(paths, options, world) : report(paths, options, world);
}

async function report(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const reporter = createReporter(options.format, world.output);
  const tally = { findings: 0, mended: 0, mendedFiles: 0 };
  const walk = await walkSources(paths, world, async (file) => {
    const mended = options.fix ? await mendFile(file, options, world) : { analysis: file.analysis, fixed: 0 };
    tally.mended += mended.fixed;
    tally.mendedFiles += mended.fixed > 0 ? 1 : 0;
    tally.findings += reportFile(mended.analysis, file, reporter, options, world);
  });
  if (tally.mended > 0) world.output.warn(mendedLine(tally.mended, tally.mendedFiles));
  reporter.end(walk.checked);
  return exitCode(walk.hasFailed, tally.findings > 0, options);
}

/** @returns how many findings it told */
function reportFile(
  analysis: Analysis,
  { shown }: AnalysedFile,
  reporter: Reporter,
  { isWanted }: CheckOptions,
  { engine }: World,
): number {
  const wanted = analysis.findings.filter(({ rule }) => isWanted?.(rule) ?? true);
  const checked: CheckedFile = {
    ...(analysis.text === shown.text
      ? shown
      : shownFile(analysis, createLineIndex(analysis.text), shown.shownPath)),
    findings: wanted.map((finding) => ({
      finding,
      fix: engine.fixesFor(analysis, finding, 1)[0],
    })),
  };
  reporter.file(checked);
  return wanted.length;
}

async function mendFile(
  { source, analysis }: AnalysedFile,
  options: CheckOptions,
  { engine }: World,
): Promise<{ readonly analysis: Analysis; readonly fixed: number }> {
  const mended = engine.fixAll(analysis, applicabilities(options), options.isWanted);
  if (mended.text === analysis.text) return { analysis, fixed: 0 };
  try {
    await writeSource(source, mended.text);
  } catch (error) {
    throw new Error(`its fixes could not be written: ${reasonOf(error)}`);
  }
  return mended;
}

async function showDiff(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const { engine, output } = world;
  let mendable = 0;
  let files = 0;
  const walk = await walkSources(paths, world, ({ analysis, shown }) => {
    const { text, fixed } = engine.fixAll(analysis, applicabilities(options), options.isWanted);
    if (text === analysis.text) return;
    mendable += fixed;
    files++;
    output.print(diffOf(shown, text, output));
  });
  output.warn(
    files === 0 ? "Nothing to mend." : `Would mend ${count(mendable, "finding")} in ${count(files, "file")}.`,
  );
  return exitCode(walk.hasFailed, files > 0, options);
}

function applicabilities({ unsafeFixes }: CheckOptions): readonly Applicability[] {
  return unsafeFixes ? ["safe", "unsafe"] : ["safe"];
}

function exitCode(hasFailed: boolean, hasFound: boolean, { exitZero }: CheckOptions): ExitCode {
  if (hasFailed) return 2;
  return hasFound && !exitZero ? 1 : 0;
}
