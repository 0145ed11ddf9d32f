import { refreshDiagnostics } from "../diagnostics.ts";
import type { Session } from "../session.ts";

/** workspace/didChangeConfiguration: what changed is not said, so everything is asked anew. */
export async function didChangeConfiguration(session: Session): Promise<void> {
  await refreshDiagnostics(session, await session.settings.load(session.documents.uris()));
}
