import { describe, expect, it } from "vitest";
import { CodeActionTriggerKind } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { createFakeEngine, poison, wrong } from "../fake-engine.ts";
import { pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor } from "./notebook-editor.ts";

const network = `%matplotlib inline
import numpy as np
from keras.applications import MobileNetV2
from keras.utils import img_to_array, load_img
model = MobileNetV2()`;
const load = "!ls\nx = np.expand_dims(img_to_array(load_img('a.jpg')), 0)\n";
const divide = "%%time\nx = x / 255";
const use = "model.predict(x)";

async function opened(capabilities: typeof pullCapabilities, from = engine): Promise<NotebookEditor> {
  const editor = editorOf(from);
  await editor.initialize(capabilities);
  return new NotebookEditor(editor);
}

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe("a notebook", () => {
  it("is offered to be synchronized", async () => {
    const editor = editorOf(createFakeEngine());
    const { capabilities } = await editor.initialize(pushCapabilities);
    expect(capabilities.notebookDocumentSync).toEqual({
      notebookSelector: [
        { notebook: "jupyter-notebook" },
        { cells: [{ language: "python" }, { language: "markdown" }] },
      ],
      save: true,
    });
  });

  it("is one program, however it is edited", async () => {
    const notebook = await opened(pullCapabilities);
    await notebook.open(network, load, divide, use);
    expect(await notebook.found()).toEqual({ 2: ["x / 255"] });

    await notebook.replace(2, "255", "127.5 - 1");
    expect(await notebook.found()).toEqual({});
    await notebook.replace(2, "127.5 - 1", "255");
    await notebook.insert(0, "# a title\n");
    expect(await notebook.found()).toEqual({ 3: ["x / 255"] });

    // Divided only after it is used: what arrives is raw.
    await notebook.swap(3);
    expect(await notebook.found()).toEqual({ 3: ["x"] });
    await notebook.swap(3);
    await notebook.run(3);
    expect(await notebook.found()).toEqual({ 3: ["x / 255"] });
    await notebook.insert(1, "broken = (");
    expect(await notebook.found()).toEqual({ 4: ["x / 255"] });
    await notebook.delete(4);
    expect(await notebook.found()).toEqual({ 4: ["x"] });
  });

  it("shows each finding in its cell, and takes it back when the cell or the notebook goes", async () => {
    const notebook = await opened(pushCapabilities, createFakeEngine());
    await notebook.open("a", `f(${wrong})`, "b", `g(${wrong})`);
    await notebook.until(() => notebook.told(3) !== undefined);
    expect([0, 1, 2, 3].map((place) => notebook.told(place)?.length)).toEqual([0, 1, 0, 1]);
    expect(notebook.told(1)?.[0]?.range).toEqual(notebook.rangeOf(1, wrong));

    const gone = notebook.uri(1);
    await notebook.delete(1);
    await notebook.until(() => notebook.editor.published.at(-1)?.uri === gone);
    expect(notebook.editor.published.at(-1)).toEqual({ uri: gone, diagnostics: [] });
    expect(notebook.told(2)).toHaveLength(1);

    await notebook.close();
    await notebook.until(() => notebook.told(2)?.length === 0);
    expect(notebook.told(2)).toEqual([]);
  });

  it("tells only of the cells that there is news of", async () => {
    const notebook = await opened(pushCapabilities, createFakeEngine());
    await notebook.open("a", `f(${wrong})`, "b");
    await notebook.until(() => notebook.told(2) !== undefined);
    const before = notebook.editor.published.length;
    await notebook.replace(2, "b", "c");
    await notebook.until(() => notebook.editor.published.length > before);
    await notebook.editor.pulled(notebook.uri(0));
    expect(notebook.editor.published.slice(before)).toEqual([
      { uri: notebook.uri(2), version: 2, diagnostics: [] },
    ]);
  });

  it("that is saved is shown at once, though the typing has not paused", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities, { debounce: 60_000 });
    const notebook = new NotebookEditor(editor);
    await notebook.open("a");
    await notebook.until(() => notebook.told(0) !== undefined);
    await notebook.replace(0, "a", wrong);
    await notebook.save();
    await notebook.until(() => notebook.told(0)?.length === 1);
    expect(notebook.told(0)).toHaveLength(1);
  });

  it("has related places in other cells", async () => {
    const notebook = await opened(pushCapabilities);
    await notebook.open(network, load, divide, use);
    await notebook.until(() => (notebook.told(2)?.length ?? 0) > 0);
    const [diagnostic] = notebook.told(2) ?? [];
    const places = diagnostic?.relatedInformation?.map(({ location }) => location.uri);
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3].map((place) => notebook.uri(place))));
  });

  it("that the engine fails at costs nothing but itself", async () => {
    const notebook = await opened(pushCapabilities, createFakeEngine());
    await notebook.open("a", wrong);
    await notebook.until(() => notebook.told(1)?.length === 1);
    await notebook.replace(0, "a", poison);
    await notebook.until(() => notebook.told(1)?.length === 0);
    await notebook.replace(0, poison, wrong);
    await notebook.until(() => notebook.told(0)?.length === 1 && notebook.told(1)?.length === 1);
    expect(notebook.editor.logged).toHaveLength(1);
  });

  it("may be empty, unknown, or opened again", async () => {
    const notebook = await opened(pullCapabilities);
    await notebook.close();
    await notebook.run(0).catch(() => undefined);
    await notebook.open();
    expect(await notebook.found()).toEqual({});
    await notebook.insert(0, "x");
    expect(await notebook.found()).toEqual({});
    await notebook.open(network, load, divide, use);
    expect(await notebook.found()).toEqual({ 2: ["x / 255"] });
    expect(notebook.editor.logged).toEqual([]);
  });
});

describe("what mends a notebook", () => {
  const mended = [
    network.replace(
      "MobileNetV2\n",
      "MobileNetV2\nfrom keras.applications.mobilenet_v2 import preprocess_input\n",
    ),
    load,
    "%%time\nx = preprocess_input(x)",
    use,
  ];

  it("is a quick fix in the cell of the finding, and edits others too", async () => {
    const notebook = await opened(pullCapabilities);
    await notebook.open(network, load, divide, use);
    const [best] = await notebook.actions(2, notebook.rangeOf(2, "x / 255"));
    expect(best?.isPreferred).toBe(true);
    expect(await notebook.actions(1, whole)).toEqual([]);
    await notebook.apply(best?.edit ?? {});
    expect(notebook.texts()).toEqual(mended);
    expect(await notebook.found()).toEqual({});
  });

  it.each([
    ["source.fixAll", "source.fixAll.pixelproof"],
    ["source", "source.fixAll.pixelproof"],
    ["notebook.source.fixAll", "notebook.source.fixAll.pixelproof"],
    ["notebook.source.fixAll.pixelproof", "notebook.source.fixAll.pixelproof"],
    ["notebook", "notebook.source.fixAll.pixelproof"],
  ])("is one action for %s, asked for in any cell", async (only, kind) => {
    const notebook = await opened(pullCapabilities);
    await notebook.open(network, load, divide, use);
    const [action, ...others] = await notebook.actions(1, whole, [only], CodeActionTriggerKind.Invoked);
    expect(others).toEqual([]);
    expect(action?.kind).toBe(kind);
    await notebook.apply(action?.edit ?? {});
    expect(notebook.texts()).toEqual(mended);
  });

  it("is in each cell's own part where an editor that saves asks for all cells", async () => {
    const notebook = await opened(pullCapabilities);
    await notebook.open(network, load, divide, use);
    const answers = await Promise.all(
      [0, 1, 2, 3].map((place) =>
        notebook.actions(place, whole, ["source.fixAll"], CodeActionTriggerKind.Automatic),
      ),
    );
    expect(answers.map(({ length }) => length)).toEqual([1, 0, 1, 0]);
    for (const [action] of answers) await notebook.apply(action?.edit ?? {});
    expect(notebook.texts()).toEqual(mended);
  });

  it("is an action of a cell of text too, as the first cell of a notebook is asked", async () => {
    const notebook = await opened(pullCapabilities);
    await notebook.open("#md Title", network, load, divide, use);
    expect(await notebook.found()).toEqual({ 3: ["x / 255"] });
    expect(await notebook.actions(0, whole)).toEqual([]);
    const [action] = await notebook.actions(
      0,
      whole,
      ["notebook.source.fixAll"],
      CodeActionTriggerKind.Automatic,
    );
    await notebook.apply(action?.edit ?? {});
    expect(notebook.texts()).toEqual(["#md Title", ...mended]);
  });

  it("is no action of a notebook's in a file", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pullCapabilities);
    await editor.open("file:///a.py", wrong);
    expect(await editor.actions("file:///a.py", whole, [], ["notebook.source.fixAll"])).toEqual([]);
  });
});
