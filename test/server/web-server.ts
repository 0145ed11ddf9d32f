import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from "vscode-languageserver/node";
import { Editor } from "./editor.ts";

export interface WebServer {
  readonly editor: Editor;
  /** Ends what a browser would end with the worker. */
  stop(): void;
}

/** What a web worker has beside the language itself: whoever asks for anything of Node's finds nothing. */
const globalsOfWorkers = {
  TextDecoder,
  TextEncoder,
  URL,
  clearTimeout,
  console,
  performance,
  queueMicrotask,
  setTimeout,
};

/** The server as a web extension starts it. @param server the built server of Node's, beside which that of browsers lies */
export async function startWebServer(server: string): Promise<WebServer> {
  const read = (name: string): Promise<Buffer> => readFile(join(dirname(server), name));
  const code = await read("server-web.js");
  let begin = (_: unknown): void => undefined;
  const worker = vm.createContext({
    ...globalsOfWorkers,
    addEventListener: (_: string, listener: typeof begin) => {
      begin = listener;
    },
  });
  vm.runInContext(`self = globalThis;${code}`, worker);
  // Bytes that are posted to a worker become bytes of its own.
  const OwnBytes: typeof Uint8Array = vm.runInContext("Uint8Array", worker);
  const { port1, port2 } = new MessageChannel();
  const runtime = new OwnBytes(await read("web-tree-sitter.wasm"));
  const grammar = new OwnBytes(await read("tree-sitter-python.wasm"));
  begin({ data: { port: port2, runtime, grammar } });
  const connection = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
  return { editor: new Editor(connection), stop: () => port1.close() };
}

class PortReader extends AbstractMessageReader {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  listen(callback: DataCallback): Disposable {
    this.#port.on("message", callback);
    return { dispose: () => this.#port.close() };
  }
}

class PortWriter extends AbstractMessageWriter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  async write(message: Message): Promise<void> {
    this.#port.postMessage(message);
  }

  end(): void {
    this.#port.close();
  }
}
