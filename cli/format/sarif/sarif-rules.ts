import type { ReportingDescriptor } from "sarif";
import type { RuleName } from "../../../core/rules/finding.ts";
import { rules } from "../../../core/rules/index.ts";
import { rulePage } from "../../../server/rule-page.ts";

/** All rules with their pages, whether they found something or not: so that the list stays the same from run to run. */
export function sarifRules(): ReportingDescriptor[] {
  return rules.map(({ name, page }) => ({
    id: name,
    name: pascalCase(name),
    shortDescription: { text: summaryOf(page) },
    fullDescription: { text: summaryOf(page) },
    help: { text: page, markdown: page },
    helpUri: rulePage(name),
    // A finding's own level may differ: it says what is at stake for its network.
    defaultConfiguration: { level: advice.has(name) ? "note" : "warning" },
    properties: { tags: ["correctness", "machine-learning", "keras"], precision: "high" },
  }));
}

const advice: ReadonlySet<string> = new Set(["unscaled-from-scratch", "unused-suppression"]);

const indexes: ReadonlyMap<string, number> = new Map(rules.map(({ name }, index) => [name, index]));

/** The rule's place in the list. */
export function ruleIndexOf(rule: RuleName): number {
  return indexes.get(rule) ?? -1;
}

/** A page's first paragraph, below its title. */
export function summaryOf(page: string): string {
  const [, paragraph = ""] = page.split(/\n{2,}/);
  return paragraph.replace(/\s+/g, " ").replaceAll("`", "").trim();
}

/** `wrong-scaling` → `WrongScaling` */
function pascalCase(name: string): string {
  return name
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
