import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Edit } from "../core/source/edit.ts";
import { editsBetween } from "../workspace/edits-between.ts";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

/** What an editor asks for on saving, or by "Fix all". */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.pixelproof`;

/** What VS Code asks for once for a whole notebook. */
export const notebookFixAllKind = `notebook.${fixAllKind}`;

/**
 * Mends all that can be mended safely; no action where that is nothing.
 * @param only the only document that is to be edited, where others are asked for apart
 */
export function fixAllActions(
  session: Session,
  checked: Checked,
  kind: string,
  only?: string,
): readonly CodeAction[] {
  const { placement, analysis } = checked;
  const text = mendedText(session, checked);
  if (text === undefined) return [];
  const isWanted = ({ span }: Edit): boolean =>
    only === undefined || placement.rangeOf(span)?.document.uri === only;
  const edits = editsBetween(analysis.text, text).filter(isWanted);
  if (edits.length === 0) return [];
  return [
    {
      title: "Fix all wrong image preprocessing",
      kind,
      edit: toWorkspaceEdit([{ placement, edits }], session.abilities),
    },
  ];
}

/** The file's text as mending leaves it: what it finds itself, else what one finds that imports it. */
function mendedText({ documents }: Session, checked: Checked): string | undefined {
  const { uri, analysis } = checked;
  const others = documents
    .readersOf(uri)
    .filter((other) => other.uri !== uri && other.analysis.findings.some(({ place }) => place.file === uri));
  for (const { analysis: by, fixAll } of [checked, ...others]) {
    if (by.texts.get(uri) !== analysis.text) continue;
    const text = fixAll().changed.get(uri);
    if (text !== undefined && text !== analysis.text) return text;
  }
  return undefined;
}
