import { refreshDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/** workspace/didChangeConfiguration: what changed is not said, so everything is asked anew. */
export async function didChangeConfiguration(session: Session): Promise<void> {
  const { settings, documents, workspaceCheck } = session;
  const closed = await settings.load(workspaceCheck.uris());
  await refreshDiagnostics(session, await settings.load(documents.uris()));
  if (closed.length > 0) workspaceCheck.renew();
}
