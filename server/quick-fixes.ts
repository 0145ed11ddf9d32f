import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from "vscode-languageserver";
import type { Fix } from "../core/fixes/fix.ts";
import type { Span } from "../core/source/span.ts";
import type { Checked } from "./checked.ts";
import { shownIn } from "./diagnostics.ts";
import type { Session } from "./session.ts";
import { isSameDiagnostic, toWorkspaceEdit } from "./to-protocol.ts";
import { nextTurn } from "./turns.ts";

export interface QuickFixQuery {
  /** The client's document: a file's, or a cell's. */
  readonly uri: string;
  readonly range: Range;
  /** The client's copies of the diagnostics there, to which the actions are tied. */
  readonly copies: readonly Diagnostic[];
  readonly token: CancellationToken;
}

/** The actions that mend what was found in a range: for each finding its fixes, the best first. */
export async function quickFixes(
  session: Session,
  checked: Checked,
  { uri, range, copies, token }: QuickFixQuery,
): Promise<readonly CodeAction[]> {
  const asked = checked.placement.spanOf(uri, range);
  const actions: CodeAction[] = [];
  for (const { finding, diagnostic: own, checked: by } of shownIn(session, checked, uri)) {
    if (!asked || !touches(finding.place.span, asked)) continue;

    // Each fix is tried by the engine, which takes its time.
    await nextTurn();
    if (token.isCancellationRequested) return [];
    refuseOutdated(session, checked);
    refuseOutdated(session, by);

    const diagnostic = copies.find((copy) => isSameDiagnostic(copy, own)) ?? own;
    const fixes = by.fixesFor(finding).filter((fix) => isApplicable(fix, checked));
    actions.push(...fixes.map((fix, rank) => quickFix(fix, rank === 0, diagnostic, session, checked)));
  }
  return mergeSame(actions);
}

/** A cursor just before or after a finding touches it too. */
function touches(finding: Span, asked: Span): boolean {
  return finding.start <= asked.end && asked.start <= finding.end;
}

function isApplicable(fix: Fix, { uri }: Checked): boolean {
  return fix.applicability !== "display" && fix.file === uri;
}

/** Ranges and edits of a text that is no more would hit the wrong places. What only other files changed moves none. */
function refuseOutdated({ documents }: Session, checked: Checked): void {
  if (documents.check(checked.uri)?.analysis.text === checked.analysis.text) return;
  throw new ResponseError(LSPErrorCodes.ContentModified, "The document changed; ask again for its new text.");
}

/** Editors apply what is preferred without a look at it: so only what is safe is. */
function quickFix(
  fix: Fix,
  isBest: boolean,
  diagnostic: Diagnostic,
  { abilities }: Session,
  checked: Checked,
): CodeAction {
  const isSafe = fix.applicability === "safe";
  return {
    title: isSafe ? fix.title : `${fix.title} (unsafe)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(abilities.preferredActions && isBest && isSafe && { isPreferred: true }),
    edit: toWorkspaceEdit(fix.edits, checked.placement, abilities),
  };
}

/** One edit may mend several findings: it is offered once, for all of them. */
function mergeSame(actions: readonly CodeAction[]): readonly CodeAction[] {
  const merged = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const same = merged.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    merged.set(key, { ...action, ...same, diagnostics });
  }
  return [...merged.values()];
}
