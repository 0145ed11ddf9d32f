import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
} from "vscode-languageserver";
import { fixAllActions, fixAllKind } from "../fix-all.ts";
import { quickFixes } from "../quick-fixes.ts";
import type { Session } from "../session.ts";

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

/** textDocument/codeAction: the quick fixes of the findings that the range touches, and "fix all" where it is asked for. */
export async function codeAction(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const checked = session.documents.check(uri);
  if (!checked || !session.settings.isEnabled(uri)) return [];

  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    actions.push(...(await quickFixes(session, checked, { range, copies: context.diagnostics, token })));
  }
  // Never unasked, as it analyses the file several times: editors ask for actions at every move of the cursor.
  if (context.only && isWanted(fixAllKind, context.only)) actions.push(...fixAllActions(session, checked));
  return actions;
}

/** Kinds are a tree: who wants `source` wants `source.fixAll` as well, who wants "" wants all. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || `${kind}.`.startsWith(`${wanted}.`));
}
