import type { CancellationToken, InlayHint, InlayHintParams } from "vscode-languageserver";
import { hintsIn } from "../../core/answers/hints.ts";
import { flowsIn } from "../flows-in.ts";
import { richContent } from "../rich-content.ts";
import type { Session } from "../session.ts";

/** textDocument/inlayHint: what arrives where images are handed to a network, once the typing has paused. */
export async function inlayHint(
  session: Session,
  { textDocument: { uri }, range }: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const checked = await session.documents.settled(uri, token);
  const within = checked?.placement.spanOf(uri, range);
  if (!checked || !within) return [];
  const { enable, inlayHints } = session.settings.of(checked.uri);
  if (!enable || !inlayHints) return [];
  return hintsIn(flowsIn(session, checked), checked.uri, within).flatMap(({ offset, label, text }) => {
    const placed = checked.placement.rangeOf({ start: offset, end: offset });
    if (!placed) return [];
    const tooltip = richContent(session, checked, text, session.abilities.hoverMarkdown);
    return [{ position: placed.range.start, label, paddingLeft: true, tooltip }];
  });
}
