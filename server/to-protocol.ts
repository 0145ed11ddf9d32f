import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Finding, Severity } from "../core/rules/finding.ts";
import type { Edit } from "../core/source/edit.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import type { DocumentVersion, Placement } from "./placement.ts";
import { rulePage } from "./rule-page.ts";

/** Who a diagnostic is from, as editors show it. */
export const source = "pixelproof";

/** The analysed version of the file or notebook that a finding or an edit is about. */
export interface ProgramVersion {
  readonly uri: string;
  readonly version: number;
  readonly placement: Placement;
}

/** A finding where the client is to show it. */
export interface PlacedDiagnostic {
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

/** Where a file stands in the client's documents. */
export type Places = (file: string) => Placement | undefined;

/** @param index the finding's place in its analysis, by which the client's copy is known again */
export function toDiagnostic(
  finding: Finding,
  index: number,
  program: ProgramVersion,
  places: Places,
  abilities: ClientAbilities,
): PlacedDiagnostic | undefined {
  const place = places(finding.place.file)?.rangeOf(finding.place.span);
  if (!place) return undefined;
  const diagnostic = {
    range: place.range,
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: [finding.message, finding.why, finding.help].join("\n"),
    ...(abilities.codeDescription && { codeDescription: { href: rulePage(finding.rule) } }),
    ...(abilities.relatedInformation && { relatedInformation: toRelatedInformation(finding, places) }),
    ...(abilities.unnecessaryTag && finding.isUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(abilities.diagnosticData && { data: dataOf(finding, index, program) }),
  };
  return { uri: place.document.uri, diagnostic };
}

/** Findings of other files that are shown in this one are told apart by the file that led to them. */
function dataOf({ place }: Finding, index: number, { uri, version }: ProgramVersion): string {
  return place.file === uri ? `${version}:${index}` : `${version}:${index}:${uri}`;
}

/** Whether a client's copy is of this diagnostic: by its data, or, where the client keeps none or has an older one, by its looks. */
export function isSameDiagnostic(copy: Diagnostic, own: Diagnostic): boolean {
  if (copy.source !== own.source || copy.code !== own.code) return false;
  return (
    (own.data !== undefined && copy.data === own.data) ||
    (copy.message === own.message && isSameRange(copy.range, own.range))
  );
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Places in files that have changed since are left out. */
function toRelatedInformation({ related }: Finding, places: Places): DiagnosticRelatedInformation[] {
  return related.flatMap(({ place, message }) => {
    const placed = places(place.file)?.rangeOf(place.span);
    return placed ? [{ location: { uri: placed.document.uri, range: placed.range }, message }] : [];
  });
}

/** Edits of one text, and where that stands in the client's documents. */
export interface PlacedEdits {
  readonly placement: Placement;
  readonly edits: readonly Edit[];
}

/**
 * Edits of programs' texts as edits of the client's documents, tied to the versions that they were made for where the client
 * can be told.
 */
export function toWorkspaceEdit(
  all: readonly PlacedEdits[],
  { versionedEdits }: ClientAbilities,
): WorkspaceEdit {
  const documents = all.flatMap(({ placement, edits }) => [...byDocument(edits, placement)]);
  return versionedEdits
    ? {
        documentChanges: documents.map(([{ uri, version }, own]) => ({
          textDocument: { uri, version },
          edits: own,
        })),
      }
    : { changes: Object.fromEntries(documents.map(([{ uri }, own]) => [uri, own])) };
}

function byDocument(edits: readonly Edit[], placement: Placement): ReadonlyMap<DocumentVersion, TextEdit[]> {
  const documents = new Map<DocumentVersion, TextEdit[]>();
  for (const { span, content } of edits) {
    const place = placement.rangeOf(span);
    if (!place) continue;
    const textEdits = documents.get(place.document) ?? [];
    documents.set(place.document, textEdits);
    textEdits.push({ range: place.range, newText: content });
  }
  return documents;
}
