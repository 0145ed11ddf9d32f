import type { CodeFlow, Fix, Result } from "sarif";
import type { Severity } from "../../../core/rules/finding.ts";
import type { FindingReport, RelatedRecord } from "../../report/finding-report.ts";
import type { RunReport } from "../../report/run-report.ts";
import { numberAlike } from "../number-alike.ts";
import { artifactOf, cellName, sarifLocation, toldLocation } from "./sarif-location.ts";
import { ruleIndexOf } from "./sarif-rules.ts";

/** More ways from file to network than these are not shown for one finding. */
const MOST_PATHS = 10;

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The findings, in their order. */
export function sarifResults({ findings, root }: RunReport): Result[] {
  const fingerprintOf = numberAlike();
  return findings.map((report) => resultOf(report, root, fingerprintOf(report)));
}

function resultOf(report: FindingReport, root: string, fingerprint: string): Result {
  const { code, severity, message, why, help, cell, related, paths, arrives, expected } = report;
  const where = cell === null ? "" : `In ${cellName(report)}: `;
  return {
    ruleId: code,
    ruleIndex: ruleIndexOf(code),
    level: levels[severity],
    message: { text: plain(`${where}${message} ${why} ${help}`) },
    locations: [sarifLocation(report, root, snippetOf(report))],
    relatedLocations: related.map((each, id) => ({ id, ...toldLocation(each, root) })),
    codeFlows: paths.slice(0, MOST_PATHS).map((path) => codeFlow(path, root)),
    fixes: fixesOf(report, root),
    partialFingerprints: { "pixelproof/v1": fingerprint },
    properties: { severity, arrives, expected },
  };
}

/** `[text](target)` is a link in SARIF's messages; ours have none. */
function plain(text: string): string {
  return text.replaceAll("](", "] (");
}

function codeFlow(path: readonly RelatedRecord[], root: string): CodeFlow {
  return { threadFlows: [{ locations: path.map((step) => ({ location: toldLocation(step, root) })) }] };
}

/** The marked code, as far as its first line goes. */
function snippetOf({ lines, cell, location, end_location: end }: FindingReport): string | undefined {
  const line = lines.find((each) => each.cell === cell && each.row === location.row);
  if (!line || end.row > location.row) return undefined;
  return [...line.text].slice(location.column - 1, end.column - 1).join("");
}

/** In a notebook, a row and column of a cell are none of the file: no fix is better than one that breaks its JSON. */
function fixesOf({ fix, cell, filename }: FindingReport, root: string): Fix[] {
  if (!fix || cell !== null || fix.applicability === "display") return [];
  return [
    {
      description: { text: fix.message },
      artifactChanges: [
        {
          artifactLocation: artifactOf(filename, root),
          replacements: fix.edits.map(({ content, location, end_location: end }) => ({
            deletedRegion: {
              startLine: location.row,
              startColumn: location.column,
              endLine: end.row,
              endColumn: end.column,
            },
            insertedContent: { text: content },
          })),
        },
      ],
      properties: { applicability: fix.applicability },
    },
  ];
}
