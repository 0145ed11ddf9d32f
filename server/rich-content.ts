import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import { markdown } from "../core/answers/markdown.ts";
import { plainText, type RichText } from "../core/answers/rich-text.ts";
import type { Place } from "../core/source/span.ts";
import { type AnalysedVersion, locationOf } from "./locations.ts";
import { rulePage } from "./rule-page.ts";
import type { Session } from "./session.ts";

/** A text of core's in the notation that the client shows. */
export function richContent(
  session: Session,
  version: AnalysedVersion,
  text: RichText,
  isMarkdown: boolean,
): MarkupContent {
  if (!isMarkdown) return { kind: MarkupKind.PlainText, value: plainText(text) };
  const place = (of: Place): string | undefined => addressOf(session, version, of);
  return { kind: MarkupKind.Markdown, value: markdown(text, { page: rulePage, place }) };
}

/** `file:///train.py#L12`, as VS Code understands it; other editors would show an address that leads nowhere. */
function addressOf(session: Session, version: AnalysedVersion, place: Place): string | undefined {
  if (session.options.commands.size === 0) return undefined;
  const { uri, range } = locationOf(session, version, place);
  return uri.startsWith("file:") ? `${uri}#L${range.start.line + 1}` : undefined;
}
