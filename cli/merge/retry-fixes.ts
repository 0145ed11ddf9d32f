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
  for (const report of divided) {
    const readers = [...new Set([report.checked, ...readersOf(report.filename).flat()])].sort();
    mended.set(report, await fixAgain(report, readers, world));
  }
  return findings.map((report) => ({
    ...report,
    fix: mended.has(report) ? (mended.get(report) ?? null) : report.fix,
  }));
}

async function fixAgain(
  report: FindingReport,
  readers: readonly string[],
  world: World,
): Promise<FixRecord | null> {
  const fix = await triedOnAll(report, readers, world).catch(() => "lost" as const);
  if (fix !== "lost") return fix;
  const where = placeText(report, world.cwd);
  world.output.warn(
    `pixelproof: no fix is told for ${where}: files that read ${shownPath(report.filename, world.cwd)} were checked by several runs, and not all can be read here as they were`,
  );
  return null;
}

/** "lost" where the sources do not give the finding again. */
async function triedOnAll(
  report: FindingReport,
  readers: readonly string[],
  world: World,
): Promise<FixRecord | null | "lost"> {
  const sources: SourceReport[] = [];
  for (const file of readers)
    sources.push(await reportSource({ path: file, flows: false, fixesBy: undefined }, world));
  const own = sources.find(({ file }) => file === report.checked);
  const fileAt = shownFilesOf(sources, world);
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
}
