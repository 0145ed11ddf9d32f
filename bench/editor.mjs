import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** On this signal the server tells, in a line on stderr, the CPU it used and, after a collection, its memory. */
const tellUsage = `data:text/javascript,${encodeURIComponent(`
  process.on("SIGUSR2", () => {
    const { user, system } = process.cpuUsage();
    gc();
    gc();
    process.stderr.write(JSON.stringify({ cpu: (user + system) / 1000, ...process.memoryUsage() }) + "\\n");
  });
`)}`;

/** An editor that talks to the server that ships, and waits for the diagnostics of each version. */
export async function startEditor(dist, initializationOptions = {}) {
  const server = spawn(
    process.execPath,
    ["--expose-gc", "--import", tellUsage, join(dist, "server.js"), "--stdio"],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const exited = once(server, "exit");
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }) => {
    waiting.get(`${uri} ${version}`)?.();
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});

  const shown = (uri, version) => new Promise((resolve) => waiting.set(`${uri} ${version}`, resolve));
  return {
    /** Sends a notification, and gives the milliseconds until the diagnostics of this version are there. */
    async send(method, params, uri, version) {
      const seen = shown(uri, version);
      const start = performance.now();
      await connection.sendNotification(method, params);
      await seen;
      return performance.now() - start;
    },
    /** Milliseconds of CPU, and bytes of memory after a collection. */
    async usage() {
      const told = once(server.stderr, "data");
      server.kill("SIGUSR2");
      return JSON.parse(String(await told));
    },
    async close() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exited;
    },
  };
}
