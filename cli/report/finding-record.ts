import type { FindingReport } from "./finding-report.ts";

/** A finding in the shape of `ruff check --output-format json`, and no more. */
export type FindingRecord = Pick<
  FindingReport,
  "code" | "message" | "filename" | "location" | "end_location" | "cell" | "severity" | "fix" | "url"
>;

export function findingRecord(report: FindingReport): FindingRecord {
  const { code, message, filename, location, end_location, cell, severity, fix, url } = report;
  return { code, message, filename, location, end_location, cell, severity, fix, url };
}
