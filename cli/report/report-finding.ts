import type { Analysis } from "../../core/engine.ts";
import type { Fix } from "../../core/fixes/fix.ts";
import type { Finding } from "../../core/rules/finding.ts";
import { pathOf } from "../../core/rules/words.ts";
import { entryPlaces } from "../../core/together.ts";
import { rulePage } from "../../server/rule-page.ts";
import { cellNumberAt, locate, type ShownFile } from "../checked-file.ts";
import type { EditRecord, FindingReport, FixRecord, NamedPlace, RelatedRecord } from "./finding-report.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { functionRecord } from "./function-record.ts";
import { type FileAt, placeAt, placeRecord } from "./place-record.ts";
import { shownLines } from "./shown-lines.ts";

/** A finding of this analysis for all formats; undefined where the text in which it stands is not at hand. */
export function reportFinding(
  finding: Finding,
  fix: Fix | undefined,
  { file: checked }: Pick<Analysis, "file">,
  fileAt: FileAt,
): FindingReport | undefined {
  const file = fileAt(finding.place.file);
  if (!file) return undefined;
  const { rule, message, severity, arrives, expected, why, help, place, related, flows } = finding;
  const own = related.filter((each) => each.place.file === place.file).map((each) => each.place.span);
  return {
    code: rule,
    message,
    ...placeRecord(file, place.span),
    severity,
    fix: fix ? fixRecord(file, fix) : null,
    url: rulePage(rule),
    arrives,
    expected,
    why,
    help,
    related: recordsOf(related, fileAt),
    paths: flows.map((flow) => recordsOf(pathOf(flow), fileAt)),
    lines: shownLines(file, [place.span, ...own]),
    fingerprint: fingerprintOf(finding, file),
    network: networkOf(finding, fileAt),
    checked,
    entries: entryPlaces(flows)?.map(functionRecord) ?? null,
  };
}

function recordsOf(related: Finding["related"], fileAt: FileAt): readonly RelatedRecord[] {
  return related.flatMap(({ place, message }) => {
    const record = placeAt(place, fileAt);
    return record ? [{ ...record, message }] : [];
  });
}

function networkOf({ flows: [flow] }: Finding, fileAt: FileAt): NamedPlace | null {
  const record = flow && placeAt(flow.network.call, fileAt);
  return record ? { name: flow.network.name, ...record } : null;
}

/** A fix in rows and columns of its file. */
export function fixRecord(file: ShownFile, { applicability, title, edits }: Fix): FixRecord {
  return {
    applicability,
    message: title,
    edits: edits.map(
      ({ span, content }): EditRecord => ({
        content,
        location: locate(file, span.start),
        end_location: locate(file, span.end),
        ...(file.cells && { cell: cellNumberAt(file, span.start) }),
      }),
    ),
  };
}
