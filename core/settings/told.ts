import type { Finding } from "../rules/finding.ts";
import { type Settings, withSeverity } from "./settings.ts";
import { isAbout, isWhere, type Suppression } from "./suppression.ts";

/** A finding as it is to be told, with the severity that applies; undefined where its rule is off or a comment hides it. */
export function toldAs(
  finding: Finding,
  settings: Settings,
  suppressions: readonly Suppression[],
): Finding | undefined {
  return suppressions.some((suppression) => hides(suppression, finding))
    ? undefined
    : withSeverity(finding, settings);
}

/** Whether a suppression of the file in which the finding stands hides it. */
export function hides(suppression: Suppression, { rule, place }: Finding): boolean {
  return isAbout(suppression, rule) && isWhere(suppression, place.span);
}
