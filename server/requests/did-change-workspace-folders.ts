import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import type { Session } from "../session.ts";

/** workspace/didChangeWorkspaceFolders: imports are looked for in other places now. */
export async function didChangeWorkspaceFolders(
  { connection, workspace, documents }: Session,
  _change: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const folders = await connection.workspace.getWorkspaceFolders();
  workspace.setFolders(folders?.map(({ uri }) => uri) ?? []);
  documents.recheck();
}
