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
import { type ShownFinding, shownIn } from "./diagnostics.ts";
import { explainAction, verifyAction } from "./finding-commands.ts";
import { ignoreActions } from "./ignore-actions.ts";
import { networkFix } from "./network-fix.ts";
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

/** A finding in the document that is asked about. */
export interface FindingInQuestion {
  readonly shown: ShownFinding;
  /** The document's own program. */
  readonly checked: Checked;
  /** The client's copy of its diagnostic, where it has one. */
  readonly diagnostic: Diagnostic;
}

/** What can be done about a finding, in the order in which it is offered: what mends it before what only tells. */
const offers: readonly ((session: Session, about: FindingInQuestion) => readonly CodeAction[])[] = [
  ownFixes,
  networkFix,
  verifyAction,
  explainAction,
  ignoreActions,
];

/** The actions on what was found in a range: those that mend all its findings before those that do something else. */
export async function quickFixes(
  session: Session,
  checked: Checked,
  { uri, range, copies, token }: QuickFixQuery,
): Promise<readonly CodeAction[]> {
  const asked = checked.placement.spanOf(uri, range);
  const found = shownIn(session, checked, uri).filter(
    ({ finding }) => asked && touches(finding.place.span, asked),
  );
  const actions: CodeAction[] = [];
  for (const offer of offers) {
    for (const shown of found) {
      // Each fix is tried by the engine, which takes its time.
      await nextTurn();
      if (token.isCancellationRequested) return [];
      refuseOutdated(session, checked);
      refuseOutdated(session, shown.checked);
      const diagnostic = copies.find((copy) => isSameDiagnostic(copy, shown.diagnostic)) ?? shown.diagnostic;
      actions.push(...offer(session, { shown, checked, diagnostic }));
    }
  }
  return mergeSame(actions);
}

/** A cursor just before or after a finding touches it too. */
function touches(finding: Span, asked: Span): boolean {
  return finding.start <= asked.end && asked.start <= finding.end;
}

/** Ranges and edits of a text that is no more would hit the wrong places. What only other files changed moves none. */
function refuseOutdated({ documents }: Session, checked: Checked): void {
  if (documents.check(checked.uri)?.analysis.text === checked.analysis.text) return;
  throw new ResponseError(LSPErrorCodes.ContentModified, "The document changed; ask again for its new text.");
}

function ownFixes(
  session: Session,
  { shown, checked, diagnostic }: FindingInQuestion,
): readonly CodeAction[] {
  const fixes = shown.checked.fixesFor(shown.finding).filter((fix) => isApplicable(fix, checked));
  return fixes.map((fix, rank) => quickFix(fix, rank === 0, diagnostic, session, checked));
}

function isApplicable(fix: Fix, { uri }: Checked): boolean {
  return fix.applicability !== "display" && fix.file === uri;
}

/** Editors apply what is preferred without a look at it: so only what is safe is. */
function quickFix(
  fix: Fix,
  isBest: boolean,
  diagnostic: Diagnostic,
  { abilities }: Session,
  { placement }: Checked,
): CodeAction {
  const isSafe = fix.applicability === "safe";
  return {
    title: isSafe ? fix.title : `${fix.title} (unsafe)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(abilities.preferredActions && isBest && isSafe && { isPreferred: true }),
    edit: toWorkspaceEdit([{ placement, edits: fix.edits }], abilities),
  };
}

/** One action may be about several findings: it is offered once, for all of them. */
function mergeSame(actions: readonly CodeAction[]): readonly CodeAction[] {
  const merged = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit, action.command]);
    const same = merged.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    merged.set(key, { ...action, ...same, diagnostics });
  }
  return [...merged.values()];
}
