import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { configDiagnostics } from "../config-problems.ts";
import { diagnosticsIn } from "../diagnostics.ts";
import { isConfig } from "../open-configs.ts";
import type { Session } from "../session.ts";

/** textDocument/diagnostic: answers once the typing has paused, so always for the newest version. */
export async function documentDiagnostic(
  session: Session,
  { textDocument }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = textDocument;
  const checked = await session.documents.settled(uri, token);
  const items = checked ? diagnosticsIn(session, checked, uri) : inSettings(session, uri);
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** Of a file of settings, what is wrong in it. */
function inSettings({ settings, encoding }: Session, uri: string): Diagnostic[] {
  const config = isConfig(uri) ? settings.fileFor(uri) : undefined;
  return config?.path === uri ? configDiagnostics(config, encoding) : [];
}
