import { CodeAction, CodeActionKind, commands, Range } from "vscode";
import type { FixOffer, VerifiedReport } from "../verified-report.ts";
import { documentAt } from "./program-files.ts";

/** What mends the finding of a report, for the text as it is now. */
export interface QuickFix extends FixOffer {
  readonly action: CodeAction;
}

/** So many of the first actions come with their edits. */
const RESOLVED = 12;

/** The server's quick fix of the title that the report tells; undefined where it is not offered there any more. */
export async function quickFixFor({ finding }: VerifiedReport): Promise<QuickFix | undefined> {
  const fix = finding?.fix;
  const document = fix && (await documentAt(finding).then(undefined, () => undefined));
  if (!fix || !document) return undefined;
  const { line, character } = finding;
  // What others offer there comes along, and commands without edits.
  const offered: readonly unknown[] = await commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    new Range(line, character, line, character),
    CodeActionKind.QuickFix.value,
    RESOLVED,
  );
  const action = offered.find((one) => one instanceof CodeAction && isCalled(one, fix));
  return action instanceof CodeAction ? { ...fix, action } : undefined;
}

/** The server names what is unsafe in the title. */
function isCalled({ title, edit }: CodeAction, fix: FixOffer): boolean {
  return edit !== undefined && title === (fix.isSafe ? fix.title : `${fix.title} (unsafe)`);
}
