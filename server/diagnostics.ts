import type { Diagnostic } from "vscode-languageserver";
import type { Finding } from "../core/rules/finding.ts";
import { isUpheld } from "../core/together.ts";
import type { Checked } from "./checked.ts";
import type { Placement } from "./placement.ts";
import { looksOf } from "./published.ts";
import type { Session } from "./session.ts";
import { type PlacedDiagnostic, toDiagnostic } from "./to-protocol.ts";

/** A diagnostic, and the finding that it tells of. */
export interface ShownFinding extends PlacedDiagnostic {
  readonly finding: Finding;
  /** The version of the file that led to it, which need not be the one in which it stands. */
  readonly checked: Checked;
}

/** What is shown of a version, in whichever documents: nothing where these are not to be checked. */
function shownFindings(session: Session, checked: Checked): readonly ShownFinding[] {
  const { settings, abilities } = session;
  if (!settings.isEnabled(checked.uri)) return [];
  const places = (file: string): Placement | undefined => placementIn(session, checked, file);
  const all = session.documents.known().map(({ analysis }) => analysis);
  return checked.analysis.findings.flatMap((finding, index) => {
    if (!settings.isEnabled(finding.place.file) || !isUpheld(finding, checked.analysis, all)) return [];
    const placed = toDiagnostic(finding, index, checked, places, abilities);
    return placed ? [{ ...placed, finding, checked }] : [];
  });
}

/** Where a file stands that an analysis read; undefined where it has changed since. */
function placementIn(
  { documents }: Session,
  { uri, analysis, placement }: Checked,
  file: string,
): Placement | undefined {
  if (file === uri) return placement;
  const text = analysis.texts.get(file);
  return text === undefined ? undefined : documents.placementOf(file, text);
}

/** What is shown in one of the client's documents, each finding once, whichever files led to it. */
export function shownIn(session: Session, checked: Checked, uri: string): readonly ShownFinding[] {
  const others = session.documents.known().filter((other) => other.uri !== checked.uri);
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

/** The same, and that of files whose findings rest on nobody's calling their functions: this one may do so now. */
export function publishWithOthers(session: Session, uri: string, checked: Checked | undefined): void {
  publishDiagnostics(session, uri, checked);
  for (const other of session.documents.known()) {
    const isByEntry = other.analysis.findings.some(({ flows }) =>
      flows.some(({ entry }) => entry !== undefined),
    );
    if (other.uri !== uri && isByEntry) publishDiagnostics(session, other.uri, other);
  }
}

/** Pushes what is shown of a version, or of a file or notebook that could not be analysed: nothing. */
export function publishDiagnostics(session: Session, uri: string, checked: Checked | undefined): void {
  const { abilities, published } = session;
  if (abilities.pullsDiagnostics) return;
  const shown = checked ? shownFindings(session, checked) : [];
  const own = checked?.placement.documents ?? [];
  const others = new Set(shown.map((one) => one.uri).filter((one) => own.every((each) => each.uri !== one)));
  const diagnosticsOf = (document: string): Diagnostic[] =>
    shown.filter((one) => one.uri === document).map(({ diagnostic }) => diagnostic);
  published.publish(uri, [
    ...own.map(({ uri: document, version }) => ({
      uri: document,
      ...(abilities.diagnosticVersions && version !== null && { version }),
      diagnostics: diagnosticsOf(document),
    })),
    ...[...others].map((document) => ({ uri: document, diagnostics: diagnosticsOf(document) })),
  ]);
}

/** Has the documents' diagnostics shown anew where their text did not change but what is wanted of them. */
export async function refreshDiagnostics(session: Session, uris: readonly string[]): Promise<void> {
  const { documents } = session;
  for (const uri of uris) publishDiagnostics(session, uri, documents.check(uri));
  if (uris.length > 0) await askAgain(session);
}

/** Has the client ask for all diagnostics again, where it is one that asks. */
export async function askAgain({ abilities, connection }: Session): Promise<void> {
  if (abilities.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
}
