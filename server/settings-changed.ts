import { askAgain, publishDiagnostics } from "./diagnostics.ts";
import type { Session } from "./session.ts";

/** Files of settings came, went or changed: all is told anew. */
export async function settingsChanged(session: Session): Promise<void> {
  tellAnew(session);
  session.workspaceCheck.renew();
  await askAgain(session);
}

/** Other files came to light, by which what is told of open documents may differ. */
export function tellAnew(session: Session): void {
  const { settings, documents } = session;
  settings.reread();
  tellConfigProblems(session);
  for (const checked of documents.known()) publishDiagnostics(session, checked.uri, checked);
}

/** Tells what is wrong in the files of settings around the documents that are open. */
export function tellConfigProblems({ abilities, settings, documents, configProblems }: Session): void {
  // Who asks for the diagnostics of each document asks for those of these too.
  if (abilities.pullsDiagnostics) return;
  for (const uri of documents.uris()) settings.fileFor(uri);
  configProblems.tell(settings.files());
}
