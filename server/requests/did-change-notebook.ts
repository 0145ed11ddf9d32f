import type { DidChangeNotebookDocumentParams } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** notebookDocument/didChange: cells that come, go or change places, and what is typed in them. */
export function didChangeNotebook(
  { documents }: Session,
  { notebookDocument: { uri, version }, change }: DidChangeNotebookDocumentParams,
): void {
  documents.changeNotebook(uri, version, change);
}
