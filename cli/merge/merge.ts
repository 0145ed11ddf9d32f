import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { reasonOf } from "../../workspace/system-error.ts";
import { applyBaseline, type BaselineWish } from "../baseline/apply-baseline.ts";
import type { CheckFormat } from "../check-formats.ts";
import { writingTo } from "../file-output.ts";
import { printable } from "../format/printable.ts";
import { createReporter } from "../format/reporter.ts";
import type { ExitCode } from "../program.ts";
import { couldFindIn } from "../report/checked-files.ts";
import { putTogether } from "../report/put-together.ts";
import type { Problem, RunReport } from "../report/run-report.ts";
import { version } from "../version.ts";
import type { World } from "../world.ts";
import { type ReadRun, readRun } from "./read-run.ts";
import { retryFixes } from "./retry-fixes.ts";

export interface MergeOptions {
  readonly format: CheckFormat;
  readonly statistics: boolean;
  readonly exitZero: boolean;
  readonly outputFile?: string;
  /** The folder from which files' paths are told, in place of the one that merge runs in. */
  readonly relativeTo?: string | undefined;
  readonly baseline: BaselineWish | undefined;
}

type Surroundings = Pick<World, "output" | "cwd">;

/** `pixelproof merge`: tells what several runs of check told in jsonl, as if they had been one. */
export async function merge(
  paths: readonly string[],
  options: MergeOptions,
  { output, cwd }: Surroundings,
): Promise<ExitCode> {
  const runs: ReadRun[] = [];
  for (const path of paths) {
    try {
      runs.push(ofThisVersion(readRun(await readFile(resolve(cwd, path), "utf8"), cwd)));
    } catch (error) {
      output.warn(`pixelproof: cannot merge ${printable(path)}: ${reasonOf(error)}`);
      // What is missing would be taken for clean.
      return 2;
    }
  }
  const run = await mergeRuns(runs, options, { output, cwd });
  return writingTo(options.outputFile, { output, cwd }, (where) => {
    createReporter(options, where).end(run);
    return run.exitCode;
  });
}

/** Fixes are tried on the files of all parts, and another version sees other things in them. */
function ofThisVersion(run: ReadRun): ReadRun {
  const { version: told } = run.summary;
  if (told === version()) return run;
  throw new Error(`version ${told} told it, and this is ${version()}: check and merge with the same version`);
}

async function mergeRuns(
  runs: readonly ReadRun[],
  { exitZero, baseline }: MergeOptions,
  surroundings: Surroundings,
): Promise<RunReport> {
  const links = runs.flatMap(({ summary }) => summary.links);
  const told = putTogether(
    runs.flatMap(({ findings }) => findings),
    links,
  );
  const all = await retryFixes(told, runs, surroundings);
  const checked = runs.flatMap(({ summary }) => summary.checked);
  const couldFind = couldFindIn(checked, surroundings.cwd);
  const fresh = baseline ? await applyBaseline(all, baseline, couldFind, surroundings) : all;
  const findings = fresh ?? all;
  const problems = onceEach(runs.flatMap(({ summary }) => summary.problems));
  const isBroken = !fresh || runs.some(({ summary }) => summary.exitCode === 2);
  const hasFound = findings.some(({ severity }) => severity !== "hint");
  return {
    version: version(),
    findings,
    files: runs.reduce((sum, { summary }) => sum + summary.files, 0),
    problems,
    exitCode: isBroken ? 2 : hasFound && !exitZero ? 1 : 0,
    root: surroundings.cwd,
    links,
    checked,
  };
}

/** A path that gives nothing to check is told by every shard. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
