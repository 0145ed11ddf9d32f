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
  { abilities }: Session,
  checked: Checked,
  kind: string,
  only?: string,
): readonly CodeAction[] {
  const { placement, analysis } = checked;
  const { text, fixed } = checked.fixAll();
  if (fixed === 0) return [];
  const isWanted = ({ span }: Edit): boolean =>
    only === undefined || placement.rangeOf(span)?.document.uri === only;
  const edits = editsBetween(analysis.text, text).filter(isWanted);
  if (edits.length === 0) return [];
  return [
    {
      title: "Fix all wrong image preprocessing",
      kind,
      edit: toWorkspaceEdit(edits, placement, abilities),
    },
  ];
}
