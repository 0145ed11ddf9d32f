import type { Hover, HoverParams } from "vscode-languageserver";
import { hoverAt } from "../../core/answers/hover.ts";
import { flowsAround } from "../flows-in.ts";
import { richContent } from "../rich-content.ts";
import type { Session } from "../session.ts";

/** textDocument/hover: what a network expects, and what images are here. */
export async function hover(
  session: Session,
  { textDocument: { uri }, position }: HoverParams,
): Promise<Hover | null> {
  const checked = session.documents.check(uri);
  const span = checked?.placement.spanOf(uri, { start: position, end: position });
  if (!checked || !span || !session.settings.isEnabled(checked.uri)) return null;
  const found = hoverAt(flowsAround(session, checked), { file: checked.uri, span });
  const placed = found && checked.placement.rangeOf(found.span);
  if (!placed) return null;
  const { hoverMarkdown } = session.abilities;
  return { contents: richContent(session, checked, found.text, hoverMarkdown), range: placed.range };
}
