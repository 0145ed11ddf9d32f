import type { Command } from "commander";
import { baselineWish, type CheckArguments, conflictIn, exitCodes, noArguments } from "./check-arguments.ts";
import { addBaseline, addReport } from "./check-command.ts";
import type { ExitWith, FormatOption } from "./program.ts";

/** `pixelproof merge`: its options; what it does is imported when it runs. */
export function addMerge(program: Command, formatOption: FormatOption, exitWith: ExitWith): void {
  const command = program
    .command("merge")
    .description("tell as one what several runs of check told in jsonl, as the parts of --shard do")
    .argument("<file...>", "what the runs wrote");
  addReport(command, formatOption);
  addBaseline(command.optionsGroup("Which findings:"));
  command
    .addHelpText("after", mergeHelp)
    .action(async (paths: readonly string[], options: Partial<CheckArguments>) => {
      const given = { ...noArguments, ...options };
      const conflict = conflictIn(given, []);
      if (conflict !== undefined) return program.error(`error: ${conflict}`);
      const { merge, openOutput } = await import("./commands.ts");
      const world = { output: openOutput(), cwd: process.cwd() };
      exitWith(await merge(paths, { ...given, baseline: baselineWish(given) }, world));
    });
}

const mergeHelp = `${exitCodes}

Run it where the sources are: a fix in a file that several runs read is tried again on all of them.

Example:
  pixelproof check --shard 1/2 --format jsonl > 1.jsonl
  pixelproof check --shard 2/2 --format jsonl > 2.jsonl
  pixelproof merge 1.jsonl 2.jsonl --format sarif --output-file pixelproof.sarif`;
