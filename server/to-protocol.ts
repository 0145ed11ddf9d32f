import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Finding, Severity } from "../core/rules/finding.ts";
import type { Edit } from "../core/source/edit.ts";
import type { LineIndex } from "../core/source/line-index.ts";
import type { Span } from "../core/source/span.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { rulePage } from "./rule-page.ts";

/** Who a diagnostic is from, as editors show it. */
export const source = "pixelproof";

/** Both count UTF-16 code units; the protocol counts rows and columns from 0. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { row, column } = lines.locationAt(offset);
  return { line: row - 1, character: column - 1 };
}

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

/** The other way round. A column beyond its line is the line's end, a row beyond the text the text's end, as the protocol says. */
export function toSpan(lines: LineIndex, { start, end }: Range): Span {
  return { start: toOffset(lines, start), end: toOffset(lines, end) };
}

function toOffset(lines: LineIndex, { line, character }: Position): number {
  if (line >= lines.lineCount) return lines.lineSpan(lines.lineCount).end;
  return lines.offsetAt({ row: line + 1, column: character + 1 });
}

/** The analysed version of the document that a finding or an edit is about. */
export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
}

/** @param index the finding's place in its analysis, by which the client's copy is known again */
export function toDiagnostic(
  finding: Finding,
  index: number,
  document: DocumentVersion,
  abilities: ClientAbilities,
): Diagnostic {
  return {
    range: toRange(document.lines, finding.place.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: [finding.message, finding.why, finding.help].join("\n"),
    ...(abilities.codeDescription && { codeDescription: { href: rulePage(finding.rule) } }),
    ...(abilities.relatedInformation && { relatedInformation: toRelatedInformation(finding, document) }),
    ...(abilities.diagnosticData && { data: `${document.version}:${index}` }),
  };
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

/** Places in other files are left out: their lines are not known here. */
function toRelatedInformation(
  { related }: Finding,
  { uri, lines }: DocumentVersion,
): DiagnosticRelatedInformation[] {
  return related
    .filter(({ place }) => place.file === uri)
    .map(({ place, message }) => ({ location: { uri, range: toRange(lines, place.span) }, message }));
}

export function toTextEdits(edits: readonly Edit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ span, content }) => ({ range: toRange(lines, span), newText: content }));
}

/** Edits of one document, tied to the version that they were made for where the client can be told. */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines }: DocumentVersion,
  { versionedEdits }: ClientAbilities,
): WorkspaceEdit {
  const textEdits = toTextEdits(edits, lines);
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
