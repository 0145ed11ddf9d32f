import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ruleNames } from "../../core/settings/layer.ts";
import { reasonOf } from "../../workspace/system-error.ts";
import { writeOutput } from "../file-output.ts";
import { printable } from "../format/printable.ts";
import { count } from "../format/summary.ts";
import type { CouldFind } from "../report/checked-files.ts";
import type { FindingReport } from "../report/finding-report.ts";
import type { World } from "../world.ts";
import {
  type Baseline,
  baselineOf,
  compareWith,
  type GoneFinding,
  surelyFresh,
  withoutGone,
} from "./baseline.ts";
import { baselineText, readBaseline } from "./baseline-text.ts";

/** What is to be done with a baseline. */
export interface BaselineWish {
  readonly path: string;
  /** `write` takes all that is found for known, `prune` forgets what is gone. */
  readonly update: "write" | "prune" | undefined;
}

/**
 * What is left to be told beside the baseline; undefined where that cannot be read or written, which was told.
 * @param couldFind by which is known whether what is not met again is gone
 */
export async function applyBaseline(
  findings: readonly FindingReport[],
  { path: given, update }: BaselineWish,
  couldFind: CouldFind,
  world: Pick<World, "output" | "cwd">,
): Promise<readonly FindingReport[] | undefined> {
  const path = resolve(world.cwd, given);
  try {
    if (update === "write") {
      await writeOutput(path, baselineText(baselineOf(findings, path)), world.cwd);
      world.output.warn(`Wrote ${count(findings.length, "finding")} to ${printable(given)}.`);
      return [];
    }
    const baseline = readBaseline(await readFile(path, "utf8"));
    const { fresh, gone } = compareWith(baseline, findings, {
      path,
      exists: existsSync,
      couldFind: (file, rule) => isSettled(file, rule, couldFind),
    });
    if (gone.length > 0) await tellGone(gone, baseline, { given, path, isPruned: update === "prune" }, world);
    return fresh;
  } catch (error) {
    const hint = isMissing(error) ? "; --write-baseline writes one" : "";
    world.output.warn(`pixelproof: cannot use ${printable(given)}: ${reasonOf(error)}${hint}`);
    return undefined;
  }
}

/** Whether a finding is told whatever else is found: of those of which that is not sure, none. What cannot be read is told at the end. */
export async function freshBeside(
  { path: given, update }: BaselineWish,
  { cwd }: Pick<World, "cwd">,
): Promise<(report: FindingReport) => boolean> {
  if (update === "write") return () => false;
  const path = resolve(cwd, given);
  try {
    return surelyFresh(readBaseline(await readFile(path, "utf8")), { path, exists: existsSync });
  } catch {
    return () => false;
  }
}

function isSettled(file: string, rule: string, couldFind: CouldFind): boolean {
  const name = ruleNames.find((each) => each === rule);
  // A file that is no more holds no finding; of a rule that there is no more nobody finds any.
  return !existsSync(file) || name === undefined || couldFind(file, name);
}

async function tellGone(
  gone: readonly GoneFinding[],
  baseline: Baseline,
  { given, path, isPruned }: { readonly given: string; readonly path: string; readonly isPruned: boolean },
  { output, cwd }: Pick<World, "output" | "cwd">,
): Promise<void> {
  const number = gone.reduce((sum, each) => sum + each.count, 0);
  const what = `${count(number, "finding")} of ${printable(given)} ${number === 1 ? "is" : "are"} gone`;
  if (isPruned) await writeOutput(path, baselineText(withoutGone(baseline, gone)), cwd);
  output.warn(
    isPruned
      ? `${what}, and forgotten.`
      : `${what}; --prune-baseline forgets ${number === 1 ? "it" : "them"}.`,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
