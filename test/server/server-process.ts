import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import type { Writable } from "node:stream";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Editor } from "./editor.ts";

export interface ServerProcess {
  readonly editor: Editor;
  readonly child: ChildProcess;
  /** Resolves with the exit code when the process ends. */
  readonly exited: Promise<number | null>;
}

/** The server as editors other than VS Code start it. */
export function spawnServer(
  file: string,
  args: readonly string[] = [],
): ServerProcess & { readonly stdin: Writable } {
  const child = spawn(process.execPath, [file, ...args, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const { stdin, stdout } = child;
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
  );
  return { editor: new Editor(connection), child, exited: exitOf(child), stdin };
}

/** The server as VS Code starts it. */
export function forkServer(file: string): ServerProcess {
  const child = fork(file, ["--node-ipc", `--clientProcessId=${process.pid}`], { execArgv: [] });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  return { editor: new Editor(connection), child, exited: exitOf(child) };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : null;
}
