import type { DidOpenNotebookDocumentParams } from "vscode-languageserver";
import { refreshDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";
import { tellConfigProblems } from "../settings-changed.ts";

/** notebookDocument/didOpen: the notebook and the texts of its cells, which are one program. */
export async function didOpenNotebook(
  session: Session,
  { notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams,
): Promise<void> {
  session.documents.openNotebook(notebookDocument, cellTextDocuments);
  tellConfigProblems(session);
  await refreshDiagnostics(session, await session.settings.load([notebookDocument.uri]));
}
