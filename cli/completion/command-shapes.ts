import type { Argument, Command, Option } from "commander";
import { levels, ruleNames } from "../../core/settings/layer.ts";

/** A command as shells need to know it. */
export interface CommandShape {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly operand: Value;
}

export interface OptionShape {
  /** `--fix` */
  readonly long: string;
  /** `-h` */
  readonly short: string | undefined;
  readonly description: string;
  readonly value: Value;
}

/**
 * What follows: nothing, one of these words, several of them with commas between, the same as `word=level`, a file, or what
 * nobody can foresee.
 */
export type Value =
  | { readonly kind: "none" | "file" | "free" }
  | { readonly kind: "one" | "list"; readonly words: readonly string[] }
  | { readonly kind: "levels"; readonly words: readonly string[]; readonly levels: readonly string[] };

/** The commands as they are declared: what is completed is what there is. */
export function commandShapes(program: Command): readonly CommandShape[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [...command.options.filter(({ hidden }) => !hidden).map(optionShape), help],
    operand: operandOf(command),
  }));
}

const help: OptionShape = {
  long: "--help",
  short: "-h",
  description: "print this help",
  value: { kind: "none" },
};

/** What stands before any command. */
export const programOptions: readonly OptionShape[] = [
  help,
  { long: "--version", short: "-V", description: "print the version", value: { kind: "none" } },
];

const selectors: readonly string[] = [...ruleNames, "all"];

function optionShape(option: Option): OptionShape {
  const { long, short, description } = option;
  return { long: long ?? "", short, description, value: valueShape(option) };
}

function valueShape({ required, optional, argChoices, flags }: Option): Value {
  if (!required && !optional) return { kind: "none" };
  if (argChoices) return { kind: "one", words: argChoices };
  if (flags.includes("<rules>")) return { kind: "list", words: selectors };
  if (flags.includes("<rule=level>")) return { kind: "levels", words: selectors, levels };
  return { kind: /<(?:file|folder)>/.test(flags) ? "file" : "free" };
}

function operandOf(command: Command): Value {
  const [first]: readonly Argument[] = command.registeredArguments;
  if (!first) return { kind: "none" };
  if (first.name() === "rule") return { kind: "one", words: ruleNames };
  if (first.argChoices) return { kind: "one", words: first.argChoices };
  return { kind: "file" };
}
