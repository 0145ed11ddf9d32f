import { findingRecord } from "../report/finding-record.ts";
import type { RunReport } from "../report/run-report.ts";

/** One array of all findings, in the shape of `ruff check --output-format json`. */
export function jsonArray({ findings }: RunReport): string {
  return `${JSON.stringify(findings.map(findingRecord), null, 2)}\n`;
}
