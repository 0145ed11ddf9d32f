import { createHash } from "node:crypto";
import { basename } from "node:path";
import { askAgain, type Dependency, type Question } from "../../core/observed-workspace.ts";
import { levelsText } from "../../core/settings/settings.ts";
import type { SourceText, Workspace } from "../../core/source/workspace.ts";
import type { SourceFile } from "../../workspace/source-file.ts";
import type { SourceReport, SourceTask } from "../source-report.ts";
import { version } from "../version.ts";

/** Keeps reports of files by all that they depend on. */
export interface ReportCache {
  read(key: string): Promise<CachedReport | undefined>;
  write(key: string, entry: CachedReport): Promise<void>;
}

/** A report, and what was asked of other files for it: it holds as long as the answers are the same. */
export interface CachedReport {
  readonly report: SourceReport;
  readonly dependencies: readonly CachedDependency[];
}

interface CachedDependency {
  readonly question: Question;
  /** Of the files and texts that were the answer. */
  readonly hash: string;
}

/** Names a report by all that it depends on in its own file: its text, its settings, the program that made it and where that runs. */
export function keyOfReportFor(
  { path, text }: SourceFile,
  { flows, fixesBy }: SourceTask,
  cwd: string,
): string {
  return hash([maker, cwd, path, text, flows, fixesBy ? levelsText(fixesBy) : null]);
}

/** The version, and, as bundles are named after what is in them, the very build. */
const maker = `${version()} ${basename(import.meta.url)} ${process.versions.node}`;

/** What is kept of the questions that an analysis asked. */
export function cachedDependencies(dependencies: readonly Dependency[]): readonly CachedDependency[] {
  return dependencies.map(({ question, answer }) => ({ question, hash: hashOf(answer) }));
}

/** Whether the files around still read as they did when the report was made. */
export function isStillSo({ dependencies }: CachedReport, workspace: Workspace): boolean {
  return dependencies.every((known) => hashOf(askAgain(known.question, workspace)) === known.hash);
}

function hashOf(answer: readonly SourceText[]): string {
  return hash(answer.map(({ file, text }) => [file, text]));
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
