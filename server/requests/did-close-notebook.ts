import type { DidCloseNotebookDocumentParams } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { closeProgram } from "./did-close.ts";

/** notebookDocument/didClose: forgets the notebook, and what the editor shows in its cells. */
export function didCloseNotebook(
  session: Session,
  { notebookDocument: { uri } }: DidCloseNotebookDocumentParams,
): void {
  closeProgram(session, uri);
}
