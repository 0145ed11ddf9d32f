import { describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeLens, InlayHint } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor, notebookUri } from "./notebook-editor.ts";

const uri = "file:///train.py";
const imports = "from keras.applications import MobileNet\nimport cv2\n";
const right = "MobileNet().predict(cv2.imread('a')[None, ..., ::-1] / 127.5 - 1)\n";
const wrong = "MobileNet().predict(cv2.imread('a')[None] / 255)\n";
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const capabilities: ClientCapabilities = {
  ...pushCapabilities,
  workspace: {
    ...pushCapabilities.workspace,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

/** An editor with settings, and what the server asked it to ask for again. */
interface Client {
  readonly editor: Editor;
  readonly refreshed: string[];
  set(settings: object): Promise<void>;
}

async function started(settings: object, commands = ["pixelproof.verify"]): Promise<Client> {
  const editor = editorOf(engine);
  let now = settings;
  const refreshed: string[] = [];
  const { connection } = editor;
  let heard = (): void => undefined;
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => now));
  for (const what of ["inlayHint", "codeLens"]) {
    connection.onRequest(`workspace/${what}/refresh`, () => {
      refreshed.push(what);
      heard();
      return null;
    });
  }
  await editor.initialize(capabilities, { commands });
  return {
    editor,
    refreshed,
    async set(next) {
      now = next;
      refreshed.length = 0;
      const both = new Promise<void>((resolve) => {
        heard = () => refreshed.length === 2 && resolve();
      });
      await connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      await both;
    },
  };
}

function hints({ connection }: Editor, of: string): Promise<readonly InlayHint[]> {
  return connection.sendRequest("textDocument/inlayHint", { textDocument: { uri: of }, range: whole });
}

function lenses({ connection }: Editor, of: string): Promise<readonly CodeLens[]> {
  return connection.sendRequest("textDocument/codeLens", { textDocument: { uri: of } });
}

describe("textDocument/inlayHint", () => {
  it("tells nothing unless it is wanted, and is asked for again when that changes", async () => {
    const { editor, set, refreshed } = await started({});
    await editor.open(uri, imports + wrong);
    expect(await hints(editor, uri)).toEqual([]);
    await set({ inlayHints: { enable: true } });
    expect(refreshed).toEqual(["inlayHint", "codeLens"]);
    expect(await hints(editor, uri)).toEqual([
      {
        position: editor.rangeOf(uri, ")\n").start,
        label: "✗ BGR/255, range 0…1",
        paddingLeft: true,
        tooltip: expect.objectContaining({ value: expect.stringMatching(/^BGR\/255.*\n\n✗ MobileNet/) }),
      },
    ]);
  });

  it("tells of the cell that is asked for", async () => {
    const { editor } = await started({ inlayHints: { enable: true } });
    const notebook = new NotebookEditor(editor);
    await notebook.open(imports, right, wrong);
    await notebook.until(() => notebook.told(2)?.length === 1);
    await expect
      .poll(() => hints(editor, notebook.uri(2)))
      .toMatchObject([{ label: "✗ BGR/255, range 0…1", position: { line: 0 } }]);
    expect(await hints(editor, notebook.uri(0))).toEqual([]);
  });
});

describe("textDocument/codeLens", () => {
  it("verifies uses with a finding, and only these", async () => {
    const { editor } = await started({});
    await editor.open(uri, imports + right + wrong);
    expect(await lenses(editor, uri)).toEqual([
      {
        range: editor.rangeOf(uri, wrong.trim()),
        command: {
          title: "Verify preprocessing",
          command: "pixelproof.verify",
          arguments: [{ uri, suffix: ":4" }],
        },
      },
    ]);
  });

  it("stands in the right cell, and names the notebook", async () => {
    const { editor } = await started({});
    const notebook = new NotebookEditor(editor);
    await notebook.open("#md Title", imports, `# x\n${wrong}`);
    expect(await lenses(editor, notebook.uri(1))).toEqual([]);
    expect(await lenses(editor, notebook.uri(2))).toMatchObject([
      {
        range: { start: { line: 1, character: 0 } },
        command: { arguments: [{ uri: notebookUri, suffix: ":cell 3:2" }] },
      },
    ]);
  });

  it("is not there where it is not wanted", async () => {
    const { editor, set } = await started({});
    await editor.open(uri, imports + wrong);
    expect(await lenses(editor, uri)).toHaveLength(1);
    await set({ codeLens: { enable: false } });
    expect(await lenses(editor, uri)).toEqual([]);
  });

  it("is not offered to a client that cannot verify", async () => {
    const editor = editorOf(engine);
    const result = await editor.initialize(capabilities);
    expect(result.capabilities.codeLensProvider).toBeUndefined();
    expect(result.capabilities.hoverProvider).toBe(true);
  });
});
