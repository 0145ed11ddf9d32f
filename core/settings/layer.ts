import type { RuleName, Severity } from "../rules/finding.ts";
import { rules } from "../rules/index.ts";

/** How a rule's findings are told: not at all, with the severity that each has by itself, or with this one. */
export type Level = "off" | "default" | Severity;

/** A rule by its name, or all of them. */
export type Selector = RuleName | "all";

/** A value, and who gave it: "pyproject.toml:12", "--select". */
export interface Given<T> {
  readonly value: T;
  readonly from: string;
}

/** What one place says of the rules: a file of configuration, a table of overrides in it, an editor, a command line. */
export interface Layer {
  /** Only these rules. What earlier layers select no longer counts. */
  readonly select?: Given<readonly Selector[]> | undefined;
  /** Not these rules, whatever is selected. */
  readonly ignore?: Given<readonly Selector[]> | undefined;
  readonly severity?: readonly Given<{ readonly rule: Selector; readonly level: Level }>[] | undefined;
}

export const levels: readonly Level[] = ["off", "hint", "information", "warning", "error", "default"];

/** Every rule's name, in the order in which they are asked. */
export const ruleNames: readonly RuleName[] = rules.map(({ name }) => name);

export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

/** The selector that a text means, as people write it: "ALL" too, as ruff has it. */
export function selectorOf(text: string): Selector | undefined {
  if (text.toLowerCase() === "all") return "all";
  return ruleNames.find((name) => name === text);
}
