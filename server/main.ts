import { Console } from "node:console";
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
} from "vscode-languageserver/node";
import { createEngine, type Engine } from "../core/engine.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import { createEditorWorkspace } from "./editor-workspace.ts";
import { serve } from "./serve.ts";

/** How the client talks to the server: over stdin and stdout, or over the channel of Node's `fork`. */
export type Transport = "stdio" | "node-ipc";

/**
 * Serves the one client that started this process, and ends the process when the client says `exit`, closes its end, or
 * dies. Resolves once it listens.
 */
export async function startServer(transport: Transport): Promise<void> {
  const connection = transport === "stdio" ? connectStdio() : connectIpc();
  serve(connection, await loadEngine(), createEditorWorkspace);
}

async function loadEngine(): Promise<Engine | Error> {
  try {
    return await createEngine(await engineBytes());
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function connectStdio(): Connection {
  // stdout carries the protocol: one stray line of a library's would break it.
  globalThis.console = new Console(process.stderr, process.stderr);
  return createConnection(process.stdin, process.stdout);
}

/** The connection sees its input end, but not that this channel closes. */
function connectIpc(): Connection {
  process.once("disconnect", () => process.exit(1));
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}
