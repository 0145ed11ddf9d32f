import type { Diagnostic } from "vscode-languageserver";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";
import { type PlacedDiagnostic, toDiagnostic } from "./to-protocol.ts";

/** A diagnostic, and the finding that it tells of. */
export interface ShownFinding extends PlacedDiagnostic {
  /** The finding's place in its analysis. */
  readonly index: number;
}

/** What is shown of a version: nothing where the document is not to be checked. */
export function shownFindings({ settings, abilities }: Session, checked: Checked): readonly ShownFinding[] {
  if (!settings.isEnabled(checked.uri)) return [];
  return checked.analysis.findings.flatMap((finding, index) => {
    const placed = toDiagnostic(finding, index, checked, abilities);
    return placed ? [{ ...placed, index }] : [];
  });
}

/** What is shown of it in one of the client's documents. */
export function diagnosticsIn(session: Session, checked: Checked, uri: string): Diagnostic[] {
  return shownFindings(session, checked).flatMap((shown) => (shown.uri === uri ? [shown.diagnostic] : []));
}

/** Pushes what is shown of a version, or of a file or notebook that could not be analysed: nothing. */
export function publishDiagnostics(session: Session, uri: string, checked: Checked | undefined): void {
  const { abilities, published } = session;
  if (abilities.pullsDiagnostics) return;
  const shown = checked ? shownFindings(session, checked) : [];
  const documents = checked?.placement.documents ?? [];
  published.publish(
    uri,
    documents.map((document) => ({
      uri: document.uri,
      ...(abilities.diagnosticVersions && checked && { version: document.version }),
      diagnostics: shown.filter((one) => one.uri === document.uri).map(({ diagnostic }) => diagnostic),
    })),
  );
}

/** Has the documents' diagnostics shown anew where their text did not change but what is wanted of them. */
export async function refreshDiagnostics(session: Session, uris: readonly string[]): Promise<void> {
  const { abilities, connection, documents } = session;
  for (const uri of uris) publishDiagnostics(session, uri, documents.check(uri));
  if (abilities.refreshesDiagnostics && uris.length > 0) await connection.languages.diagnostics.refresh();
}
