import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { notebookCells } from "./programs.mjs";
import { statistics } from "./statistics.mjs";

const keys = 60;

/** From a key in a cell in the middle of a notebook to its diagnostics, without debounce. */
export async function measureNotebook(dist) {
  const measured = [];
  for (const cells of [50, 200, 400]) {
    measured.push(
      statistics(
        `server: key to diagnostics, notebook of ${cells} cells`,
        await latencies(dist, notebookCells(cells)),
      ),
    );
  }
  return measured;
}

async function latencies(dist, sources) {
  const server = spawn(process.execPath, [join(dist, "server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }) =>
    waiting.get(`${uri} ${version}`)?.(),
  );
  connection.listen();
  const shown = (uri, version) => new Promise((resolve) => waiting.set(`${uri} ${version}`, resolve));

  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    initializationOptions: { debounce: 0 },
  });
  await connection.sendNotification("initialized", {});
  const items = sources.map((text, i) => ({ uri: `cell:${i}`, languageId: "python", version: 1, text }));
  const { uri: edited } = items[Math.floor(items.length / 2)];
  const opened = shown(edited, 1);
  await connection.sendNotification("notebookDocument/didOpen", {
    notebookDocument: {
      uri: "file:///n.ipynb",
      notebookType: "jupyter-notebook",
      version: 1,
      cells: items.map(({ uri }) => ({ kind: 2, document: uri })),
    },
    cellTextDocuments: items,
  });
  await opened;

  // A line before the cell's first, typed key by key.
  const times = [];
  for (let key = 0; key < keys; key++) {
    const version = key + 2;
    const at = { line: 0, character: Math.max(0, key - 1) };
    const changes = [{ range: { start: at, end: at }, text: key === 0 ? "\n" : "x" }];
    const seen = shown(edited, version);
    const start = performance.now();
    await connection.sendNotification("notebookDocument/didChange", {
      notebookDocument: { uri: "file:///n.ipynb", version },
      change: { cells: { textContent: [{ document: { uri: edited, version }, changes }] } },
    });
    await seen;
    times.push(performance.now() - start);
  }
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await exited;
  return times.slice(keys / 4);
}
