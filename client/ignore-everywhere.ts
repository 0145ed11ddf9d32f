import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import type { LanguageServer } from "./language-server.ts";
import { chooseRule } from "./rule-choice.ts";

/** "Pixelproof: Ignore Rule Everywhere": writes `pixelproof.ignore`, where the user says. */
export async function ignoreEverywhere(server: LanguageServer, given: unknown): Promise<void> {
  const rule = await chooseRule(server, given, l10n.t("Which rule shall be ignored?"));
  const target = rule === undefined ? undefined : await chooseTarget(rule);
  if (rule === undefined || target === undefined) return;
  const configuration = workspace.getConfiguration("pixelproof");
  const written = configuration.inspect<readonly string[]>("ignore");
  const before =
    (target === ConfigurationTarget.Global ? written?.globalValue : written?.workspaceValue) ?? [];
  if (!before.includes(rule)) await configuration.update("ignore", [...before, rule], target);
}

async function chooseTarget(rule: string): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders?.length) return ConfigurationTarget.Global;
  const items = [
    {
      label: l10n.t("In this workspace"),
      detail: l10n.t("Written to the workspace's settings, for all who work on it."),
      target: ConfigurationTarget.Workspace,
    },
    {
      label: l10n.t("In all my workspaces"),
      detail: l10n.t("Written to your own settings."),
      target: ConfigurationTarget.Global,
    },
  ];
  const picked = await window.showQuickPick(items, {
    placeHolder: l10n.t("Where shall {0} be ignored?", rule),
  });
  return picked?.target;
}
