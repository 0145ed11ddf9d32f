import { sep } from "node:path";
import type { Severity } from "../../core/rules/finding.ts";
import { pathFrom } from "../checked-file.ts";
import type { RunReport } from "../report/run-report.ts";
import { numberAlike } from "./number-alike.ts";

/** GitLab's code quality report, which merge requests show. Its lines are those of the file: of a notebook, of its JSON. */
export function gitlabQuality({ findings, root }: RunReport): string {
  const fingerprintOf = numberAlike();
  const records = findings.map((report) => {
    const { code, message, help, severity, cell, location, end_location: end, json_row: row = 1 } = report;
    const path = pathFrom(root, report.filename).replaceAll(sep, "/");
    const where = cell === null ? "" : `In cell ${cell}, line ${location.row}: `;
    return {
      description: `${where}${message} ${help}`,
      check_name: code,
      fingerprint: `${fingerprintOf(report)}:${path}`,
      severity: severities[severity],
      location: {
        path,
        lines: cell === null ? { begin: location.row, end: end.row } : { begin: row, end: row },
      },
    };
  });
  return `${JSON.stringify(records, null, 2)}\n`;
}

const severities: Readonly<Record<Severity, "critical" | "major" | "minor" | "info">> = {
  error: "critical",
  warning: "major",
  information: "minor",
  hint: "info",
};
