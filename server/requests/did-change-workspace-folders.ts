import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { settingsChanged } from "../settings-changed.ts";

/** workspace/didChangeWorkspaceFolders: imports are looked for in other places now. */
export async function didChangeWorkspaceFolders(
  session: Session,
  _change: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const { connection, workspace, documents } = session;
  const folders = await connection.workspace.getWorkspaceFolders();
  workspace.setFolders(folders?.map(({ uri }) => uri) ?? []);
  documents.recheck();
  await settingsChanged(session);
}
