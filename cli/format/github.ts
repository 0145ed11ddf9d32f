import type { Severity } from "../../core/rules/finding.ts";
import type { FindingReport } from "../report/finding-report.ts";
import { shownPath } from "../report/place-text.ts";
import type { RunReport } from "../report/run-report.ts";

/** Workflow commands, which GitHub Actions turns into annotations of the lines. */
export function githubAnnotations({ findings, root }: RunReport): string {
  return findings.map((report) => `${annotation(report, root)}\n`).join("");
}

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function annotation(report: FindingReport, root: string): string {
  const { code, severity, message, why, help, filename, location, end_location: end, cell } = report;
  const properties = {
    title: `Pixelproof (${code})`,
    file: shownPath(filename, root),
    ...(cell === null && {
      line: location.row,
      col: location.column,
      endLine: end.row,
      endColumn: end.column,
    }),
  };
  // GitHub shows a notebook's JSON, of whose lines those of a cell are none.
  const where = cell === null ? [] : [`In cell ${cell}, line ${location.row}:`];
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(",")}::${escapeMessage([...where, message, why, help].join("\n"))}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
