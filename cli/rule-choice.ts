import type { RuleName } from "../core/rules/finding.ts";
import { rules } from "../core/rules/index.ts";

/** Which rules' findings are wanted, or what is wrong with the names given. */
export type RuleChoice =
  | { readonly kind: "known"; readonly isWanted: IsWanted }
  | { readonly kind: "unknown"; readonly message: string };

/** Whether a rule's findings count; undefined where all do. */
export type IsWanted = ((rule: RuleName) => boolean) | undefined;

/** @param select none for all; "ALL" stands for all too, as in ruff */
export function parseRules(select: readonly string[], ignore: readonly string[]): RuleChoice {
  const known = rules.map(({ name }): string => name);
  const unknown = [...select, ...ignore].find((name) => name !== "ALL" && !known.includes(name));
  if (unknown !== undefined) {
    return { kind: "unknown", message: `there is no rule "${unknown}"; the rules are ${known.join(", ")}` };
  }
  if (select.length + ignore.length === 0) return { kind: "known", isWanted: undefined };
  const names = (list: readonly string[]): ReadonlySet<string> =>
    new Set(list.includes("ALL") ? known : list);
  const selected = names(select.length === 0 ? ["ALL"] : select);
  const ignored = names(ignore);
  return { kind: "known", isWanted: (rule) => selected.has(rule) && !ignored.has(rule) };
}
