import {
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsIn } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/**
 * workspace/diagnostic: what is known of all documents now. Clients ask for this again and again, so that nothing is checked for it that
 * nobody has open: that does the command pixelproof.checkWorkspace, behind which clients are told to ask again.
 */
export async function workspaceDiagnostic(
  session: Session,
  _params: WorkspaceDiagnosticParams,
): Promise<WorkspaceDiagnosticReport> {
  const { documents, published } = session;
  const open = documents.known().flatMap((checked) =>
    checked.placement.documents.map(({ uri, version }) => ({
      uri,
      version,
      items: diagnosticsIn(session, checked, uri),
    })),
  );
  const own = new Set(open.map(({ uri }) => uri));
  const closed = published
    .all()
    .filter(({ uri }) => !own.has(uri))
    .map(({ uri, diagnostics }) => ({ uri, version: null, items: [...diagnostics] }));
  return { items: [...open, ...closed].map((one) => ({ kind: DocumentDiagnosticReportKind.Full, ...one })) };
}
