import { startEditor } from "./editor.mjs";
import { notebookCells } from "./programs.mjs";
import { statistics } from "./statistics.mjs";

const notebook = "file:///n.ipynb";
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
  const editor = await startEditor(dist, { debounce: 0 });
  const items = sources.map((text, i) => ({ uri: `cell:${i}`, languageId: "python", version: 1, text }));
  const { uri: edited } = items[Math.floor(items.length / 2)];
  const cells = items.map(({ uri }) => ({ kind: 2, document: uri }));
  const notebookDocument = { uri: notebook, notebookType: "jupyter-notebook", version: 1, cells };
  await editor.send("notebookDocument/didOpen", { notebookDocument, cellTextDocuments: items }, edited, 1);

  // A line before the cell's first, typed key by key.
  const times = [];
  for (let key = 0; key < keys; key++) {
    const version = key + 2;
    const at = { line: 0, character: Math.max(0, key - 1) };
    const changes = [{ range: { start: at, end: at }, text: key === 0 ? "\n" : "x" }];
    const params = {
      notebookDocument: { uri: notebook, version },
      change: { cells: { textContent: [{ document: { uri: edited, version }, changes }] } },
    };
    times.push(await editor.send("notebookDocument/didChange", params, edited, version));
  }
  await editor.close();
  return times.slice(keys / 4);
}
