import { type ClientCapabilities, DiagnosticTag } from "vscode-languageserver";

/** What the server needs to know of the client, read once from what it says of itself in `initialize`. */
export interface ClientAbilities {
  /**
   * It must ask for diagnostics itself (textDocument/diagnostic), as it takes none that are pushed. Most clients that can
   * ask take both; they are pushed to, because vscode-languageclient, unless told to, never asks again after a change.
   */
  readonly pullsDiagnostics: boolean;
  /** It takes a request to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** A pushed list of diagnostics may name the version it is about. */
  readonly diagnosticVersions: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** It shows faded what a diagnostic calls unnecessary. */
  readonly unnecessaryTag: boolean;
  /** Without these a code action would have to be a command, which Pixelproof does not offer. */
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Edits may name the version they are about. */
  readonly versionedEdits: boolean;
  /** It answers workspace/configuration. */
  readonly configuration: boolean;
  /** It can be asked, later on, to tell of changed settings. */
  readonly configurationChanges: boolean;
  /** It has folders of a workspace, and tells when they change. */
  readonly workspaceFolders: boolean;
  /** It can be asked to tell of files that change on the disk. */
  readonly fileWatching: boolean;
  /** It shows how far work is, and can be asked to. */
  readonly progress: boolean;
  /** It can be asked to show a page in a browser. */
  readonly showsDocuments: boolean;
  /** It shows Markdown where something is pointed at. */
  readonly hoverMarkdown: boolean;
  /** It takes requests to ask for inlay hints, and for code lenses, again. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
}

export function clientAbilities(capabilities: ClientCapabilities): ClientAbilities {
  const { textDocument, workspace, window } = capabilities;
  const { diagnostic: pulled, publishDiagnostics: pushed } = textDocument ?? {};
  const pullsDiagnostics = pulled !== undefined && pushed === undefined;
  const diagnostics = pullsDiagnostics ? pulled : pushed;
  return {
    pullsDiagnostics,
    refreshesDiagnostics: pullsDiagnostics && workspace?.diagnostics?.refreshSupport === true,
    diagnosticVersions: pushed?.versionSupport === true,
    relatedInformation: diagnostics?.relatedInformation === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    diagnosticData: diagnostics?.dataSupport === true,
    unnecessaryTag: diagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    showsDocuments: window?.showDocument?.support === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
  };
}
