import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from "vscode-languageserver";
import type { Checked } from "../checked.ts";
import { fixAllActions, fixAllKind, notebookFixAllKind } from "../fix-all.ts";
import { quickFixes } from "../quick-fixes.ts";
import type { Session } from "../session.ts";

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind, notebookFixAllKind];

/** textDocument/codeAction: the quick fixes of the findings that the range touches, and "fix all" where it is asked for. */
export async function codeAction(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const checked = session.documents.check(uri);
  if (!checked || !session.settings.isEnabled(checked.uri)) return [];

  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    actions.push(...(await quickFixes(session, checked, { uri, range, copies: context.diagnostics, token })));
  }
  // Never unasked, as it analyses the file several times: editors ask for actions at every move of the cursor.
  if (context.only) actions.push(...fixAll(session, checked, uri, context));
  return actions;
}

function fixAll(
  session: Session,
  checked: Checked,
  uri: string,
  { only, triggerKind }: CodeActionContext,
): readonly CodeAction[] {
  if (isWanted(fixAllKind, only)) {
    // When it saves a notebook, VS Code asks for each cell and applies all the answers: an edit shall be in one of them.
    const isOneOfMany = checked.uri !== uri && triggerKind === CodeActionTriggerKind.Automatic;
    return fixAllActions(session, checked, fixAllKind, isOneOfMany ? uri : undefined);
  }
  if (checked.uri === uri || !isWanted(notebookFixAllKind, only)) return [];
  return fixAllActions(session, checked, notebookFixAllKind);
}

/** Kinds are a tree: who wants `source` wants `source.fixAll` as well, who wants "" wants all. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || `${kind}.`.startsWith(`${wanted}.`));
}
