import type { DidSaveNotebookDocumentParams } from "vscode-languageserver";
import { publishDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/** notebookDocument/didSave: what is shown is that of the text that was saved, even if the typing has not paused yet. */
export function didSaveNotebook(
  session: Session,
  { notebookDocument: { uri } }: DidSaveNotebookDocumentParams,
): void {
  const checked = session.documents.check(uri);
  if (checked) publishDiagnostics(session, uri, checked);
}
