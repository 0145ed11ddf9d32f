import { Argument, Command, Option } from "commander";
import { addCheck } from "./check-command.ts";
import { type Shell, shells } from "./completion/shells.ts";
import { jobsOption } from "./jobs-option.ts";
import { addMerge } from "./merge-command.ts";
import type { RuleArguments } from "./rule-choice.ts";
import { withRuleOptions } from "./rule-options.ts";
import { addExperiment, addVerify } from "./verify-commands.ts";
import { versions } from "./version.ts";

/** 0: nothing found. 1: something found. 2: something could not be done. 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

export type ExitWith = (code: ExitCode) => void;
/** `--format`, as every command has it. */
export type FormatOption = (formats: readonly string[]) => Option;

/** The commands and their options; what they do is imported when they run. */
export function createProgram(exitWith: (code: ExitCode) => void): Command {
  const program = new Command("pixelproof")
    .description(
      "Checks that the pixels a program feeds to a pretrained Keras network are those it was trained on.",
    )
    .version(versions(), "-V, --version", "print the version, and those of what it is made of")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .addHelpText("after", programHelp)
    .exitOverride();
  addCheck(program, formatOption, exitWith);
  addMerge(program, formatOption, exitWith);
  addFlows(program, exitWith);
  addVerify(program, formatOption, exitWith);
  addExperiment(program, formatOption, exitWith);
  addConfig(program, exitWith);
  addExplain(program, exitWith);
  addServer(program, exitWith);
  addCompletion(program);
  return program;
}

interface FlowsArguments {
  readonly format: "text" | "json";
  readonly jobs?: number;
}

const programHelp = `
pixelproof COMMAND --help tells more. Settings: [tool.pixelproof] in pyproject.toml.
Nothing of your Python is run, and nothing leaves this machine.`;

function addFlows(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("flows")
    .description("show the pixels that arrive at each use of a network, and those that it expects")
    .argument("[path...]", "files and folders (default: this folder)")
    .addOption(formatOption(["text", "json"]))
    .addOption(jobsOption())
    .action(async (paths: readonly string[], options: FlowsArguments) => {
      const { flows, openWorld } = await import("./commands.ts");
      exitWith(await flows(paths, options, openWorld(options)));
    });
}

function addConfig(program: Command, exitWith: (code: ExitCode) => void): void {
  withRuleOptions(program.command("config"))
    .description("show the settings that apply to a file, and where each comes from")
    .argument("[path]", "a file or folder (default: this folder)")
    .addOption(formatOption(["text", "json"]))
    .action(async (path: string | undefined, given: Partial<RuleArguments> & { format: "text" | "json" }) => {
      const { config, openOutput, parseRules } = await import("./commands.ts");
      const rules = parseRules({ select: [], ignore: [], severity: [], ...given });
      if (rules.kind === "wrong") return program.error(`error: ${rules.message}`);
      const options = { format: given.format, rules: rules.layer };
      exitWith(config(path ?? ".", options, { output: openOutput(), cwd: process.cwd() }));
    });
}

/** What the command line may say of rules. */
function addExplain(program: Command, exitWith: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("say what a rule finds, why that matters and what to do")
    .argument("[rule]", "the rule's name (default: list them)")
    .action(async (rule: string | undefined) => {
      const { explain, openOutput } = await import("./commands.ts");
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
      const { completionScript } = await import("./commands.ts");
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
