import type { Fix } from "../../core/fixes/fix.ts";
import type { RuleName, Severity } from "../../core/rules/finding.ts";
import type { Location } from "../../core/source/line-index.ts";
import { rulePage } from "../../server/rule-page.ts";
import { type CheckedFile, cellNumberAt, locate, type Reported, type ShownFile } from "../checked-file.ts";

/** A finding in the shape of `ruff check --output-format json`. */
export interface FindingRecord {
  readonly code: RuleName;
  readonly message: string;
  readonly filename: string;
  readonly location: Location;
  readonly end_location: Location;
  /** The notebook's cell, from 1 over all its cells; a Python file has none. */
  readonly cell: number | null;
  readonly severity: Severity;
  readonly fix: FixRecord | null;
  readonly url: string;
}

interface FixRecord {
  readonly applicability: Fix["applicability"];
  readonly message: string;
  readonly edits: readonly {
    readonly content: string;
    readonly location: Location;
    readonly end_location: Location;
    /** In a notebook, where it may be another than the finding's. */
    readonly cell?: number | null;
  }[];
}

export function findingRecord(file: CheckedFile, { finding, fix }: Reported): FindingRecord {
  return {
    code: finding.rule,
    message: finding.message,
    filename: file.path,
    location: locate(file, finding.place.span.start),
    end_location: locate(file, finding.place.span.end),
    cell: cellNumberAt(file, finding.place.span.start),
    severity: finding.severity,
    fix: fix ? fixRecord(file, fix) : null,
    url: rulePage(finding.rule),
  };
}

function fixRecord(file: ShownFile, { applicability, title, edits }: Fix): FixRecord {
  return {
    applicability,
    message: title,
    edits: edits.map(({ span, content }) => ({
      content,
      location: locate(file, span.start),
      end_location: locate(file, span.end),
      ...(file.cells && { cell: cellNumberAt(file, span.start) }),
    })),
  };
}
