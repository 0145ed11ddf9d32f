import { dirname } from "node:path";
import {
  type CancellationToken,
  type ExtensionContext,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { type CommandRun, runCommandLine } from "./command-line.ts";
import { type Cursor, chooseFlow } from "./flow-choice.ts";

/** A file on disk that is to be verified, and where the cursor is in it. */
interface Target {
  readonly path: string;
  readonly cwd: string;
  readonly cursor: Cursor | undefined;
}

/** "Pixelproof: Verify Preprocessing": the network on real pictures, as the program feeds it and as it was trained. */
export function verifyCommand(context: ExtensionContext, output: LogOutputChannel): () => Promise<void> {
  const cli = context.asAbsolutePath("dist/cli.js");
  return async () => {
    if (!workspace.isTrusted) {
      await window.showWarningMessage("Pixelproof reads pictures and weights in trusted workspaces only.");
      return;
    }
    const target = await targetOfEditor();
    if (target) await verify(cli, target, output, []);
  };
}

async function verify(
  cli: string,
  target: Target,
  output: LogOutputChannel,
  more: readonly string[],
): Promise<void> {
  const html = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: "Pixelproof verifies preprocessing",
      cancellable: true,
    },
    async (progress, token) => {
      const onProgress = (message: string): void => progress.report({ message });
      const run = (args: readonly string[]) =>
        runCommandLine(cli, args, { cwd: target.cwd, token, onProgress });
      const flows = await run(["flows", target.path, "--format", "json"]);
      if (isOver(flows, token, output)) return undefined;
      const suffix = await chooseFlow(flows.stdout, target.cursor);
      if (suffix === undefined || token.isCancellationRequested) return undefined;
      const args = ["verify", `${target.path}${suffix}`, "--format", "html", "--progress", ...more];
      const report = await run(args);
      return isOver(report, token, output) ? undefined : report.stdout;
    },
  );
  if (html === undefined) return;
  show(html);
  if (isStandIn(html) && more.length === 0) await offerDownload(cli, target, output);
}

/** Whether there is no answer; says why, unless the user wanted none. */
function isOver({ code, stderr }: CommandRun, token: CancellationToken, output: LogOutputChannel): boolean {
  if (token.isCancellationRequested) return true;
  if (code === 0) return false;
  output.error(stderr);
  void window.showErrorMessage(stderr.replace(/^pixelproof: /, "").split("\n")[0] ?? "Pixelproof failed.");
  return true;
}

function show(html: string): void {
  const panel = window.createWebviewPanel("pixelproof.report", "Pixelproof report", ViewColumn.Beside, {
    enableScripts: false,
    localResourceRoots: [],
  });
  panel.webview.html = html;
}

/** Whether small networks stood in for the real weights, as the report says of itself. */
function isStandIn(html: string): boolean {
  return html.includes('<meta name="pixelproof-weights" content="reference">');
}

async function offerDownload(cli: string, target: Target, output: LogOutputChannel): Promise<void> {
  const download = "Download the weights";
  const answer = await window.showInformationMessage(
    "A small network stood in for the real one. Its weights can be downloaded from Keras's own address into Keras's cache, where your programs find them too.",
    download,
  );
  if (answer === download) await verify(cli, target, output, ["--download"]);
}

/** What is open in front of the user, saved; undefined, with a word, where that is no file of Python. */
async function targetOfEditor(): Promise<Target | undefined> {
  const notebook = window.activeNotebookEditor;
  if (notebook) {
    const { notebook: document, selection } = notebook;
    const row = (window.activeTextEditor?.selection.active.line ?? 0) + 1;
    return savedTarget(document, { row, cell: selection.start + 1 });
  }
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === "python") {
    return savedTarget(editor.document, { row: editor.selection.active.line + 1, cell: null });
  }
  await window.showInformationMessage("Open a Python file or a notebook to verify its preprocessing.");
  return undefined;
}

type Saveable = Pick<TextDocument, "uri" | "isDirty" | "isUntitled" | "save">;

async function savedTarget(document: Saveable, cursor: Cursor): Promise<Target | undefined> {
  const { uri } = document;
  if (document.isUntitled || uri.scheme !== "file") {
    await window.showInformationMessage("Save it to a file first: Pixelproof verifies what is on disk.");
    return undefined;
  }
  if (document.isDirty && !(await document.save())) return undefined;
  const cwd = workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? dirname(uri.fsPath);
  return { path: uri.fsPath, cwd, cursor };
}
