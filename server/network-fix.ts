import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { FixedText } from "../core/engine.ts";
import { editsBetween } from "../workspace/edits-between.ts";
import { placementIn } from "./locations.ts";
import type { FindingInQuestion } from "./quick-fixes.ts";
import type { Session } from "./session.ts";
import { type PlacedEdits, toWorkspaceEdit } from "./to-protocol.ts";

/** "Fix ResNet50 everywhere (3 places)": all feeds of the finding's network at once, where there are several to mend. */
export function networkFix(
  session: Session,
  { shown, diagnostic }: FindingInQuestion,
): readonly CodeAction[] {
  const { checked: by, finding } = shown;
  const safe = by.fixNetwork(finding, true);
  const mended = safe ?? by.fixNetwork(finding, false);
  const edits = mended && editsOf(session, shown, mended);
  if (!mended || !edits) return [];
  const name = finding.flows[0]?.network.name ?? "";
  return [
    {
      title: `Fix ${name} everywhere (${mended.fixed} places)${safe ? "" : " (unsafe)"}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: toWorkspaceEdit(edits, session.abilities),
    },
  ];
}

/** undefined where a file changed since, so that nobody knows where the edits would go. */
function editsOf(
  session: Session,
  { checked: by }: FindingInQuestion["shown"],
  { changed }: FixedText,
): readonly PlacedEdits[] | undefined {
  const all: PlacedEdits[] = [];
  for (const [file, text] of changed) {
    const before = by.analysis.texts.get(file);
    const placement = placementIn(session, by, file);
    if (before === undefined || !placement) return undefined;
    all.push({ placement, edits: editsBetween(before, text) });
  }
  return all;
}
