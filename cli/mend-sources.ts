import type { Analysis } from "../core/engine.ts";
import type { Applicability } from "../core/fixes/fix.ts";
import { countTold, type Telling } from "../core/telling.ts";
import { readSource, type SourceFile, writeSource } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { pathFrom } from "./checked-file.ts";
import { filesOf, reportOf, type SourceReport } from "./source-report.ts";
import { type SourceReports, warnOf } from "./source-reports.ts";
import type { World } from "./world.ts";

/** Which findings are to be mended, and how surely. */
export interface MendWish {
  readonly unsafeFixes: boolean;
  readonly telling: Telling;
}

/** What mending comes to, before anything is written. */
export interface MendedSources {
  /** The files that were analysed for it: those with findings, and those that read what these read. */
  readonly sources: readonly SourceFile[];
  readonly before: readonly Analysis[];
  readonly after: readonly Analysis[];
  readonly changed: ReadonlyMap<string, string>;
  readonly fixed: number;
  /** The text of each file as it was. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Mends what was found, in whichever file it stands. */
export async function mend(
  { reports }: SourceReports,
  { unsafeFixes, telling }: MendWish,
  { engine }: World,
): Promise<MendedSources> {
  const sources: SourceFile[] = [];
  for (const { file } of concerned(reports)) sources.push(await readSource(file));
  const before = sources.map(({ path, text }) => engine.check(path, text));
  const applicabilities: readonly Applicability[] = unsafeFixes ? ["safe", "unsafe"] : ["safe"];
  const { changed, analyses, fixed } = engine.fixAllIn(before, applicabilities, telling);
  const texts = new Map(before.flatMap((analysis) => [...analysis.texts]));
  return { sources, before, after: analyses, changed, fixed, texts };
}

/** Those with findings or comments that hide some, and those that read a file to which a finding leads: a change of it may be one for them too. */
function concerned(reports: readonly SourceReport[]): readonly SourceReport[] {
  const led = new Set(reports.flatMap(({ findings }) => findings.flatMap(filesOf)));
  return reports.filter(
    ({ findings, read, suppressions }) =>
      findings.length + suppressions.size > 0 || read.some((file) => led.has(file)),
  );
}

/** The reports as they are after mending, and what came of it. */
export interface Mended {
  readonly reports: readonly SourceReport[];
  readonly fixed: number;
  readonly mendedFiles: number;
  readonly hasFailed: boolean;
}

/** Mends, and writes the files that change. */
export async function mendAndWrite(found: SourceReports, wish: MendWish, world: World): Promise<Mended> {
  const mended = await mend(found, wish, world);
  const { changed, before, sources } = mended;
  const failed = new Set<string>();
  for (const [path, text] of changed) {
    try {
      const known = sources.find((source) => source.path === path);
      await writeSource(known ?? (await readSource(path)), text);
    } catch (error) {
      failed.add(path);
      warnOf(pathFrom(world.cwd, path), `its fixes could not be written: ${reasonOf(error)}`, world);
    }
    world.workspace.invalidate(path);
  }
  const after = failed.size === 0 ? mended.after : asWritten(mended, failed, world);
  const fixed =
    failed.size === 0 ? mended.fixed : countTold(before, wish.telling) - countTold(after, wish.telling);
  const reportWish = { flows: false, fixesOf: wish.telling };
  const reports = after.map((analysis) => reportOf(analysis, reportWish, world));
  return {
    reports: replaced(found.reports, reports),
    fixed,
    mendedFiles: changed.size - failed.size,
    hasFailed: failed.size > 0,
  };
}

/** The analyses of what is on the disk where some files could not be written. */
function asWritten(
  { before, changed }: MendedSources,
  failed: ReadonlySet<string>,
  { engine }: World,
): readonly Analysis[] {
  return before.map(({ file, text }) =>
    engine.check(file, failed.has(file) ? text : (changed.get(file) ?? text)),
  );
}

function replaced(all: readonly SourceReport[], fresh: readonly SourceReport[]): readonly SourceReport[] {
  const byFile = new Map(fresh.map((report) => [report.file, report]));
  return all.map((report) => byFile.get(report.file) ?? report);
}
