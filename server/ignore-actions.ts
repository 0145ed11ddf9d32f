import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Finding } from "../core/rules/finding.ts";
import { suppressHere, suppressInFile } from "../core/settings/add-suppression.ts";
import type { Edit } from "../core/source/edit.ts";
import { cellsIn } from "../core/source/notebook.ts";
import { ignoreEverywhere } from "../workspace/config/ignore-everywhere.ts";
import { createPlacement, type Placement } from "./placement.ts";
import type { FindingInQuestion } from "./quick-fixes.ts";
import type { Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

/** The command of a client that can have its user ignore a rule in the settings. */
const ignoreCommand = "pixelproof.ignoreEverywhere";

/** What hides a finding: on its line, in its file, everywhere. Never preferred, so that no editor applies one unseen. */
export function ignoreActions(session: Session, about: FindingInQuestion): readonly CodeAction[] {
  const { shown, checked } = about;
  const { rule, place } = shown.finding;
  const { analysis, placement } = checked;
  const file = cellsIn(analysis.text) ? "notebook" : "file";
  // A comment that hides nothing is to be taken out, and not to be hidden by another.
  if (rule === "unused-suppression") return everywhere(session, about, rule);
  const isHere = place.file === checked.uri;
  return [
    ...(isHere
      ? edited(
          `Ignore ${rule} on this line`,
          suppressHere(analysis.text, place.span, rule),
          placement,
          about,
          session,
        )
      : []),
    ...(isHere
      ? edited(
          `Ignore ${rule} in this ${file}`,
          suppressInFile(analysis.text, rule),
          placement,
          about,
          session,
        )
      : []),
    ...everywhere(session, about, rule),
  ];
}

function everywhere(
  session: Session,
  about: FindingInQuestion,
  rule: Finding["rule"],
): readonly CodeAction[] {
  const title = `Ignore ${rule} everywhere`;
  const { options, settings } = session;
  if (options.commands.has(ignoreCommand)) {
    const command = { title, command: ignoreCommand, arguments: [rule] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [about.diagnostic], command }];
  }
  const config = settings.fileFor(about.checked.uri);
  if (!config) return [];
  const version = session.openConfigs.versionOf(config.path);
  const placement = createPlacement(config.text, [{ uri: config.path, version }], session.encoding);
  return edited(title, ignoreEverywhere(config.text, rule), placement, about, session);
}

function edited(
  title: string,
  edit: Edit | undefined,
  placement: Placement,
  { diagnostic }: FindingInQuestion,
  { abilities }: Session,
): readonly CodeAction[] {
  if (!edit) return [];
  const workspaceEdit = toWorkspaceEdit([{ placement, edits: [edit] }], abilities);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: workspaceEdit }];
}
