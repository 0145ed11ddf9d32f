import type { TextDocumentIdentifier } from "vscode-languageserver";
import type { Analysis } from "../../core/engine.ts";
import type { Session } from "../session.ts";

/**
 * pixelproof/analysis: all that is known of an open file or notebook, with what it imports; null where it is not open. For who
 * runs networks in a web worker: through its port the answer comes as it is, where JSON would lose what refers to what.
 */
export async function analysis(
  { documents, workspace }: Session,
  { textDocument: { uri } }: { readonly textDocument: TextDocumentIdentifier },
): Promise<Analysis | null> {
  let checked = documents.check(uri);
  for (let more = workspace.settled(); more; more = workspace.settled()) {
    await more;
    checked = documents.check(uri);
  }
  return checked?.analysis ?? null;
}
