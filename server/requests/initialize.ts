import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Engine } from "../../core/engine.ts";
import { type ClientAbilities, clientAbilities, debounceOf } from "../client-abilities.ts";
import { publishDiagnostics } from "../diagnostics.ts";
import { createOpenDocuments } from "../open-documents.ts";
import { createPublished } from "../published.ts";
import type { Session } from "../session.ts";
import { createSettings } from "../settings.ts";
import { source } from "../to-protocol.ts";
import { codeActionKinds } from "./code-action.ts";

/** initialize: says what the server can do, and begins the session. */
export function initialize(
  params: InitializeParams,
  connection: Connection,
  engine: Engine,
  onError: (what: string, error: unknown) => void,
): { readonly session: Session; readonly result: InitializeResult } {
  const abilities = clientAbilities(params.capabilities);
  const session: Session = {
    connection,
    abilities,
    settings: createSettings(connection, abilities.configuration),
    documents: createOpenDocuments({
      engine,
      debounce: debounceOf(params),
      onChecked: (uri, checked) => publishDiagnostics(session, uri, checked),
      onError,
    }),
    // A client that is gone takes nothing, and this process ends with it.
    published: createPublished((params) => {
      connection.sendDiagnostics(params).catch(() => undefined);
    }),
  };
  return { session, result: { serverInfo: { name: "pixelproof" }, capabilities: capabilities(abilities) } };
}

function capabilities({ pullsDiagnostics, codeActionLiterals }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    notebookDocumentSync: { notebookSelector: [{ cells: cellLanguages }], save: true },
    ...(codeActionLiterals && { codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: source,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}

/** VS Code asks the first cell of a notebook for what mends it on saving, and that is often its title. */
const cellLanguages = [{ language: "python" }, { language: "markdown" }];
