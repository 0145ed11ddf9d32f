import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import type { Engine } from "../../core/engine.ts";
import { capabilitiesFor } from "../capabilities.ts";
import type { Checked } from "../checked.ts";
import { clientAbilities } from "../client-abilities.ts";
import { clientOptions } from "../client-options.ts";
import { createConfigProblems } from "../config-problems.ts";
import { askAgain, publishDiagnostics } from "../diagnostics.ts";
import { createOpenConfigs } from "../open-configs.ts";
import { createOpenDocuments } from "../open-documents.ts";
import type { OpenWorkspace } from "../open-workspace.ts";
import { encodingFor } from "../position-encoding.ts";
import { createPublished } from "../published.ts";
import type { Session } from "../session.ts";
import { createSettings } from "../settings.ts";
import { tellAnew, tellConfigProblems } from "../settings-changed.ts";
import { createStatus } from "../status.ts";
import { createWorkspaceCheck } from "../workspace-check.ts";

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
    onFound() {
      session.documents.recheck();
      try {
        tellAnew(session);
      } catch (error) {
        onError("Telling anew", error);
      }
    },
  });
  workspace.setFolders(foldersOf(params));
  const within = engine.within(workspace);
  const openConfigs = createOpenConfigs();
  const settings = createSettings({
    connection,
    isAsked: abilities.configuration,
    textOf: (uri) => openConfigs.textOf(uri) ?? workspace.textOf(uri),
    isUsedElsewhere: workspace.isUsedElsewhere,
  });
  // A client that is gone takes nothing, and this process ends with it.
  const published = createPublished((params) => {
    if (!abilities.pullsDiagnostics) connection.sendDiagnostics(params).catch(() => undefined);
    session.status.update();
  });
  let hasOpened = false;
  const session: Session = {
    connection,
    engine: within,
    abilities,
    options,
    encoding,
    workspace,
    settings,
    documents: createOpenDocuments({
      engine: within,
      encoding,
      telling: settings.telling,
      debounce: options.debounce,
      onChecked(uri, checked) {
        traceChecked(connection, uri, checked);
        publishDiagnostics(session, uri, checked);
      },
      onShaken: (checked) => publishDiagnostics(session, checked.uri, checked),
      onIdle() {
        if (!hasOpened) return;
        hasOpened = false;
        try {
          tellConfigProblems(session);
        } catch (error) {
          onError("Telling what is wrong in settings", error);
        }
      },
      onError,
      onOpened(uri) {
        workspace.opened(uri);
        // Around it there may be a file of settings that nobody knew of.
        hasOpened = true;
        session.workspaceCheck.opened(uri);
      },
      onClosed: workspace.closed,
      onStale: () => {
        askAgain(session).catch((error: unknown) => onError("Asking for a refresh", error));
      },
    }),
    published,
    openConfigs,
    configProblems: createConfigProblems(published, encoding),
    workspaceCheck: createWorkspaceCheck(() => session),
    status: createStatus(
      () => ({
        findings: session.published.count(),
        files: session.documents.size() + session.workspaceCheck.size(),
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
    result: {
      serverInfo: { name: "pixelproof" },
      capabilities: capabilitiesFor(abilities, options, encoding),
    },
  };
}

/** What a client reads that asked for it by $/setTrace. */
function traceChecked({ tracer }: Connection, uri: string, checked: Checked | undefined): void {
  if (!checked) return;
  const { flows, findings } = checked.analysis;
  tracer.log(
    `Checked ${uri}`,
    `version ${checked.version}: ${flows.length} flows, ${findings.length} findings`,
  );
}

/** `rootUri` and `rootPath` are what clients told before there could be several. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
