import { type CancellationToken, commands, l10n, ProgressLocation, window } from "vscode";
import { filesInWords, findingsInWords } from "./count-words.ts";
import type { LanguageServer, Progress } from "./language-server.ts";
import type { CheckWorkspaceResult } from "./protocol.ts";

/** "Pixelproof: Check Workspace": checks what nobody has open too, and says how much was found. */
export async function checkWorkspace(server: LanguageServer): Promise<void> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Pixelproof checks the workspace"),
    cancellable: true,
  };
  const result = await window.withProgress(options, (progress, token) =>
    runCheck(server, token, increments(progress.report.bind(progress))),
  );
  if (result) await tell(result);
}

let runs = 0;

/** @returns undefined where the user stopped it */
async function runCheck(
  server: LanguageServer,
  token: CancellationToken,
  report: (progress: Progress) => void,
): Promise<CheckWorkspaceResult | undefined> {
  const workDoneToken = `pixelproof/checkWorkspace/${runs++}`;
  const listening = await server.onProgress(workDoneToken, report);
  try {
    return await server.request<CheckWorkspaceResult>("pixelproof/checkWorkspace", { workDoneToken }, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}

/** The protocol tells how far it is, VS Code wants to know how much was added. */
function increments(
  report: (step: { message?: string; increment?: number }) => void,
): (at: Progress) => void {
  let last = 0;
  return ({ message, percentage }) => {
    const increment = (percentage ?? last) - last;
    last += increment;
    report({ increment, ...(message !== undefined && { message }) });
  };
}

async function tell({ files, findings, problems }: CheckWorkspaceResult): Promise<void> {
  const showProblems = l10n.t("Show Problems");
  const showOutput = l10n.t("Show Output");
  const words = l10n.t("Pixelproof checked {0}: {1}.", filesInWords(files), findingsInWords(findings));
  const text =
    problems === 0 ? words : `${words} ${l10n.t("{0} could not be checked.", filesInWords(problems))}`;
  const actions = [...(findings > 0 ? [showProblems] : []), ...(problems > 0 ? [showOutput] : [])];
  const answer = await window.showInformationMessage(text, ...actions);
  if (answer === showProblems) await commands.executeCommand("workbench.actions.view.problems");
  if (answer === showOutput) await commands.executeCommand("pixelproof.showOutput");
}
