import { type Command, type Disposable, LanguageStatusSeverity, l10n, languages } from "vscode";
import { filesInWords, findingsInWords } from "./count-words.ts";
import type { LanguageServer, ServerState } from "./language-server.ts";

/** Shows beside Python's language mode how the server is and how much it found; a click leads on. */
export function showState(server: LanguageServer): Disposable {
  const item = languages.createLanguageStatusItem("pixelproof.status", { language: "python" });
  item.name = "Pixelproof";
  const show = (state: ServerState): void => {
    const { text, detail, command, isBusy = false, isBad = false } = statusOf(state);
    item.text = text;
    item.detail = detail;
    item.command = command;
    item.busy = isBusy;
    item.severity = isBad ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };
  show(server.state);
  const listening = server.onDidChangeState(show);
  return {
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}

interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly command: Command;
  readonly isBusy?: boolean;
  readonly isBad?: boolean;
}

function statusOf(state: ServerState): StatusWords {
  const output = { title: l10n.t("Show Output"), command: "pixelproof.showOutput" };
  if (state.kind === "failed") {
    const command = { title: l10n.t("Restart"), command: "pixelproof.restartServer" };
    return { text: l10n.t("Pixelproof stopped"), detail: l10n.t("It crashed"), command, isBad: true };
  }
  if (state.kind !== "running") {
    return { text: "Pixelproof", detail: l10n.t("Starting"), command: output, isBusy: true };
  }
  const { findings, files } = state;
  const problems = { title: l10n.t("Show Problems"), command: "workbench.actions.view.problems" };
  return {
    text: `Pixelproof: ${findingsInWords(findings)}`,
    detail: l10n.t("{0} checked", filesInWords(files)),
    command: findings > 0 ? problems : output,
    isBusy: state.state === "checking",
  };
}
