import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A message as it goes over the wire. */
export interface RawMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that knows no library: it writes bytes to `pixelproof server --stdio`, and reads what comes. */
export class RawClient {
  readonly child: ChildProcess;
  readonly received: RawMessage[] = [];
  readonly exited: Promise<number | null>;
  #buffer = Buffer.alloc(0);
  #heard: (() => void)[] = [];

  constructor(cli: string) {
    const child = spawn(process.execPath, [cli, "server", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.child = child;
    this.exited = once(child, "exit").then(([code]) => code);
    child.stdout.on("data", (bytes: Buffer) => this.#take(bytes));
    // A server that ends while something is written to it is what some tests are about.
    child.stdin.on("error", () => undefined);
  }

  write(bytes: Buffer | string): void {
    this.child.stdin?.write(bytes);
  }

  send(message: object): void {
    this.write(frame({ jsonrpc: "2.0", ...message }));
  }

  /** The first message that is so, waiting until it comes. */
  async until(isIt: (message: RawMessage) => boolean): Promise<RawMessage> {
    for (;;) {
      const found = this.received.find(isIt);
      if (found) return found;
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
  }

  /** The answer to a request, which need not have been asked by this. */
  answer(id: number | string): Promise<RawMessage> {
    return this.until((message) => message.id === id && message.method === undefined);
  }

  async ask(id: number | string, method: string, params?: unknown): Promise<RawMessage> {
    this.send({ id, method, params });
    return await this.answer(id);
  }

  /** From `initialize` to `initialized`. */
  async begin(capabilities: object = {}, more: object = {}): Promise<RawMessage> {
    const params = { processId: null, rootUri: null, capabilities, ...more };
    const answer = await this.ask("begin", "initialize", params);
    this.send({ method: "initialized", params: {} });
    return answer;
  }

  #take(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const end = this.#buffer.indexOf("\r\n\r\n");
      const [, length] = /Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, end).toString()) ?? [];
      if (end < 0 || this.#buffer.length < end + 4 + Number(length)) break;
      const body = this.#buffer.subarray(end + 4, end + 4 + Number(length));
      this.#buffer = this.#buffer.subarray(end + 4 + Number(length));
      this.received.push(JSON.parse(body.toString()));
    }
    const heard = this.#heard;
    this.#heard = [];
    for (const wake of heard) wake();
  }
}

/** A message with its header. */
export function frame(message: object, contentType = ""): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${contentType}Content-Length: ${body.length}\r\n\r\n`), body]);
}
