import type { DidOpenTextDocumentParams } from "vscode-languageserver";
import { refreshDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";
import { tellAnew } from "../settings-changed.ts";
import { lookAgain } from "./did-close.ts";

/** textDocument/didOpen: is analysed at once; should the client's settings say no, what was found is taken back. */
export async function didOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): Promise<void> {
  if (session.openConfigs.open(textDocument)) return tellAnew(session);
  if (textDocument.languageId !== "python" || isNotebookCell(textDocument.uri)) return;
  lookAgain(session);
  session.documents.open(textDocument);
  await refreshDiagnostics(session, await session.settings.load([textDocument.uri]));
}

/** A cell means nothing without the cells before it: notebookDocument/didOpen brings them all. */
function isNotebookCell(uri: string): boolean {
  return uri.startsWith("vscode-notebook-cell:");
}
