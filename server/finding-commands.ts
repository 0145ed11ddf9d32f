import { type CodeAction, CodeActionKind, type Command } from "vscode-languageserver";
import { verifySuffix } from "./locations.ts";
import type { FindingInQuestion } from "./quick-fixes.ts";
import type { Session } from "./session.ts";

/** Has the client prove the impact of what arrives at a use of a network. */
export function verifyCommand(title: string, uri: string, suffix: string): Command {
  return { title, command: "pixelproof.verify", arguments: [{ uri, suffix }] };
}

/** "Verify the impact on ResNet50", where the client can do that and weights expect something. */
export function verifyAction(
  { options }: Session,
  { shown: { finding, checked }, diagnostic }: FindingInQuestion,
): readonly CodeAction[] {
  const flow = finding.flows.find(({ network }) => network.result.kind === "pretrained");
  if (!flow || !options.commands.has("pixelproof.verify")) return [];
  const title = `Verify the impact on ${flow.network.name}`;
  const suffix = verifySuffix(checked.analysis, { file: flow.file, span: flow.use.call.span });
  return [action(verifyCommand(title, flow.file, suffix), diagnostic)];
}

/** "Explain wrong-scaling", where the client can show a page. */
export function explainAction(
  { options }: Session,
  { shown: { finding }, diagnostic }: FindingInQuestion,
): readonly CodeAction[] {
  if (!options.commands.has("pixelproof.explainRule")) return [];
  const { rule } = finding;
  return [
    action({ title: `Explain ${rule}`, command: "pixelproof.explainRule", arguments: [rule] }, diagnostic),
  ];
}

function action(command: Command, diagnostic: FindingInQuestion["diagnostic"]): CodeAction {
  return { title: command.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}
