import { InvalidArgumentError } from "commander";
import type { CheckFormat } from "./check-formats.ts";
import type { RuleArguments } from "./rule-choice.ts";
import { parseShard, type Shard } from "./shard.ts";

/** What `check` and `merge` take. */
export interface CheckArguments extends RuleArguments {
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly forceExclude: boolean;
  readonly respectGitignore: boolean;
  readonly exitZero: boolean;
  readonly statistics: boolean;
  readonly watch: boolean;
  readonly cache: boolean;
  readonly writeBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly baseline?: string;
  readonly cacheDir?: string;
  readonly outputFile?: string;
  readonly relativeTo?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly jobs?: number;
}

/** Not given to Commander, whose help would tell each of them. */
export const noArguments: CheckArguments = {
  format: "text",
  fix: false,
  unsafeFixes: false,
  diff: false,
  select: [],
  ignore: [],
  severity: [],
  forceExclude: false,
  respectGitignore: true,
  exitZero: false,
  statistics: false,
  watch: false,
  cache: false,
  writeBaseline: false,
  pruneBaseline: false,
};

/** What of these does not go together, in words for people. */
export function conflictIn(given: CheckArguments, paths: readonly string[]): string | undefined {
  const { statistics, format, baseline, writeBaseline, pruneBaseline, shard, fix, diff, watch } = given;
  if (statistics && format !== "text" && format !== "json") {
    return "--statistics goes with --format text or json";
  }
  if ((writeBaseline || pruneBaseline) && baseline === undefined) {
    return `--${writeBaseline ? "write" : "prune"}-baseline needs --baseline FILE, the file to write`;
  }
  if (given.relativeTo !== undefined && format === "jsonl") {
    return "--relative-to goes without --format jsonl: give it to pixelproof merge";
  }
  // Neither is right for what other parts may have to do with.
  if (shard && (fix || diff)) return "--shard goes with neither --fix nor --diff: mend in one run";
  if (shard && baseline !== undefined) return "--shard goes without --baseline: give it to pixelproof merge";
  if (watch && (fix || diff || writeBaseline || pruneBaseline))
    return "--watch only tells: it changes no files";
  if (watch && (paths.includes("-") || given.filesFrom === "-")) return "--watch needs files, not stdin";
  return undefined;
}

/** What is to be done with a baseline, where one is named. */
export function baselineWish({ baseline: path, writeBaseline, pruneBaseline }: CheckArguments) {
  if (path === undefined) return undefined;
  return { path, update: writeBaseline ? "write" : pruneBaseline ? "prune" : undefined } as const;
}

/** Reads `2/5`. */
export function shardOf(text: string): Shard {
  const shard = parseShard(text);
  if (shard) return shard;
  throw new InvalidArgumentError("Say which part of how many, as in 2/5.");
}

/** For the end of a help. */
export const exitCodes = `
Exit codes:
  0  nothing was found, or only hints; with --diff: nothing would change
  1  something was found; with --diff: something would change
  2  something could not be checked: each is told in a line on stderr`;
