// The server in a web worker, as VS Code's web extension starts it: the first message brings what a worker cannot read itself.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createEngine, type Engine, type EngineBytes } from "../../core/engine.ts";
import { createAskedEditorWorkspace } from "../asked-editor-workspace.ts";
import { clientFiles } from "../client-files.ts";
import { serve } from "../serve.ts";

/** The first message to the worker. The protocol is then spoken through the port, which keeps what comes too early. */
interface Beginning extends EngineBytes {
  readonly port: MessagePort;
}

self.addEventListener("message", ({ data }: MessageEvent<Beginning>) => void start(data), { once: true });

async function start({ port, ...bytes }: Beginning): Promise<void> {
  const engine = await load(bytes);
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  serve(connection, engine, (needs) => createAskedEditorWorkspace(clientFiles(connection), needs));
}

async function load(bytes: EngineBytes): Promise<Engine | Error> {
  try {
    return await createEngine(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
