import { window } from "vscode";
import type { LanguageServer } from "./language-server.ts";
import type { RulesResult } from "./protocol.ts";

/** The rule that a code action names, else the one that the user picks; undefined where the user gives up. */
export async function chooseRule(
  server: LanguageServer,
  given: unknown,
  placeHolder: string,
): Promise<string | undefined> {
  if (typeof given === "string") return given;
  const { rules } = await server.request<RulesResult>("pixelproof/rules", {});
  const items = rules.map(({ name, summary }) => ({ label: name, detail: summary.replaceAll("`", "") }));
  const picked = await window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.label;
}
