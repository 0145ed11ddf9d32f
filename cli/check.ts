import type { IsWanted } from "../core/engine.ts";
import { findingsByFile } from "../core/together.ts";
import { pathFrom, type Reported, shownFile } from "./checked-file.ts";
import { diffOf } from "./format/diff.ts";
import { type CheckFormat, createReporter, type Reporter } from "./format/reporter.ts";
import { count, mendedLine } from "./format/summary.ts";
import { mend, mendAndWrite } from "./mend-sources.ts";
import type { ExitCode } from "./program.ts";
import { commonFixes, type ReportWish } from "./source-report.ts";
import { inOrder, reportPaths, type SourceReports, shownFiles } from "./source-reports.ts";
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
  const sources = await reportPaths(paths, wishOf(options), world);
  const mended = options.fix ? await mendAndWrite(sources, options, world) : undefined;
  if (mended && mended.fixed > 0) world.output.warn(mendedLine(mended.fixed, mended.mendedFiles));

  const found = await tellAll({ ...sources, ...mended }, reporter, options, world);
  reporter.end(sources.checked);
  return exitCode(sources.hasFailed || mended?.hasFailed === true, found > 0, options);
}

function wishOf({ isWanted = () => true, fix, diff }: CheckOptions): ReportWish {
  // What is to be mended is analysed again, all of it together.
  return { flows: false, wantsFix: fix || diff ? () => false : isWanted };
}

/** @returns how many findings it told */
async function tellAll(
  { files, reports }: Pick<SourceReports, "files" | "reports">,
  reporter: Reporter,
  { isWanted }: CheckOptions,
  world: World,
): Promise<number> {
  const found = findingsByFile(reports);
  const fileAt = shownFiles(reports, world);
  const { fixOf } = commonFixes(reports, world);
  let told = 0;
  for (const path of inOrder(files, found)) {
    const file = fileAt(path);
    const wanted = (found.get(path) ?? []).filter(({ item }) => isWanted?.(item.rule) ?? true);
    if (!file || wanted.length === 0) continue;
    told += wanted.length;
    const findings: Reported[] = [];
    for (const { item, analysis } of wanted)
      findings.push({ finding: item, fix: await fixOf(analysis, item) });
    reporter.file({ ...file, findings });
  }
  return told;
}

async function showDiff(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const { output } = world;
  const sources = await reportPaths(paths, wishOf(options), world);
  const { changed, fixed, texts } = await mend(sources, options, world);
  for (const path of inOrder(sources.files, changed)) {
    const [before, after] = [texts.get(path), changed.get(path)];
    if (before === undefined || after === undefined) continue;
    output.print(diffOf(shownFile(path, before, pathFrom(world.cwd, path)), after, output));
  }
  output.warn(
    changed.size === 0
      ? "Nothing to mend."
      : `Would mend ${count(fixed, "finding")} in ${count(changed.size, "file")}.`,
  );
  return exitCode(sources.hasFailed, changed.size > 0, options);
}

function exitCode(hasFailed: boolean, hasFound: boolean, { exitZero }: CheckOptions): ExitCode {
  if (hasFailed) return 2;
  return hasFound && !exitZero ? 1 : 0;
}
