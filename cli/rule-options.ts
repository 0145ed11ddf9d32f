import type { Command } from "commander";

/** Reads a list with commas, which may be given several times. */
export function listOf(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(",").map((name) => name.trim())].filter((name) => name !== "");
}

/** The options that say which rules, as every command has them that asks rules. */
export function withRuleOptions(command: Command): Command {
  return command
    .option("--select <rules>", "only these rules, separated by commas; may be repeated", listOf)
    .option("--ignore <rules>", "not these rules; may be repeated", listOf)
    .option(
      "--severity <rule=level>",
      "tell a rule's findings as off, hint, information, warning or error; may be repeated",
      listOf,
    );
}
