import { join, relative, sep } from "node:path";
import type { FindingReport } from "../report/finding-report.ts";
import type { Link, RunSummary } from "../report/run-report.ts";

/** What one run told in `--format jsonl`. */
export interface ReadRun {
  readonly findings: readonly FindingReport[];
  readonly summary: RunSummary;
}

/**
 * Reads what a run told.
 * @param root the folder in which to take it to have run: on another machine it may have been another
 * @throws {Error} in words for people, where it is no whole run
 */
export function readRun(text: string, root: string): ReadRun {
  const findings: FindingReport[] = [];
  let summary: RunSummary | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (summary)
      throw new Error(`something follows its summary in line ${index + 1}: merge each run's own file`);
    const value = parse(line, index + 1);
    if (isReport(value)) findings.push(value);
    else if (isRecord(value) && isSummary(value.summary)) summary = value.summary;
    else throw new Error(`line ${index + 1} is none of check --format jsonl`);
  }
  if (!summary)
    throw new Error("it has no summary: the run that wrote it did not end, or was of another format");
  return moved({ findings, summary }, summary.root, root);
}

/** With all paths in the run's folder as if it were another. */
function moved({ findings, summary }: ReadRun, from: string, to: string): ReadRun {
  if (from === to) return { findings, summary };
  const move = <T extends { readonly filename: string }>(place: T): T => ({
    ...place,
    filename: path(place.filename),
  });
  const path = (old: string): string => {
    const inside = relative(from, old);
    return inside.split(sep, 1)[0] === ".." ? old : join(to, inside);
  };
  return {
    findings: findings.map((report) => ({
      ...move(report),
      related: report.related.map(move),
      paths: report.paths.map((steps) => steps.map(move)),
      network: report.network && move(report.network),
      checked: path(report.checked),
      entries: report.entries?.map(move) ?? null,
    })),
    summary: {
      ...summary,
      root: to,
      links: summary.links.map(
        (link): Link => ({ file: path(link.file), calls: link.calls.map(move), reads: link.reads.map(path) }),
      ),
    },
  };
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
}

const texts = [
  "code",
  "message",
  "severity",
  "url",
  "arrives",
  "expected",
  "why",
  "help",
  "fingerprint",
  "checked",
];
const lists = ["related", "paths", "lines"];

function isReport(value: unknown): value is FindingReport {
  return (
    isRecord(value) &&
    [...texts, "filename"].every((name) => typeof value[name] === "string") &&
    lists.every((name) => Array.isArray(value[name])) &&
    isRecord(value.location) &&
    isRecord(value.end_location)
  );
}

function isSummary(value: unknown): value is RunSummary {
  return (
    isRecord(value) &&
    typeof value.version === "string" &&
    typeof value.root === "string" &&
    typeof value.files === "number" &&
    Array.isArray(value.problems) &&
    Array.isArray(value.links) &&
    Array.isArray(value.checked)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
