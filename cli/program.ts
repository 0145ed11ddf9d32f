import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type CheckFormat, checkFormats } from "./check-formats.ts";
import { type Shell, shells } from "./completion/shells.ts";
import type { RuleArguments } from "./rule-choice.ts";
import { parseShard, type Shard } from "./shard.ts";
import { addExperiment, addVerify } from "./verify-commands.ts";
import { version } from "./version.ts";

/** 0: nothing found. 1: something found. 2: something could not be done. 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** The commands and their options; what they do is imported when they run. */
export function createProgram(exitWith: (code: ExitCode) => void): Command {
  const program = new Command("pixelproof")
    .description(
      "Checks that the pixels a program feeds to a pretrained Keras network are those it was trained on.",
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride();
  addCheck(program, exitWith);
  addMerge(program, exitWith);
  addFlows(program, exitWith);
  addVerify(program, formatOption, exitWith);
  addExperiment(program, formatOption, exitWith);
  addConfig(program, exitWith);
  addExplain(program, exitWith);
  addServer(program, exitWith);
  addCompletion(program);
  return program;
}

function addCheck(program: Command, exitWith: (code: ExitCode) => void): void {
  withRuleOptions(program.command("check"))
    .description("find wrong image preprocessing")
    .argument("[path...]", "files and folders, or - for stdin (default: this folder)")
    .addOption(formatOption(checkFormats))
    .option("--fix", "mend what can be mended safely")
    .option("--unsafe-fixes", "with --fix or --diff: also mend what a saved model may depend on")
    .option("--diff", "show what --fix would change, and change nothing")
    .option("--stdin-filename <file>", "where what comes by stdin (-) belongs; .ipynb makes it a notebook")
    .option(
      "--files-from <file>",
      "check the Python files that this file lists, or - for stdin: one a line, or with NUL between them",
    )
    .option("--output-file <file>", "write the report to this file")
    .option("--statistics", "count findings by rule in place of telling them; with --format text or json")
    .option("--baseline <file>", "tell only findings that this file does not know")
    .option("--write-baseline", "take all that is found for known: write it to the file of --baseline")
    .option("--prune-baseline", "forget what the file of --baseline knows and is gone")
    .addOption(
      new Option(
        "--shard <i/n>",
        "check the i-th of n parts of the files; pixelproof merge puts them together",
      ).argParser(shardOf),
    )
    .option("--force-exclude", "leave out what settings exclude, though it is named")
    .option("--exit-zero", "exit with 0 whatever is found")
    .addOption(jobsOption())
    .addHelpText("after", exitCodes)
    .action(async (paths: readonly string[], given: Partial<CheckArguments>) => {
      const options = { ...noArguments, ...given };
      const [{ check }, { openWorld }, { parseRules }] = await Promise.all([
        import("./check.ts"),
        import("./world.ts"),
        import("./rule-choice.ts"),
      ]);
      const rules = parseRules(options);
      if (rules.kind === "wrong") return program.error(`error: ${rules.message}`);
      const conflict = conflictIn(options);
      if (conflict) return program.error(`error: ${conflict}`);
      const asked = { ...options, rules: rules.layer, baseline: baselineWish(options) };
      exitWith(await check(paths, asked, openWorld(options.jobs)));
    });
}

/** What of these does not go together. */
function conflictIn(given: CheckArguments): string | undefined {
  const { statistics, format, baseline, writeBaseline, pruneBaseline, shard, fix, diff } = given;
  if (statistics && format !== "text" && format !== "json")
    return "--statistics goes with --format text or json";
  if ((writeBaseline || pruneBaseline) && baseline === undefined) {
    return `--${writeBaseline ? "write" : "prune"}-baseline needs --baseline FILE, the file to write`;
  }
  // Neither is right for what other parts may have to do with.
  if (shard && (fix || diff)) return "--shard goes with neither --fix nor --diff: mend in one run";
  if (shard && baseline !== undefined) return "--shard goes without --baseline: give it to pixelproof merge";
  return undefined;
}

function baselineWish({ baseline: path, writeBaseline, pruneBaseline }: BaselineArguments) {
  if (path === undefined) return undefined;
  return { path, update: writeBaseline ? "write" : pruneBaseline ? "prune" : undefined } as const;
}

interface BaselineArguments {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

function shardOf(text: string): Shard {
  const shard = parseShard(text);
  if (shard) return shard;
  throw new InvalidArgumentError("Say which part of how many, as in 2/5.");
}

interface CheckArguments extends RuleArguments, BaselineArguments {
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly forceExclude: boolean;
  readonly exitZero: boolean;
  readonly statistics: boolean;
  readonly outputFile?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly jobs?: number;
}

/** Not given to Commander, whose help would tell each of them. */
const noArguments: CheckArguments = {
  format: "text",
  fix: false,
  unsafeFixes: false,
  diff: false,
  select: [],
  ignore: [],
  severity: [],
  forceExclude: false,
  exitZero: false,
  statistics: false,
};

function addMerge(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("merge")
    .description("tell as one what several runs of check told in jsonl, as the parts of --shard do")
    .argument("<file...>", "what the runs wrote")
    .addOption(formatOption(checkFormats))
    .option("--output-file <file>", "write the report to this file")
    .option("--statistics", "count findings by rule in place of telling them; with --format text or json")
    .option("--baseline <file>", "tell only findings that this file does not know")
    .option("--write-baseline", "take all that is found for known: write it to the file of --baseline")
    .option("--prune-baseline", "forget what the file of --baseline knows and is gone")
    .option("--exit-zero", "exit with 0 whatever is found")
    .addHelpText("after", exitCodes)
    .action(async (paths: readonly string[], given: Partial<CheckArguments>) => {
      const options = { ...noArguments, ...given };
      const conflict = conflictIn(options);
      if (conflict) return program.error(`error: ${conflict}`);
      const [{ merge }, { openOutput }] = await Promise.all([
        import("./merge/merge.ts"),
        import("./output.ts"),
      ]);
      const baseline = baselineWish(options);
      exitWith(await merge(paths, { ...options, baseline }, { output: openOutput(), cwd: process.cwd() }));
    });
}

interface FlowsArguments {
  readonly format: "text" | "json";
  readonly jobs?: number;
}

function addFlows(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("flows")
    .description("show the pixels that arrive at each use of a network, and those that it expects")
    .argument("[path...]", "files and folders (default: this folder)")
    .addOption(formatOption(["text", "json"]))
    .addOption(jobsOption())
    .action(async (paths: readonly string[], options: FlowsArguments) => {
      const [{ flows }, { openWorld }] = await Promise.all([import("./flows.ts"), import("./world.ts")]);
      exitWith(await flows(paths, options, openWorld(options.jobs)));
    });
}

function addConfig(program: Command, exitWith: (code: ExitCode) => void): void {
  withRuleOptions(program.command("config"))
    .description("show the settings that apply to a file, and where each comes from")
    .argument("[path]", "a file or folder (default: this folder)")
    .addOption(formatOption(["text", "json"]))
    .action(async (path: string | undefined, given: Partial<RuleArguments> & { format: "text" | "json" }) => {
      const [{ config }, { openOutput }, { parseRules }] = await Promise.all([
        import("./config.ts"),
        import("./output.ts"),
        import("./rule-choice.ts"),
      ]);
      const rules = parseRules({ ...noArguments, ...given });
      if (rules.kind === "wrong") return program.error(`error: ${rules.message}`);
      const options = { format: given.format, rules: rules.layer };
      exitWith(config(path ?? ".", options, { output: openOutput(), cwd: process.cwd() }));
    });
}

/** What the command line may say of rules. */
function withRuleOptions(command: Command): Command {
  return command
    .option("--select <rules>", "only these rules, separated by commas; may be repeated", listOf)
    .option("--ignore <rules>", "not these rules; may be repeated", listOf)
    .option(
      "--severity <rule=level>",
      "tell a rule's findings as off, hint, information, warning or error; may be repeated",
      listOf,
    );
}

function addExplain(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("say what a rule finds, why that matters and what to do")
    .argument("[rule]", "the rule's name (default: list them)")
    .action(async (rule: string | undefined) => {
      const [{ explain }, { openOutput }] = await Promise.all([
        import("./explain.ts"),
        import("./output.ts"),
      ]);
      exitWith(explain(rule, openOutput()));
    });
}

function addCompletion(program: Command): void {
  program
    .command("completion")
    .description("print a script with which a shell completes commands, options and rules")
    .addArgument(new Argument("<shell>", "whose").choices(shells))
    .addHelpText("after", completionHelp)
    .action(async (shell: Shell) => {
      const { completionScript } = await import("./completion/completion.ts");
      process.stdout.write(completionScript(shell, program));
    });
}

const completionHelp = `
bash   eval "$(pixelproof completion bash)"    in ~/.bashrc
zsh    eval "$(pixelproof completion zsh)"     in ~/.zshrc, after compinit
fish   pixelproof completion fish > ~/.config/fish/completions/pixelproof.fish`;

function addServer(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("server")
    .description("run the language server, for an editor to talk to")
    .option("--stdio", "talk over stdin and stdout")
    .option("--node-ipc", "talk over the channel of Node's fork")
    // Editors add their own, such as --clientProcessId=123.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async ({ stdio, nodeIpc }: { readonly stdio?: true; readonly nodeIpc?: true }) => {
      if (!stdio && !(nodeIpc && process.send)) {
        console.error(
          "Say how the editor talks to the server: start it with --stdio, or fork it with --node-ipc.",
        );
        exitWith(2);
        return;
      }
      const { startServer } = await import("../server/main.ts");
      await startServer(stdio ? "stdio" : "node-ipc");
    });
}

function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", "how to print it").choices(formats).default("text");
}

function jobsOption(): Option {
  return new Option(
    "--jobs <count>",
    "check files in so many threads (default: one for each core)",
  ).argParser((value) => {
    const jobs = Number(value);
    if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_JOBS}.`);
  });
}

/** Each thread holds the tables of all libraries: more would gain nothing and cost memory. */
const MOST_JOBS = 256;

function listOf(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(",").map((name) => name.trim())].filter((name) => name !== "");
}

const exitCodes = `
Exits with 0 when nothing is found but hints, 1 when something is, 2 when something could not be checked.
With --diff: 0 when nothing would change, 1 when something would.`;
