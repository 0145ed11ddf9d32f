import type { Analysis, Engine } from "../core/engine.ts";
import type { Applicability } from "../core/fixes/fix.ts";
import { countTold, type Telling } from "../core/telling.ts";
import { realOf } from "../workspace/leads-out.ts";
import { isWithin } from "../workspace/project-root.ts";
import { bytesOf, readSource, type SourceFile, writeSource } from "../workspace/source-file.ts";
import { reasonOf } from "../workspace/system-error.ts";
import { pathFrom } from "./checked-file.ts";
import { filesOf, reportOf, type SourceReport, sourceAt } from "./source-report.ts";
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
  /** Files that would change and may not be written. */
  readonly refused: readonly string[];
  readonly fixed: number;
  /** The text of each file as it was. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Mends what was found, in whichever file it stands that may be written. */
export async function mend(
  { reports, asked }: SourceReports,
  { unsafeFixes, telling }: MendWish,
  world: World,
): Promise<MendedSources> {
  const engine = await world.engine();
  const sources: SourceFile[] = [];
  for (const { file } of concerned(reports)) sources.push(await sourceAt(file, world));
  const before = sources.map(({ path, text }) => engine.check(path, text));
  const applicabilities: readonly Applicability[] = unsafeFixes ? ["safe", "unsafe"] : ["safe"];
  const { changed, analyses, fixed } = engine.fixAllIn(before, applicabilities, telling);
  const texts = new Map(before.flatMap((analysis) => [...analysis.texts]));
  const refused = await refusedOf([...changed.keys()], asked, world);
  const written = new Map([...changed].filter(([path]) => !refused.includes(path)));
  return { sources, before, after: analyses, changed: written, refused, fixed, texts };
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
  /** What came by stdin, mended. */
  readonly stdin?: Uint8Array;
}

/** Mends, and writes the files that change; what came by stdin is handed back. */
export async function mendAndWrite(found: SourceReports, wish: MendWish, world: World): Promise<Mended> {
  const mended = await mend(found, wish, world);
  const { changed, before, refused } = mended;
  const failed = new Set<string>(refused);
  if (!world.stdin) for (const path of refused) warnUnwritten(path, OUTSIDE, world);
  for (const [path, text] of changed) {
    const reason = await writeMended(path, text, mended, world);
    if (reason === undefined) continue;
    failed.add(path);
    warnUnwritten(path, reason, world);
  }
  const after = failed.size === 0 ? mended.after : asWritten(mended, failed, await world.engine());
  const fixed =
    failed.size === 0 ? mended.fixed : countTold(before, wish.telling) - countTold(after, wish.telling);
  const engine = await world.engine();
  const reports = after.map((analysis) => {
    const task = { flows: false, fixesBy: wish.telling.settingsOf(analysis.file) };
    return reportOf(analysis, task, engine, world.cwd);
  });
  return {
    reports: replaced(found.reports, reports),
    fixed,
    mendedFiles: [...changed.keys()].filter((path) => !failed.has(path)).length,
    // Who hands one file over has that one mended.
    hasFailed: failed.size > 0 && !world.stdin,
    ...(world.stdin && { stdin: bytesOf(world.stdin, changed.get(world.stdin.path) ?? world.stdin.text) }),
  };
}

const OUTSIDE = "it lies outside of the folders that are checked; name it to have it mended";

/** @returns why not, where it could not be written */
async function writeMended(
  path: string,
  text: string,
  { sources }: MendedSources,
  world: World,
): Promise<string | undefined> {
  if (world.stdin?.path === path) return undefined;
  try {
    const known = sources.find((source) => source.path === path);
    await writeSource(known ?? (await readSource(path)), text);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    world.workspace.invalidate(path);
  }
}

function warnUnwritten(path: string, reason: string, world: World): void {
  warnOf(pathFrom(world.cwd, path), `its fixes could not be written: ${reason}`, world);
}

/**
 * Which of these files may not be written: what was not asked for and lies outside of the folder we are in, also by a link.
 * Where one file came by stdin, all others.
 */
async function refusedOf(
  files: readonly string[],
  asked: readonly string[],
  { cwd, stdin }: World,
): Promise<readonly string[]> {
  if (stdin) return files.filter((file) => file !== stdin.path);
  const roots = await Promise.all([cwd, ...asked].map(realOf));
  const isOutside = await Promise.all(
    files.map(async (file) => {
      const real = await realOf(file);
      return !roots.some((root) => isWithin(real, root));
    }),
  );
  return files.filter((_, i) => isOutside[i]);
}

/** The analyses of what is on the disk where some files could not be written. */
function asWritten(
  { before, changed }: MendedSources,
  failed: ReadonlySet<string>,
  engine: Engine,
): readonly Analysis[] {
  return before.map(({ file, text }) =>
    engine.check(file, failed.has(file) ? text : (changed.get(file) ?? text)),
  );
}

function replaced(all: readonly SourceReport[], fresh: readonly SourceReport[]): readonly SourceReport[] {
  const byFile = new Map(fresh.map((report) => [report.file, report]));
  return all.map((report) => byFile.get(report.file) ?? report);
}
