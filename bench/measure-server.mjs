import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { program } from "./programs.mjs";
import { statistics } from "./statistics.mjs";

const keys = 40;

/** From a key in an editor to the diagnostics of the text with it. */
export async function measureServer(dist) {
  const text = program(500);
  return [
    statistics(
      "server: key to diagnostics, 500 lines, no debounce",
      await latencies(dist, text, { debounce: 0 }),
    ),
    statistics("server: key to diagnostics, 500 lines, as shipped", await latencies(dist, text, {})),
  ];
}

async function latencies(dist, text, initializationOptions) {
  const uri = "file:///program.py";
  const server = spawn(process.execPath, [join(dist, "server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ version }) => published.get(version)?.());
  connection.listen();
  const diagnosticsOf = (version) => new Promise((resolve) => published.set(version, resolve));

  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  const opened = diagnosticsOf(1);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "python", version: 1, text },
  });
  await opened;

  // A new statement between two others in the middle of the file, typed key by key.
  const lines = text.split("\n");
  const line = lines.findIndex((written, i) => i > lines.length / 2 && written === "");
  const lineBreak = { range: range(line, 0, 0), text: "\n" };
  const times = [];
  for (let key = 0; key < keys; key++) {
    const version = key + 2;
    const seen = diagnosticsOf(version);
    const typed = { range: range(line, key - 1, key - 1), text: "x" };
    const start = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [key === 0 ? lineBreak : typed],
    });
    await seen;
    times.push(performance.now() - start);
  }
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  return times.slice(keys / 4);
}

function range(line, start, end) {
  return { start: { line, character: start }, end: { line, character: end } };
}
