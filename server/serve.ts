import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Engine } from "../core/engine.ts";
import { createGate, type State } from "./gate.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { analysis } from "./requests/analysis.ts";
import { checkWorkspace } from "./requests/check-workspace.ts";
import { codeAction } from "./requests/code-action.ts";
import { codeLens } from "./requests/code-lens.ts";
import { didChange } from "./requests/did-change.ts";
import { didChangeConfiguration } from "./requests/did-change-configuration.ts";
import { didChangeNotebook } from "./requests/did-change-notebook.ts";
import { didChangeWatchedFiles } from "./requests/did-change-watched-files.ts";
import { didChangeWorkspaceFolders } from "./requests/did-change-workspace-folders.ts";
import { didClose } from "./requests/did-close.ts";
import { didCloseNotebook } from "./requests/did-close-notebook.ts";
import { didOpen } from "./requests/did-open.ts";
import { didOpenNotebook } from "./requests/did-open-notebook.ts";
import { didSaveNotebook } from "./requests/did-save-notebook.ts";
import { documentDiagnostic } from "./requests/document-diagnostic.ts";
import { executeCommand } from "./requests/execute-command.ts";
import { explain } from "./requests/explain.ts";
import { flows } from "./requests/flows.ts";
import { hover } from "./requests/hover.ts";
import { initialize } from "./requests/initialize.ts";
import { initialized } from "./requests/initialized.ts";
import { inlayHint } from "./requests/inlay-hint.ts";
import { listRules } from "./requests/list-rules.ts";
import { shutdown } from "./requests/shutdown.ts";
import { workspaceDiagnostic } from "./requests/workspace-diagnostic.ts";

/**
 * Answers one client over this connection, in a process or in a web worker. An engine that did not load is told in the answer
 * to `initialize`.
 */
export function serve(connection: Connection, engine: Engine | Error, openWorkspace: OpenWorkspace): void {
  let state: State = "new";
  const logError = (what: string, error: unknown): void => {
    connection.console.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error) : error}`);
  };
  const { answer, hear } = createGate(() => state, logError);

  // Not asynchronous: so that a client which sends more before it has the answer is understood all the same.
  connection.onInitialize((params) => {
    if (engine instanceof Error) return new ResponseError(ErrorCodes.InternalError, notLoaded(engine));
    if (state !== "new") return new ResponseError(ErrorCodes.InvalidRequest, "initialize was sent before.");
    const { session, result } = initialize(params, connection, engine, openWorkspace, logError);
    state = session;
    return result;
  });
  connection.onShutdown(() => {
    if (typeof state !== "string") shutdown(state);
    state = "shut-down";
  });
  connection.onInitialized(hear(initialized));
  connection.onDidChangeConfiguration(hear(didChangeConfiguration));
  connection.onDidOpenTextDocument(hear(didOpen));
  connection.onDidChangeTextDocument(hear(didChange));
  connection.onDidCloseTextDocument(hear(didClose));
  connection.onDidChangeWatchedFiles(hear(didChangeWatchedFiles));
  const hearFolders = hear(didChangeWorkspaceFolders);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => hearFolders(event));
  const { synchronization } = connection.notebooks;
  synchronization.onDidOpenNotebookDocument(hear(didOpenNotebook));
  synchronization.onDidChangeNotebookDocument(hear(didChangeNotebook));
  synchronization.onDidSaveNotebookDocument(hear(didSaveNotebook));
  synchronization.onDidCloseNotebookDocument(hear(didCloseNotebook));
  connection.onCodeAction(answer(codeAction));
  connection.languages.diagnostics.on(answer(documentDiagnostic));
  connection.languages.diagnostics.onWorkspace(answer(workspaceDiagnostic));
  connection.onExecuteCommand(answer(executeCommand));
  connection.onHover(answer(hover));
  connection.onCodeLens(answer(codeLens));
  connection.languages.inlayHint.on(answer(inlayHint));
  connection.onRequest("pixelproof/analysis", answer(analysis));
  connection.onRequest("pixelproof/flows", answer(flows));
  connection.onRequest("pixelproof/explain", answer(explain));
  connection.onRequest("pixelproof/rules", answer(listRules));
  connection.onRequest("pixelproof/checkWorkspace", answer(checkWorkspace));
  connection.listen();
}

function notLoaded({ message }: Error): string {
  return `Pixelproof's Python parser did not load (${message}). Reinstall Pixelproof.`;
}
