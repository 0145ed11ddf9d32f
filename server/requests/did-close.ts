import type { DidCloseTextDocumentParams } from "vscode-languageserver";
import { publishDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";
import { tellAnew } from "../settings-changed.ts";

/** textDocument/didClose: forgets the document, and what the editor shows of it. */
export function didClose(session: Session, { textDocument: { uri } }: DidCloseTextDocumentParams): void {
  if (session.openConfigs.close(uri)) tellAnew(session);
  else closeProgram(session, uri);
}

/** Of a file or a notebook. */
export function closeProgram(session: Session, uri: string): void {
  if (!session.documents.has(uri)) return;
  session.documents.close(uri);
  session.settings.forget(uri);
  publishDiagnostics(session, uri, undefined);
  lookAgain(session);
  session.workspaceCheck.closed(uri);
  session.documents.recheck();
}

/** A client that cannot be asked to tell of changed files: when documents come and go, the disk is looked at anew. */
export function lookAgain({ abilities, workspace, settings }: Session): void {
  if (abilities.fileWatching) return;
  workspace.invalidate();
  settings.reread();
}
