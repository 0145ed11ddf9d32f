import type { CancellationToken, CodeLens, CodeLensParams } from "vscode-languageserver";
import { verifyCommand } from "../finding-commands.ts";
import { flowsIn } from "../flows-in.ts";
import { verifySuffix } from "../locations.ts";
import type { Session } from "../session.ts";

/** textDocument/codeLens: "Verify preprocessing" above each use of a network of which there is a finding. */
export async function codeLens(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  if (!session.options.commands.has("pixelproof.verify")) return [];
  const checked = await session.documents.settled(uri, token);
  if (!checked) return [];
  const { enable, codeLens: isWanted } = session.settings.of(checked.uri);
  if (!enable || !isWanted) return [];
  const lenses = new Map<string, CodeLens>();
  for (const { flow, told } of flowsIn(session, checked)) {
    if (!told.some(({ flows }) => flows.includes(flow))) continue;
    const placed = checked.placement.rangeOf(flow.use.call.span);
    if (placed?.document.uri !== uri) continue;
    const suffix = verifySuffix(checked.analysis, { file: flow.file, span: flow.use.call.span });
    lenses.set(suffix, {
      range: placed.range,
      command: verifyCommand("Verify preprocessing", checked.uri, suffix),
    });
  }
  return [...lenses.values()];
}
