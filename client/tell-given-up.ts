import { commands, l10n, window } from "vscode";

/** Says that the server stays down, and offers what a user can do. */
export async function tellGivenUp(): Promise<void> {
  const restart = l10n.t("Restart");
  const showOutput = l10n.t("Show Output");
  const answer = await window.showErrorMessage(
    l10n.t("Pixelproof's server crashed several times and was not started again."),
    restart,
    showOutput,
  );
  if (answer === restart) await commands.executeCommand("pixelproof.restartServer");
  if (answer === showOutput) await commands.executeCommand("pixelproof.showOutput");
}
