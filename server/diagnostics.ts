import {
  CodeLensRefreshRequest,
  type Diagnostic,
  type PublishDiagnosticsParams,
} from "vscode-languageserver";
import type { Finding } from "../core/rules/finding.ts";
import { toldIn } from "../core/telling.ts";
import type { Checked } from "./checked.ts";
import { type AnalysedVersion, placementIn } from "./locations.ts";
import type { Placement } from "./placement.ts";
import { looksOf } from "./published.ts";
import type { Session } from "./session.ts";
import { type PlacedDiagnostic, toDiagnostic } from "./to-protocol.ts";

/** A diagnostic, and the finding that it tells of. */
export interface PlacedFinding extends PlacedDiagnostic {
  readonly finding: Finding;
}

export interface ShownFinding extends PlacedFinding {
  /** The version of the file that led to it, which need not be the one in which it stands. */
  readonly checked: Checked;
}

/** What is shown of a version, in whichever documents, as far as other open files uphold it. */
function shownFindings(session: Session, checked: Checked): readonly ShownFinding[] {
  return placedFindings(session, checked)
    .filter(({ finding }) => session.documents.isUpheld(finding, checked.analysis))
    .map((placed) => ({ ...placed, checked }));
}

/** What is to be told of a version of a file, in whichever documents: nothing where these are not to be checked. */
export function placedFindings(session: Session, program: AnalysedVersion): readonly PlacedFinding[] {
  const { settings, abilities } = session;
  if (!settings.isEnabled(program.uri)) return [];
  const places = (file: string): Placement | undefined => placementIn(session, program, file);
  return toldIn(program.analysis, settings.telling).flatMap((finding, index) => {
    if (!settings.isEnabled(finding.place.file)) return [];
    const placed = toDiagnostic(finding, index, program, places, abilities);
    return placed ? [{ ...placed, finding }] : [];
  });
}

/** What is shown in one of the client's documents, each finding once, whichever files led to it. */
export function shownIn(session: Session, checked: Checked, uri: string): readonly ShownFinding[] {
  const others = session.documents.readersOf(checked.uri).filter((other) => other.uri !== checked.uri);
  const all = [checked, ...others].flatMap((one) => shownFindings(session, one));
  const once = new Map<string, ShownFinding>();
  for (const shown of all) {
    const key = looksOf(shown.diagnostic);
    if (shown.uri === uri && !once.has(key)) once.set(key, shown);
  }
  return [...once.values()];
}

export function diagnosticsIn(session: Session, checked: Checked, uri: string): Diagnostic[] {
  return shownIn(session, checked, uri).map(({ diagnostic }) => diagnostic);
}

/** Pushes what is shown of a version, or of a file or notebook that could not be analysed: nothing. */
export function publishDiagnostics(session: Session, uri: string, checked: Checked | undefined): void {
  const { abilities, published } = session;
  if (abilities.pullsDiagnostics) return;
  const shown = checked ? shownFindings(session, checked) : [];
  const own = checked?.placement.documents ?? [];
  published.publish(uri, [
    ...own.map(({ uri: document, version }) => ({
      uri: document,
      ...(abilities.diagnosticVersions && version !== null && { version }),
      diagnostics: shown.filter((one) => one.uri === document).map(({ diagnostic }) => diagnostic),
    })),
    ...byDocument(shown.filter((one) => own.every((each) => each.uri !== one.uri))),
  ]);
}

/** What is to be told of each document. */
export function byDocument(all: readonly PlacedDiagnostic[]): readonly PublishDiagnosticsParams[] {
  const documents = new Map<string, Diagnostic[]>();
  for (const { uri, diagnostic } of all) documents.set(uri, [...(documents.get(uri) ?? []), diagnostic]);
  return [...documents].map(([uri, diagnostics]) => ({ uri, diagnostics }));
}

/** Has the documents' diagnostics, hints and lenses shown anew where their text did not change but what is wanted of them. */
export async function refreshDiagnostics(session: Session, uris: readonly string[]): Promise<void> {
  const { documents } = session;
  for (const uri of uris) publishDiagnostics(session, uri, documents.check(uri));
  if (uris.length > 0) await askAgain(session);
}

/** Has the client ask again for all that it asks for by itself. */
export async function askAgain(session: Session): Promise<void> {
  const { abilities, connection } = session;
  await askForDiagnosticsAgain(session);
  if (abilities.refreshesInlayHints) await connection.languages.inlayHint.refresh();
  if (abilities.refreshesCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
}

/** Where it is a client that asks for these. */
export async function askForDiagnosticsAgain({ abilities, connection }: Session): Promise<void> {
  if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
}
