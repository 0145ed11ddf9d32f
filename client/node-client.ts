import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";

/** A client of a server in a process of its own, by the Node that VS Code brings. @param module dist/server.js */
export function createNodeClient(module: string, options: LanguageClientOptions): BaseLanguageClient {
  const server = { module, transport: TransportKind.ipc };
  return new LanguageClient("pixelproof", "Pixelproof", server, options);
}
