import type { DidChangeTextDocumentParams } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** textDocument/didChange: only the changed ranges come; the analysis waits until the typing pauses. */
export function didChange({ documents }: Session, params: DidChangeTextDocumentParams): void {
  const { textDocument, contentChanges } = params;
  documents.change(textDocument.uri, textDocument.version, contentChanges);
}
