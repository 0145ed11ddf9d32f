import { type Command, Option } from "commander";
import {
  baselineWish,
  type CheckArguments,
  conflictIn,
  exitCodes,
  noArguments,
  shardOf,
} from "./check-arguments.ts";
import { checkFormats } from "./check-formats.ts";
import { jobsOption } from "./jobs-option.ts";
import type { ExitWith, FormatOption } from "./program.ts";
import { listOf, withRuleOptions } from "./rule-options.ts";

/** `pixelproof check`: its options; what it does is imported when it runs. */
export function addCheck(program: Command, formatOption: FormatOption, exitWith: ExitWith): void {
  const command = program
    .command("check")
    .description("find wrong image preprocessing")
    .argument("[path...]", "files and folders, or - for stdin (default: this folder)");
  addInputs(command);
  addRules(command);
  addFixes(command);
  addReport(command, formatOption);
  addRuns(command);
  command
    .addHelpText("after", checkHelp)
    .action((paths: readonly string[], given: Partial<CheckArguments>) =>
      run(paths, { ...noArguments, ...given }, program, exitWith),
    );
}

function addInputs(command: Command): void {
  command
    .optionsGroup("Which files:")
    .option(
      "--include <globs>",
      "of folders, only files that match; as in .gitignore, from this folder",
      listOf,
    )
    .option("--exclude <globs>", "none that match, beside what is left out anyway; may be repeated", listOf)
    .option("--force-exclude", "leave out what is excluded, though it is named")
    .option("--no-respect-gitignore", "also check what git ignores")
    .option("--stdin-filename <file>", "where what comes by stdin (-) belongs; .ipynb makes it a notebook")
    .option(
      "--files-from <file>",
      "check the Python files that this file lists, or - for stdin: one a line, or with NUL between them",
    )
    .addOption(
      new Option(
        "--shard <i/n>",
        "check the i-th of n parts of the files; pixelproof merge puts them together",
      ).argParser(shardOf),
    );
}

function addRules(command: Command): void {
  addBaseline(withRuleOptions(command.optionsGroup("Which findings:")));
}

/** The options of a baseline, which `merge` has too. */
export function addBaseline(command: Command): void {
  command
    .option("--baseline <file>", "tell only findings that this file does not know")
    .option("--write-baseline", "take all that is found for known: write it to the file of --baseline")
    .option("--prune-baseline", "forget what the file of --baseline knows and is gone");
}

function addFixes(command: Command): void {
  command
    .optionsGroup("Mending:")
    .option("--fix", "mend what can be mended safely")
    .option("--unsafe-fixes", "with --fix or --diff: also mend what a saved model may depend on")
    .option("--diff", "show what --fix would change, and change nothing");
}

/** How it is told, which `merge` has too. */
export function addReport(command: Command, formatOption: FormatOption): void {
  command
    .optionsGroup("How it is told:")
    .addOption(formatOption(checkFormats))
    .option("--output-file <file>", "write the report to this file")
    .option(
      "--relative-to <folder>",
      "tell paths from this folder, as the repository's top (default: this one)",
    )
    .option("--statistics", "count findings by rule in place of telling them; with --format text or json")
    .option("--exit-zero", "exit with 0 whatever is found");
}

function addRuns(command: Command): void {
  command
    .optionsGroup("Running:")
    .option("--watch", "check again whatever depends on a change, until Ctrl-C")
    .option("--cache", "keep what was found, and check again only what changed")
    .option("--no-cache", "keep nothing, which is the default")
    .option("--cache-dir <folder>", "keep it there (default: .pixelproof_cache in the project's folder)")
    .addOption(jobsOption());
}

async function run(
  paths: readonly string[],
  given: CheckArguments,
  program: Command,
  exitWith: ExitWith,
): Promise<void> {
  const commands = await import("./commands.ts");
  const { cacheFolderOf, check, createDiskCache, interruption, openWorld, parseRules, watch } = commands;
  const rules = parseRules(given);
  if (rules.kind === "wrong") return program.error(`error: ${rules.message}`);
  const conflict = conflictIn(given, paths);
  if (conflict !== undefined) return program.error(`error: ${conflict}`);
  const options = { ...given, rules: rules.layer, baseline: baselineWish(given) };
  const { watch: isWatching, cache, cacheDir, jobs } = given;
  if (isWatching) return exitWith(await watch(paths, options, openWorld({ jobs }), interruption().signal));
  if (!cache && cacheDir === undefined) return exitWith(await check(paths, options, openWorld({ jobs })));
  const cacheFolder = await cacheFolderOf(process.cwd(), cacheDir);
  const world = openWorld({ jobs, cacheFolder });
  if (!cacheFolder)
    world.output.warn("pixelproof: nothing is kept: the folder of the cache is a link to elsewhere");
  exitWith(await check(paths, options, world));
  if (cacheFolder) await createDiskCache(cacheFolder).prune();
}

const checkHelp = `${exitCodes}

Formats:
  jsonl prints a finding as soon as no file that is left can change it, files in the order in which that is so; the others tell all at the
  end, by files and places

Environment:
  NO_COLOR     no colours, whatever this is
  FORCE_COLOR  colours though it is no terminal

Examples:
  pixelproof check                                  this folder
  pixelproof check train.py src --diff              what --fix would change
  pixelproof check --format sarif --output-file pixelproof.sarif
  pixelproof check --baseline known.json --write-baseline
  git diff --name-only --diff-filter=d -z main | pixelproof check --files-from -
  pixelproof check - --stdin-filename train.py < train.py

What it finds, why that matters and what to do: pixelproof explain`;
