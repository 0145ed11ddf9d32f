import type { Analysis, IsWanted } from "../core/engine.ts";
import type { Applicability } from "../core/fixes/fix.ts";
import { countFindings, findingsByFile } from "../core/together.ts";
import { readSource, writeSource } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { diffOf } from "./format/diff.ts";
import { type CheckFormat, createReporter, type Reporter } from "./format/reporter.ts";
import { count, mendedLine } from "./format/summary.ts";
import type { ExitCode } from "./program.ts";
import { analyseSources, pathFrom, type Sources, shownFiles, warnOf } from "./python-sources.ts";
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
  const sources = await analyseSources(paths, world);
  const mended = options.fix ? await mendAndWrite(sources, options, world) : asTheyAre(sources);
  if (mended.fixed > 0) world.output.warn(mendedLine(mended.fixed, mended.files));

  const reporter = createReporter(options.format, world.output);
  const found = reportAll(mended.analyses, reporter, options, world);
  reporter.end(sources.files.length);
  return exitCode(sources.hasFailed || mended.hasFailed, found > 0, options);
}

/** @returns how many findings it told */
function reportAll(
  analyses: readonly Analysis[],
  reporter: Reporter,
  { isWanted }: CheckOptions,
  world: World,
): number {
  const found = findingsByFile(analyses);
  const fileAt = shownFiles(analyses, world);
  let told = 0;
  for (const path of inOrder(analyses, found)) {
    const file = fileAt(path);
    const wanted = (found.get(path) ?? []).filter(({ item }) => isWanted?.(item.rule) ?? true);
    if (!file) continue;
    told += wanted.length;
    const findings = wanted.map(({ item, analysis }) => ({
      finding: item,
      fix: world.engine.fixesFor(analysis, item, 1, analyses)[0],
    }));
    reporter.file({ ...file, findings });
  }
  return told;
}

/** The files that were asked for, then those that they led to. */
export function inOrder(
  analyses: readonly Analysis[],
  found: ReadonlyMap<string, unknown>,
): readonly string[] {
  const asked = analyses.map(({ file }) => file);
  return [...asked, ...[...found.keys()].filter((path) => !asked.includes(path)).sort()];
}

interface Mended {
  readonly analyses: readonly Analysis[];
  readonly fixed: number;
  readonly files: number;
  readonly hasFailed: boolean;
}

function asTheyAre({ files }: Sources): Mended {
  return { analyses: files.map(({ analysis }) => analysis), fixed: 0, files: 0, hasFailed: false };
}

/** Mends what was found, in whichever file it stands, and writes the files that change. */
async function mendAndWrite(sources: Sources, options: CheckOptions, world: World): Promise<Mended> {
  const { engine, workspace } = world;
  const before = asTheyAre(sources);
  const { changed, analyses, fixed } = engine.fixAllIn(
    before.analyses,
    applicabilities(options),
    options.isWanted,
  );
  const failed = new Set<string>();
  for (const [path, text] of changed) {
    try {
      const known = sources.files.find(({ source }) => source.path === path)?.source;
      await writeSource(known ?? (await readSource(path)), text);
    } catch (error) {
      failed.add(path);
      warnOf(pathFrom(world.cwd, path), `its fixes could not be written: ${reasonOf(error)}`, world);
    }
    workspace.invalidate(path);
  }
  if (failed.size === 0) return { analyses, fixed, files: changed.size, hasFailed: false };
  const left = before.analyses.map(({ file, text }) =>
    engine.check(file, failed.has(file) ? text : (changed.get(file) ?? text)),
  );
  const mended = countFindings(before.analyses) - countFindings(left);
  return { analyses: left, fixed: mended, files: changed.size - failed.size, hasFailed: true };
}

async function showDiff(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const { engine, output } = world;
  const sources = await analyseSources(paths, world);
  const { analyses } = asTheyAre(sources);
  const { changed, fixed } = engine.fixAllIn(analyses, applicabilities(options), options.isWanted);
  const fileAt = shownFiles(analyses, world);
  for (const path of inOrder(analyses, changed)) {
    const [file, text] = [fileAt(path), changed.get(path)];
    if (file && text !== undefined) output.print(diffOf(file, text, output));
  }
  output.warn(
    changed.size === 0
      ? "Nothing to mend."
      : `Would mend ${count(fixed, "finding")} in ${count(changed.size, "file")}.`,
  );
  return exitCode(sources.hasFailed, changed.size > 0, options);
}

function applicabilities({ unsafeFixes }: CheckOptions): readonly Applicability[] {
  return unsafeFixes ? ["safe", "unsafe"] : ["safe"];
}

function exitCode(hasFailed: boolean, hasFound: boolean, { exitZero }: CheckOptions): ExitCode {
  if (hasFailed) return 2;
  return hasFound && !exitZero ? 1 : 0;
}
