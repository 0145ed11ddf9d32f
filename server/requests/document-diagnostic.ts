import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { diagnosticsIn } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/** textDocument/diagnostic: answers once the typing has paused, so always for the newest version. */
export async function documentDiagnostic(
  session: Session,
  { textDocument }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const checked = await session.documents.settled(textDocument.uri, token);
  const items = checked ? diagnosticsIn(session, checked, textDocument.uri) : [];
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
