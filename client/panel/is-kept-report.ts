import { isObject, isVerifiedReport } from "../is-verified-report.ts";
import type { KeptReport } from "./panel-state.ts";

/** Whether this is what a panel keeps: another version may have kept something else. */
export function isKeptReport(value: unknown): value is KeptReport {
  return (
    isObject(value) &&
    typeof value.file === "string" &&
    typeof value.suffix === "string" &&
    areChoices(value.choices) &&
    (value.report === undefined || isVerifiedReport(value.report)) &&
    isObject(value.stamps) &&
    Object.values(value.stamps).every((stamp) => typeof stamp === "string") &&
    isTextOrNothing(value.error) &&
    isTextOrNothing(value.phase) &&
    (value.before === undefined || isObject(value.before))
  );
}

function areChoices(value: unknown): boolean {
  return isObject(value) && [value.images, value.weights].every(isTextOrNothing);
}

function isTextOrNothing(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
