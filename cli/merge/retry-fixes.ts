import { keyOfReport } from "../report/compare-reports.ts";
import type { FindingReport, FixRecord } from "../report/finding-report.ts";
import { placeText, shownPath } from "../report/place-text.ts";
import { fixRecord, reportFinding } from "../report/report-finding.ts";
import { shownFilesOf } from "../shown-files.ts";
import { createCommonFixes, reportSource, type SourceReport } from "../source-report.ts";
import type { World } from "../world.ts";
import type { ReadRun } from "./read-run.ts";

/**
 * A fix must hold for all who read the file that it changes. Where these were checked by several runs, none of the runs could
 * try it on all of them: it is tried here, on the sources; where these are not at hand, no fix is told.
 */
export async function retryFixes(
  findings: readonly FindingReport[],
  runs: readonly ReadRun[],
  { output, cwd }: Pick<World, "output" | "cwd">,
): Promise<readonly FindingReport[]> {
  const readersOf = (file: string): readonly (readonly string[])[] =>
    runs
      .map(({ summary }) =>
        summary.links.filter(({ reads }) => reads.includes(file)).map((link) => link.file),
      )
      .filter((readers) => readers.length > 0);
  // What a comment's removal would do to others, nobody asks.
  const divided = findings.filter(
    ({ filename, code }) => code !== "unused-suppression" && readersOf(filename).length > 1,
  );
  if (divided.length === 0) return findings;
  const { openWorld } = await import("../world.ts");
  const world = { ...openWorld({ cwd }), output };
  const mended = new Map<FindingReport, FixRecord | null>();
  // Whoever reads a file is analysed once for all that is found in it, as in a run that checks all of them.
  for (const reports of groupsByFile(divided)) {
    const [{ filename }] = reports;
    const checked = reports.map((report) => report.checked);
    const readers = [...new Set([...checked, ...readersOf(filename).flat()])].sort();
    const trial = await trialOn(readers, world).catch(() => undefined);
    for (const report of reports) mended.set(report, await fixAgain(report, trial, world));
  }
  return findings.map((report) => ({
    ...report,
    fix: mended.has(report) ? (mended.get(report) ?? null) : report.fix,
  }));
}

type Some<T> = readonly [T, ...T[]];

function groupsByFile(reports: readonly FindingReport[]): readonly Some<FindingReport>[] {
  const groups = new Map<string, [FindingReport, ...FindingReport[]]>();
  for (const report of reports) {
    const group = groups.get(report.filename);
    if (group) group.push(report);
    else groups.set(report.filename, [report]);
  }
  return [...groups.values()];
}

async function fixAgain(
  report: FindingReport,
  trial: Trial | undefined,
  world: World,
): Promise<FixRecord | null> {
  const fix = trial ? await trial(report).catch(() => "lost" as const) : "lost";
  if (fix !== "lost") return fix;
  const where = placeText(report, world.cwd);
  world.output.warn(
    `pixelproof: no fix is told for ${where}: files that read ${shownPath(report.filename, world.cwd)} were checked by several runs, and not all can be read here as they were`,
  );
  return null;
}

/** The fix of a finding that holds for all these readers; "lost" where the sources do not give the finding again. */
type Trial = (report: FindingReport) => Promise<FixRecord | null | "lost">;

async function trialOn(readers: readonly string[], world: World): Promise<Trial> {
  const sources: SourceReport[] = [];
  for (const file of readers)
    sources.push(await reportSource({ path: file, flows: false, fixesBy: undefined }, world));
  const fileAt = shownFilesOf(sources, world);
  return async (report) => {
    const own = sources.find(({ file }) => file === report.checked);
    const finding = own?.findings.find((each) => {
      const again = reportFinding(each, undefined, own, fileAt);
      return again?.fingerprint === report.fingerprint && keyOfReport(again) === keyOfReport(report);
    });
    const file = fileAt(report.filename);
    if (!own || !finding || !file) return "lost";
    const fixes = createCommonFixes(world);
    for (const source of sources) fixes.add(source);
    const fix = await fixes.fixOf(own, finding);
    return fix ? fixRecord(file, fix) : null;
  };
}
