import { Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  State,
} from "vscode-languageclient/browser";
import { startWorker } from "./start-worker.ts";

/** A client of a server in a web worker. @param extension the extension's folder */
export function createWebClient(extension: Uri, options: LanguageClientOptions): BaseLanguageClient {
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    const shipped = (name: string) => workspace.fs.readFile(Uri.joinPath(extension, "dist", name));
    const [runtime, grammar] = await Promise.all([
      shipped("web-tree-sitter.wasm"),
      shipped("tree-sitter-python.wasm"),
    ]);
    const code = Uint8Array.from(await shipped("server-web.js"));
    worker = startWorker(new Blob([code], { type: "text/javascript" }));
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ port: port2, runtime, grammar }, [port2]);
    return { reader: new BrowserMessageReader(port1), writer: new BrowserMessageWriter(port1) };
  };
  const client = new LanguageClient("pixelproof", "Pixelproof", start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;
}
