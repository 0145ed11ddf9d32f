import type { TextDocumentIdentifier } from "vscode-languageserver";
import type { Analysis } from "../../core/engine.ts";
import type { Fix } from "../../core/fixes/fix.ts";
import type { Session } from "../session.ts";

/** What is known of a file, and what mends each of its findings best, in the order of the findings. */
export interface MendableAnalysis {
  readonly analysis: Analysis;
  readonly fixes: readonly (Fix | undefined)[];
}

/**
 * pixelproof/analysis: all that is known of an open file or notebook, with what it imports; null where it is not open. For who
 * runs networks in a web worker: through its port the answer comes as it is, where JSON would lose what refers to what.
 */
export async function analysis(
  { documents, workspace }: Session,
  { textDocument: { uri } }: { readonly textDocument: TextDocumentIdentifier },
): Promise<MendableAnalysis | null> {
  let checked = documents.check(uri);
  for (let more = workspace.settled(); more; more = workspace.settled()) {
    await more;
    checked = documents.check(uri);
  }
  if (checked === undefined) return null;
  const { analysis, fixesFor } = checked;
  return { analysis, fixes: analysis.findings.map((finding) => fixesFor(finding)[0]) };
}
