import { describe, expect, it } from "vitest";
import type { ClientCapabilities, Hover } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { type Editor, pushCapabilities, type Start } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor } from "./notebook-editor.ts";

const uri = "file:///a%20b/train.py";
const text = `from keras.applications import MobileNet
import cv2
x = cv2.imread("🐈_<b>a</b>.png")[None] / 255
MobileNet().predict(x)
`;
const markdown: ClientCapabilities = {
  ...pushCapabilities,
  textDocument: { ...pushCapabilities.textDocument, hover: { contentFormat: ["markdown", "plaintext"] } },
};

async function started(capabilities = markdown, start: Start = {}): Promise<Editor> {
  const editor = editorOf(engine);
  await editor.initialize(capabilities, start);
  return editor;
}

async function hoverAt(editor: Editor, of: string, position: object): Promise<Hover | null> {
  return editor.connection.sendRequest("textDocument/hover", { textDocument: { uri: of }, position });
}

describe("textDocument/hover", () => {
  it("tells of images in Markdown, where their text stands, with what the program wrote as it is", async () => {
    const editor = await started();
    await editor.open(uri, text);
    const range = editor.rangeOf(uri, "x)\n");
    const end = { line: range.start.line, character: range.start.character + 1 };
    expect(await hoverAt(editor, uri, range.start)).toEqual({
      range: { start: range.start, end },
      contents: {
        kind: "markdown",
        value: expect.stringMatching(
          /^\*\*BGR\/255, range 0…1\*\* from `cv2\.imread\("🐈_<b>a<\/b>\.png"\)\[None\] \/ 255`, line 3\n\n✗ MobileNet \(imagenet\) expects RGB\/127\.5 − 1, range −1…1: predict line 4 \(\[wrong-scaling\]\(<https:.*wrong-scaling\.md>\)\)$/,
        ),
      },
    });
  });

  it("leads to each place in VS Code", async () => {
    const editor = await started(markdown, { commands: ["pixelproof.verify"] });
    await editor.open(uri, text);
    const hover = await hoverAt(editor, uri, editor.rangeOf(uri, "x)\n").start);
    expect(JSON.stringify(hover)).toContain(`[line 3](<${uri}#L3>)`);
  });

  it("is plain where the client shows no Markdown", async () => {
    const editor = await started(pushCapabilities);
    await editor.open(uri, text);
    expect(await hoverAt(editor, uri, editor.rangeOf(uri, "MobileNet()").start)).toMatchObject({
      contents: {
        kind: "plaintext",
        value: expect.stringMatching(/^MobileNet \(imagenet\) expects RGB\/127\.5/),
      },
    });
  });

  it("is nothing where nothing is known, and where nothing is open", async () => {
    const editor = await started();
    await editor.open(uri, text);
    expect(await hoverAt(editor, uri, editor.rangeOf(uri, "import cv2").start)).toBeNull();
    expect(await hoverAt(editor, "file:///other.py", { line: 0, character: 0 })).toBeNull();
  });

  it("tells of other cells of a notebook, and their numbers", async () => {
    const editor = await started();
    const notebook = new NotebookEditor(editor);
    const [imports = "", ...lines] = text.split("\n");
    await notebook.open("#md Title", imports, lines.slice(0, 2).join("\n"), lines.slice(2).join("\n"));
    const hover = await hoverAt(editor, notebook.uri(3), notebook.rangeOf(3, "x)").start);
    expect(JSON.stringify(hover)).toMatch(/cell 3, line 2.*predict cell 4, line 1/);
    expect(hover?.range).toEqual({ start: { line: 0, character: 20 }, end: { line: 0, character: 21 } });
  });
});
