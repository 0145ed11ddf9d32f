import type { DidChangeWatchedFilesParams } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** workspace/didChangeWatchedFiles: files came, went or changed; what depends on them is analysed again. */
export function didChangeWatchedFiles(
  { workspace, documents, workspaceCheck }: Session,
  { changes }: DidChangeWatchedFilesParams,
): void {
  for (const { uri } of changes) workspace.invalidate(uri);
  documents.recheck();
  workspaceCheck.changed(changes.map(({ uri }) => uri));
}
