import type { IsWanted } from "../core/engine.ts";
import { rules } from "../core/rules/index.ts";

/** Which rules' findings are wanted, or what is wrong with the names given. */
export type RuleChoice =
  | { readonly kind: "known"; readonly isWanted: IsWanted | undefined }
  | { readonly kind: "unknown"; readonly message: string };

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
