import {
  type ExtensionContext,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocument,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { chooseUse } from "./flow-choice.ts";
import { nodeVerifyRunner } from "./node-verify-runner.ts";
import { suffixOf, type VerifiedReport } from "./verified-report.ts";
import { VerifyRefused, type VerifyRequest, type VerifyRunner, type Watch } from "./verify-runner.ts";

/** A file on disk that is to be verified, and the place in it, where the cursor is. */
interface Target {
  readonly file: Uri;
  readonly suffix: string | undefined;
}

/** "Pixelproof: Verify Preprocessing": the network on real pictures, as the program feeds it and as it was trained. */
export function verifyCommand(context: ExtensionContext, output: LogOutputChannel): () => Promise<void> {
  const runner = nodeVerifyRunner(context.asAbsolutePath("dist/cli.js"));
  return async () => {
    if (!workspace.isTrusted) {
      await window.showWarningMessage("Pixelproof reads pictures and weights in trusted workspaces only.");
      return;
    }
    const target = await targetOfEditor();
    if (target) await verify(runner, target, output);
  };
}

async function verify(runner: VerifyRunner, target: Target, output: LogOutputChannel): Promise<void> {
  const request = await withProgress(output, async (watch) => {
    const uses = await runner.uses(target.file, watch);
    const use = uses && (await chooseUse(uses, target.suffix));
    return use && { file: target.file, suffix: use.suffix };
  });
  const report = request && (await withProgress(output, (watch) => runner.verify(request, watch)));
  if (request === undefined || report === undefined) return;
  show(report);
  if (report.isStandIn && report.download) await offerDownload(runner, request, output);
}

/** Tells progress, and of what cannot be done. */
async function withProgress<T>(
  output: LogOutputChannel,
  work: (watch: Watch) => Promise<T | undefined>,
): Promise<T | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: "Pixelproof verifies preprocessing",
    cancellable: true,
  };
  try {
    return await window.withProgress(options, (progress, token) =>
      work({ token, onProgress: (message) => progress.report({ message }) }),
    );
  } catch (error) {
    if (!(error instanceof VerifyRefused)) throw error;
    output.error(error.message);
    void window.showErrorMessage(error.message.split("\n")[0] ?? "Pixelproof failed.");
    return undefined;
  }
}

function show(report: VerifiedReport): void {
  const panel = window.createWebviewPanel("pixelproof.report", "Pixelproof report", ViewColumn.Beside, {
    enableScripts: false,
    localResourceRoots: [],
  });
  const { before, body, after } = report.page;
  panel.webview.html = before + body + after;
}

async function offerDownload(
  runner: VerifyRunner,
  request: VerifyRequest,
  output: LogOutputChannel,
): Promise<void> {
  const download = "Download the weights";
  const answer = await window.showInformationMessage(
    "A small network stood in for the real one. Its weights can be downloaded from Keras's own address into Keras's cache, where your programs find them too.",
    download,
  );
  if (answer !== download) return;
  const report = await withProgress(output, (watch) =>
    runner.verify({ ...request, mayDownload: true }, watch),
  );
  if (report) show(report);
}

/** What is open in front of the user, saved; undefined, with a word, where that is no file of Python. */
async function targetOfEditor(): Promise<Target | undefined> {
  const notebook = window.activeNotebookEditor;
  if (notebook) {
    const { notebook: document, selection } = notebook;
    const line = window.activeTextEditor?.selection.active.line ?? 0;
    return savedTarget(document, suffixOf({ cell: selection.start + 1, line }));
  }
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === "python") {
    return savedTarget(editor.document, suffixOf({ cell: null, line: editor.selection.active.line }));
  }
  await window.showInformationMessage("Open a Python file or a notebook to verify its preprocessing.");
  return undefined;
}

type Saveable = Pick<TextDocument, "uri" | "isDirty" | "isUntitled" | "save">;

async function savedTarget(document: Saveable, suffix: string): Promise<Target | undefined> {
  const { uri } = document;
  if (document.isUntitled || uri.scheme !== "file") {
    await window.showInformationMessage("Save it to a file first: Pixelproof verifies what is on disk.");
    return undefined;
  }
  if (document.isDirty && !(await document.save())) return undefined;
  return { file: uri, suffix };
}
