import type { Analysis, Engine } from "../core/engine.ts";
import { createFileIndex } from "../core/file-index.ts";
import type { Fix } from "../core/fixes/fix.ts";
import type { Flow } from "../core/flow/flow.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Place } from "../core/source/span.ts";
import type { Workspace } from "../core/source/workspace.ts";
import { toldOf } from "../core/telling.ts";
import { trialBudget } from "../core/trial-budget.ts";
import { readSource, type SourceFile } from "../workspace/source-file.ts";
import type { ReportCache } from "./cache/report-cache.ts";
import { pathFrom, placeText, shownFile } from "./checked-file.ts";
import { type FindingIndex, findingIndex } from "./report/finding-index.ts";

/**
 * What is kept of a file's analysis until all files are checked: plain data, and little where nothing is found, so that
 * memory grows with what is told and not with what is read.
 */
export interface SourceReport {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Of each finding, the best fix as far as this file is concerned; undefined where there is none or none was looked for. */
  readonly fixes: readonly (Fix | undefined)[];
  /** Only where they are wished for. */
  readonly flows: readonly Flow[];
  /** The text of each file to which a finding or a flow leads. */
  readonly texts: ReadonlyMap<string, string>;
  /** All files that were read, this one among them. */
  readonly read: readonly string[];
  readonly calledElsewhere: readonly Place[];
  readonly suppressions: Analysis["suppressions"];
  readonly isUnderstood: boolean;
  readonly failures: Analysis["failures"];
  /** Where the first thing stands that does not parse, as people are told it; the rest was checked. */
  readonly broken: string | undefined;
}

/** What is to be reported of a file: plain data, as it may go to a thread. */
export interface SourceTask {
  readonly path: string;
  readonly flows: boolean;
  /** The fixes of findings that are told so are looked for: each costs an analysis. undefined: of none. */
  readonly fixesBy: Settings | undefined;
}

/** What it takes to report: an engine that sees the workspace, and the folder that paths are relative to. */
export interface Means {
  readonly engine: () => Promise<Engine>;
  /** What the engine sees. */
  readonly workspace: Workspace;
  /** Absolute. */
  readonly cwd: string;
  /** What was found before, where that is kept. */
  readonly cache?: ReportCache | undefined;
  /** A file that came by stdin: what the disk has in its place does not count. */
  readonly stdin?: SourceFile | undefined;
}

/**
 * Reads a file, from stdin where that is the one that came by it.
 * @throws {Error} where it cannot be read or decoded
 */
export async function sourceAt(path: string, { stdin }: Pick<Means, "stdin">): Promise<SourceFile> {
  return stdin?.path === path ? stdin : readSource(path);
}

/**
 * Checks one file of the disk.
 * @throws {Error} where it cannot be read or decoded
 */
export async function reportSource(task: SourceTask, means: Means): Promise<SourceReport> {
  const { cache, cwd, workspace } = means;
  if (!cache) return reportOf(await analysisOf(task.path, means), task, await means.engine(), cwd);
  const { cachedDependencies, isStillSo, keyOfReportFor } = await import("./cache/report-cache.ts");
  const source = await sourceAt(task.path, means);
  const key = keyOfReportFor(source, task, cwd);
  const known = await cache.read(key);
  if (known && isStillSo(known, workspace)) return known.report;
  const engine = await means.engine();
  const analysis = engine.check(task.path, source.text);
  const report = reportOf(analysis, task, engine, cwd);
  await cache.write(key, { report, dependencies: cachedDependencies(analysis.dependencies) });
  return report;
}

async function analysisOf(path: string, means: Means): Promise<Analysis> {
  const { text } = await sourceAt(path, means);
  return (await means.engine()).check(path, text);
}

export function reportOf(
  analysis: Analysis,
  { flows: isFlowsWanted, fixesBy }: Omit<SourceTask, "path">,
  engine: Engine,
  cwd: string,
): SourceReport {
  const { file, findings, calledElsewhere, broken, texts, suppressions, isUnderstood, failures } = analysis;
  const flows = isFlowsWanted ? analysis.flows : [];
  const led = new Set([...findings.flatMap(filesOf), ...flows.flatMap(filesOfFlow), ...suppressions.keys()]);
  const [first] = broken;
  const telling = fixesBy && { settingsOf: () => fixesBy };
  const budget = trialBudget();
  return {
    file,
    findings,
    // A fix of another file must hold for all who read that one: it is looked for when these are known.
    fixes: findings.map((finding) =>
      finding.place.file === file && telling && toldOf(finding, analysis, telling)
        ? engine.fixesFor(analysis, finding, 1, [], budget)[0]
        : undefined,
    ),
    flows,
    texts: new Map([...texts].filter(([path]) => led.has(path))),
    read: [...texts.keys()],
    calledElsewhere,
    suppressions,
    isUnderstood,
    failures,
    broken: first && placeText(shownFile(file, analysis.text, pathFrom(cwd, file)), first.start),
  };
}

/** The files in which a reader of the finding may want to look something up. */
export function filesOf({ place, related, flows }: Finding): readonly string[] {
  return [place.file, ...related.map((other) => other.place.file), ...flows.flatMap(filesOfFlow)];
}

function filesOfFlow({ file, network, steps, entry }: Flow): readonly string[] {
  const entered = entry ? [entry.file] : [];
  return [file, network.call.file, ...steps.map(({ place }) => place.file), ...entered];
}

/** Looks for fixes of findings in files that several programs read: they must hold for all of these. */
export interface CommonFixes {
  /** From now on one of those that read files. */
  add(report: SourceReport): void;
  /** @param finding one of this report; all who read the file in which it stands must have been added */
  fixOf(report: SourceReport, finding: Finding): Promise<Fix | undefined>;
}

export function createCommonFixes(means: Means): CommonFixes {
  const reports = new Map<string, SourceReport>();
  const readers = createFileIndex();
  let place = "";
  let budget = trialBudget();
  const analyses = new Map<string, Promise<Analysis>>();
  // The findings of one file come one after another.
  const enter = (file: string): void => {
    if (file === place) return;
    analyses.clear();
    budget = trialBudget(readers.of(file).size);
    place = file;
  };
  const analysed = ({ file }: SourceReport): Promise<Analysis> => {
    const analysis = analyses.get(file) ?? analysisOf(file, means);
    analyses.set(file, analysis);
    return analysis;
  };
  const indices = new WeakMap<SourceReport, FindingIndex>();
  const othersOf = (file: string, own: SourceReport): readonly SourceReport[] =>
    [...readers.of(file)].flatMap((name) => reports.get(name) ?? []).filter((other) => other !== own);
  return {
    add(report) {
      reports.set(report.file, report);
      readers.set(report.file, report.read);
    },
    async fixOf(report, finding) {
      if (finding.fix) return finding.fix;
      const { file } = finding.place;
      const indexOf = indices.get(report) ?? findingIndex(report.findings);
      indices.set(report, indexOf);
      const index = indexOf(finding);
      const others = othersOf(file, report);
      if (others.length === 0 && file === report.file) return report.fixes[index];
      enter(file);
      const analysis = await analysed(report);
      const again = analysis.findings[index];
      if (!again || analysis.texts.get(file) !== report.texts.get(file)) return undefined;
      const around = await Promise.all(others.map(analysed));
      return (await means.engine()).fixesFor(analysis, again, 1, around, budget)[0];
    },
  };
}
