import type { Analysis } from "../core/engine.ts";
import type { Fix } from "../core/fixes/fix.ts";
import type { Flow } from "../core/flow/flow.ts";
import { type Finding, isSameFinding } from "../core/rules/finding.ts";
import type { Place } from "../core/source/span.ts";
import { type Telling, toldOf } from "../core/telling.ts";
import { pathFrom, placeText, shownFile } from "./checked-file.ts";
import { sourceAt, type World } from "./world.ts";

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

/** What a report is for. */
export interface ReportWish {
  readonly flows: boolean;
  /** The fixes of findings that are told so are looked for: each costs an analysis. undefined: of none. */
  readonly fixesOf: Telling | undefined;
}

/**
 * Checks one file of the disk.
 * @throws {Error} where it cannot be read or decoded
 */
export async function reportSource(path: string, wish: ReportWish, world: World): Promise<SourceReport> {
  return reportOf(await analysisOf(path, world), wish, world);
}

async function analysisOf(path: string, world: World): Promise<Analysis> {
  const { text } = await sourceAt(path, world);
  return world.engine.check(path, text);
}

export function reportOf(
  analysis: Analysis,
  { flows: isFlowsWanted, fixesOf }: ReportWish,
  { engine, cwd }: World,
): SourceReport {
  const { file, findings, calledElsewhere, broken, texts, suppressions, isUnderstood, failures } = analysis;
  const flows = isFlowsWanted ? analysis.flows : [];
  const led = new Set([...findings.flatMap(filesOf), ...flows.flatMap(filesOfFlow), ...suppressions.keys()]);
  const [first] = broken;
  return {
    file,
    findings,
    // A fix of another file must hold for all who read that one: it is looked for when these are known.
    fixes: findings.map((finding) =>
      finding.place.file === file && fixesOf && toldOf(finding, analysis, fixesOf)
        ? engine.fixesFor(analysis, finding, 1)[0]
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
  fixOf(report: SourceReport, finding: Finding): Promise<Fix | undefined>;
}

/** @param all the reports of all files */
export function commonFixes(all: readonly SourceReport[], world: World): CommonFixes {
  let place = "";
  const analyses = new Map<string, Promise<Analysis>>();
  // The findings of one file come one after another.
  const enter = (file: string): void => {
    if (file !== place) analyses.clear();
    place = file;
  };
  const analysed = ({ file }: SourceReport): Promise<Analysis> => {
    const analysis = analyses.get(file) ?? analysisOf(file, world);
    analyses.set(file, analysis);
    return analysis;
  };
  return {
    async fixOf(report, finding) {
      if (finding.fix) return finding.fix;
      const { file } = finding.place;
      const index = report.findings.findIndex((one) => isSameFinding(one, finding));
      const others = all.filter((other) => other !== report && other.read.includes(file));
      if (others.length === 0 && file === report.file) return report.fixes[index];
      enter(file);
      const analysis = await analysed(report);
      const again = analysis.findings[index];
      if (!again || analysis.texts.get(file) !== report.texts.get(file)) return undefined;
      return world.engine.fixesFor(analysis, again, 1, await Promise.all(others.map(analysed)))[0];
    },
  };
}
