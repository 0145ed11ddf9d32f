import type { Severity } from "../../core/rules/finding.ts";
import { type CheckedFile, cellNumberAt, locate, type Reported } from "../checked-file.ts";
import type { Output } from "../output.ts";
import type { Reporter } from "./reporter.ts";

/** Workflow commands, which GitHub Actions turns into annotations of the lines. */
export function createGithubReporter(output: Output): Reporter {
  return {
    file(checked) {
      for (const reported of checked.findings) output.print(`${annotation(checked, reported)}\n`);
    },
    end() {},
  };
}

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function annotation(file: CheckedFile, { finding }: Reported): string {
  const { rule, severity, place, message, why, help } = finding;
  const start = locate(file, place.span.start);
  const end = locate(file, place.span.end);
  const cell = cellNumberAt(file, place.span.start);
  const properties = {
    title: `Pixelproof (${rule})`,
    file: file.shownPath,
    ...(cell === null && { line: start.row, col: start.column, endLine: end.row, endColumn: end.column }),
  };
  // GitHub shows a notebook's JSON, of whose lines those of a cell are none.
  const where = cell === null ? [] : [`In cell ${cell}, line ${start.row}:`];
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(",")}::${escapeMessage([...where, message, why, help].join("\n"))}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
