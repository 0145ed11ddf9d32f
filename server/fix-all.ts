import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { editsBetween } from "../workspace/edits-between.ts";
import type { Checked } from "./checked.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

/** What an editor asks for on saving, or by "Fix all". */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.pixelproof`;

/** Mends all that can be mended safely; no action where that is nothing. */
export function fixAllActions({ abilities }: Session, checked: Checked): readonly CodeAction[] {
  const { text, fixed } = checked.fixAll();
  if (fixed === 0) return [];
  return [
    {
      title: "Fix all wrong image preprocessing",
      kind: fixAllKind,
      edit: toWorkspaceEdit(editsBetween(checked.analysis.text, text), checked, abilities),
    },
  ];
}
