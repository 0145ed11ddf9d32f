import { type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { ClientAbilities } from "./client-abilities.ts";
import type { ClientOptions } from "./client-options.ts";
import type { PositionEncoding } from "./position-encoding.ts";
import { codeActionKinds } from "./requests/code-action.ts";
import { serverCommands } from "./requests/execute-command.ts";
import { source } from "./to-protocol.ts";

/** What the server offers a client: nothing that it would not understand. */
export function capabilitiesFor(
  { pullsDiagnostics, codeActionLiterals, workspaceFolders }: ClientAbilities,
  options: ClientOptions,
  positionEncoding: PositionEncoding,
): ServerCapabilities {
  const commands = serverCommands(options);
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    notebookDocumentSync: { notebookSelector: [...notebooks], save: true },
    ...(workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
    hoverProvider: true,
    inlayHintProvider: true,
    ...(options.commands.has("pixelproof.verify") && { codeLensProvider: {} }),
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
    ...(commands.length > 0 && {
      executeCommandProvider: { commands: [...commands], workDoneProgress: true },
    }),
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: source,
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
  };
}

/**
 * Of Jupyter's, all cells, as they are numbered over all; VS Code asks the first of them for what mends the notebook on saving,
 * and that is often its title. Of others, those that may matter.
 */
const notebooks = [
  { notebook: "jupyter-notebook" },
  { cells: [{ language: "python" }, { language: "markdown" }] },
];
