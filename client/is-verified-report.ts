import type {
  FixOffer,
  OfferedDownload,
  ReportFinding,
  ReportPlace,
  ReportSummary,
  VerifiedReport,
} from "./verified-report.ts";

/** Whether this is a report: what another version printed or kept may be none. */
export function isVerifiedReport(value: unknown): value is VerifiedReport {
  return (
    isObject(value) &&
    hasTexts(value, "title", "style", "place", "network", "phase") &&
    isObject(value.page) &&
    hasTexts(value.page, "before", "body", "after") &&
    isSummary(value.summary) &&
    typeof value.isStandIn === "boolean" &&
    (value.download === null || isDownload(value.download)) &&
    isPlace(value.use) &&
    (value.finding === null || isFinding(value.finding)) &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file === "string")
  );
}

/** Whether this can be looked into. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isSummary(value: unknown): value is ReportSummary {
  return (
    isObject(value) &&
    hasTexts(value, "sentence") &&
    hasNumbers(value, "images", "meanCosine") &&
    (value.top1Changed === null || typeof value.top1Changed === "number") &&
    typeof value.isUnchanged === "boolean"
  );
}

function isDownload(value: unknown): value is OfferedDownload {
  return isObject(value) && hasTexts(value, "file", "address", "path") && hasNumbers(value, "bytes");
}

function isFinding(value: unknown): value is ReportFinding {
  return isPlace(value) && hasTexts(value, "rule") && (value.fix === null || isFix(value.fix));
}

function isFix(value: unknown): value is FixOffer {
  return isObject(value) && hasTexts(value, "title") && typeof value.isSafe === "boolean";
}

function isPlace(value: unknown): value is Record<string, unknown> & ReportPlace {
  return (
    isObject(value) &&
    hasTexts(value, "file") &&
    (value.cell === null || typeof value.cell === "number") &&
    hasNumbers(value, "line", "character")
  );
}

function hasTexts(value: Record<string, unknown>, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}

function hasNumbers(value: Record<string, unknown>, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "number");
}
