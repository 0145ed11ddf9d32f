import type { Diagnostic } from "vscode-languageserver";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";
import { toDiagnostic } from "./to-protocol.ts";

/** What is shown of a version: nothing where the document is not to be checked. */
export function diagnosticsOf({ settings, abilities }: Session, checked: Checked): Diagnostic[] {
  if (!settings.isEnabled(checked.uri)) return [];
  return checked.analysis.findings.map((finding, index) => toDiagnostic(finding, index, checked, abilities));
}

/** Pushes what is shown of a version, or of a document that could not be analysed: nothing. */
export function publishDiagnostics(session: Session, uri: string, checked: Checked | undefined): void {
  const { abilities, connection } = session;
  if (abilities.pullsDiagnostics) return;
  const diagnostics = checked ? diagnosticsOf(session, checked) : [];
  const isVersioned = abilities.diagnosticVersions && checked !== undefined;
  const params = { uri, ...(isVersioned && { version: checked.version }), diagnostics };
  // A client that is gone takes nothing, and this process ends with it.
  connection.sendDiagnostics(params).catch(() => undefined);
}

/** Has the documents' diagnostics shown anew where their text did not change but what is wanted of them. */
export async function refreshDiagnostics(session: Session, uris: readonly string[]): Promise<void> {
  const { abilities, connection, documents } = session;
  for (const uri of uris) publishDiagnostics(session, uri, documents.check(uri));
  if (abilities.refreshesDiagnostics && uris.length > 0) await connection.languages.diagnostics.refresh();
}
