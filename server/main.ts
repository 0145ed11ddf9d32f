import { Console } from "node:console";
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
} from "vscode-languageserver/node";
import { createEngine, type Engine } from "../core/engine.ts";
import { engineBytes } from "../workspace/engine-bytes.ts";
import { createAskedEditorWorkspace } from "./asked-editor-workspace.ts";
import { clientFiles } from "./client-files.ts";
import { createEditorWorkspace } from "./editor-workspace.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { serve } from "./serve.ts";
import { workspaceByScheme } from "./workspace-by-scheme.ts";

/** How the client talks to the server: over stdin and stdout, or over the channel of Node's `fork`. */
export type Transport = "stdio" | "node-ipc";

/**
 * Serves the one client that started this process, and ends the process when the client says `exit`, closes its end, or
 * dies. Resolves once it listens.
 */
export async function startServer(transport: Transport): Promise<void> {
  const connection = transport === "stdio" ? connectStdio() : connectIpc();
  serve(connection, await loadEngine(), openWorkspace);
}

/** Of the disk, and of virtual file systems where the client reads these. */
const openWorkspace: OpenWorkspace = (needs) => {
  const disk = createEditorWorkspace(needs);
  if (!needs.options.readsFiles) return disk;
  return workspaceByScheme(disk, createAskedEditorWorkspace(clientFiles(needs.connection), needs));
};

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
