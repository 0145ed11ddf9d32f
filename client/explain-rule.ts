import { commands, l10n } from "vscode";
import type { LanguageServer } from "./language-server.ts";
import { chooseRule } from "./rule-choice.ts";
import { rulePage } from "./rule-pages.ts";

/** "Pixelproof: Explain Rule": a rule's page, as VS Code shows Markdown. */
export async function explainRule(server: LanguageServer, given: unknown): Promise<void> {
  const rule = await chooseRule(server, given, l10n.t("Which rule shall be explained?"));
  if (rule !== undefined) await commands.executeCommand("markdown.showPreview", rulePage(rule));
}
