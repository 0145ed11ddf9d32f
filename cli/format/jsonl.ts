import type { FindingReport } from "../report/finding-report.ts";
import type { RunReport } from "../report/run-report.ts";

/** A finding with all that is known of it, in a line of its own. */
export function jsonLine(report: FindingReport): string {
  return `${JSON.stringify(report)}\n`;
}

/** What the last line says, which is no finding: with it, several runs can be made one. */
export function summaryLine({ findings: _told, ...summary }: RunReport): string {
  return `${JSON.stringify({ summary })}\n`;
}
