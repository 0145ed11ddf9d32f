import type { DidChangeTextDocumentParams } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { tellAnew } from "../settings-changed.ts";

/** textDocument/didChange: only the changed ranges come; the analysis waits until the typing pauses. */
export function didChange(session: Session, params: DidChangeTextDocumentParams): void {
  const { textDocument, contentChanges } = params;
  const { uri, version } = textDocument;
  if (session.openConfigs.change(uri, version, contentChanges)) tellAnew(session);
  else session.documents.change(uri, version, contentChanges);
}
