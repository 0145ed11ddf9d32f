import type { DidChangeWatchedFilesParams } from "vscode-languageserver";
import { isConfig } from "../open-configs.ts";
import type { Session } from "../session.ts";
import { settingsChanged } from "../settings-changed.ts";

/** workspace/didChangeWatchedFiles: files came, went or changed; what depends on them is analysed again. */
export async function didChangeWatchedFiles(
  session: Session,
  { changes }: DidChangeWatchedFilesParams,
): Promise<void> {
  const { workspace, documents, workspaceCheck } = session;
  for (const { uri } of changes) workspace.invalidate(uri);
  documents.recheck();
  workspaceCheck.changed(changes.map(({ uri }) => uri));
  if (changes.some(({ uri }) => isConfig(uri))) await settingsChanged(session);
}
