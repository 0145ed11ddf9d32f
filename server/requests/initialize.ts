import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Engine } from "../../core/engine.ts";
import { type ClientAbilities, clientAbilities } from "../client-abilities.ts";
import { type ClientOptions, clientOptions } from "../client-options.ts";
import { askAgain, publishWithOthers } from "../diagnostics.ts";
import { createOpenDocuments } from "../open-documents.ts";
import type { OpenWorkspace } from "../open-workspace.ts";
import { encodingFor, type PositionEncoding } from "../position-encoding.ts";
import { createPublished } from "../published.ts";
import type { Session } from "../session.ts";
import { createSettings } from "../settings.ts";
import { createStatus } from "../status.ts";
import { source } from "../to-protocol.ts";
import { createWorkspaceCheck } from "../workspace-check.ts";
import { codeActionKinds } from "./code-action.ts";

/** initialize: says what the server can do, and begins the session. */
export function initialize(
  params: InitializeParams,
  connection: Connection,
  engine: Engine,
  openWorkspace: OpenWorkspace,
  onError: (what: string, error: unknown) => void,
): { readonly session: Session; readonly result: InitializeResult } {
  const abilities = clientAbilities(params.capabilities);
  const options = clientOptions(params);
  const encoding = encodingFor(params.capabilities);
  const workspace = openWorkspace({
    connection,
    options,
    encoding,
    textOf: (uri) => session.documents.textOf(uri),
    onFound: () => session.documents.recheck(),
  });
  workspace.setFolders(foldersOf(params));
  const within = engine.within(workspace);
  const settings = createSettings(connection, abilities.configuration);
  const session: Session = {
    connection,
    engine: within,
    abilities,
    options,
    workspace,
    settings,
    documents: createOpenDocuments({
      engine: within,
      encoding,
      telling: settings.telling,
      debounce: options.debounce,
      onChecked: (uri, checked) => publishWithOthers(session, uri, checked),
      onError,
      onOpened(uri) {
        workspace.opened(uri);
        session.workspaceCheck.opened(uri);
      },
      onClosed: workspace.closed,
      onStale: () => {
        askAgain(session).catch((error: unknown) => onError("Asking for a refresh", error));
      },
    }),
    // A client that is gone takes nothing, and this process ends with it.
    published: createPublished((params) => {
      connection.sendDiagnostics(params).catch(() => undefined);
      session.status.update();
    }),
    workspaceCheck: createWorkspaceCheck(() => session),
    status: createStatus(
      () => ({
        findings: session.published.count(),
        files: session.documents.uris().length + session.workspaceCheck.size(),
      }),
      (params) => {
        // Only a client that has our commands knows what to do with it.
        if (options.commands.size === 0) return;
        connection.sendNotification("pixelproof/status", params).catch(() => undefined);
      },
    ),
  };
  return {
    session,
    result: { serverInfo: { name: "pixelproof" }, capabilities: capabilities(abilities, options, encoding) },
  };
}

/** `rootUri` and `rootPath` are what clients told before there could be several. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function capabilities(
  { pullsDiagnostics, codeActionLiterals, workspaceFolders }: ClientAbilities,
  { commands }: ClientOptions,
  encoding: PositionEncoding,
): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    notebookDocumentSync: { notebookSelector: [{ cells: cellLanguages }], save: true },
    ...(workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    hoverProvider: true,
    inlayHintProvider: true,
    ...(commands.has("pixelproof.verify") && { codeLensProvider: {} }),
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: source,
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
  };
}

/** VS Code asks the first cell of a notebook for what mends it on saving, and that is often its title. */
const cellLanguages = [{ language: "python" }, { language: "markdown" }];
