import { isLevel, type Layer, levels, ruleNames, type Selector, selectorOf } from "../core/settings/layer.ts";
import { nearestName } from "../core/settings/nearest-name.ts";

/** What the command line says of rules, or what is wrong with it. */
export type RuleChoice =
  | { readonly kind: "known"; readonly layer: Layer }
  | { readonly kind: "wrong"; readonly message: string };

/** The options `--select`, `--ignore` and `--severity`, as they were given. */
export interface RuleArguments {
  /** None for what is selected anyway; "all" stands for all. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  /** "wrong-scaling=error" */
  readonly severity: readonly string[];
}

export function parseRules({ select, ignore, severity }: RuleArguments): RuleChoice {
  try {
    return {
      kind: "known",
      layer: {
        ...(select.length > 0 && { select: { value: select.map(selector), from: "--select" } }),
        ...(ignore.length > 0 && { ignore: { value: ignore.map(selector), from: "--ignore" } }),
        severity: severity.map((given) => ({ value: severityOf(given), from: "--severity" })),
      },
    };
  } catch (error) {
    if (error instanceof WrongChoice) return { kind: "wrong", message: error.message };
    throw error;
  }
}

class WrongChoice extends Error {}

function selector(text: string): Selector {
  const found = selectorOf(text);
  if (found) return found;
  const meant = nearestName(text, ruleNames);
  const hint = meant ? `did you mean "${meant}"?` : `the rules are ${ruleNames.join(", ")}`;
  throw new WrongChoice(`there is no rule "${text}"; ${hint}`);
}

function severityOf(given: string) {
  const [rule = "", level, ...more] = given.split("=");
  if (level === undefined || more.length > 0) {
    throw new WrongChoice(`--severity takes rule=level, as in wrong-scaling=error, and not "${given}"`);
  }
  if (!isLevel(level)) {
    throw new WrongChoice(`there is no severity "${level}"; there are ${levels.join(", ")}`);
  }
  return { rule: selector(rule), level };
}
