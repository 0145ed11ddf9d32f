import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Hover, Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  encodingFor,
  lengthIn,
  lengthInUtf16,
  type PositionEncoding,
  updateDocument,
} from "../../server/position-encoding.ts";
import { engine } from "../engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const uri = "file:///train.py";
const line = `g = "𝄞é🐈", ImageDataGenerator(rescale=1./255)`;
const text = `from keras.applications import ResNet50; from keras.preprocessing.image import ImageDataGenerator
${line}
n = "🐈", ResNet50(); n[1].fit("𝄞" and g[1].flow_from_directory("🐈"))
`;

/** Lengths by other means than the server's. */
const lengths: readonly (readonly [PositionEncoding, (text: string) => number])[] = [
  ["utf-8", (of) => Buffer.byteLength(of)],
  ["utf-16", (of) => of.length],
  ["utf-32", (of) => [...of].length],
];

describe.each(lengths)("in %s", (encoding, length) => {
  const positionOf = (of: string, offset: number): Position => {
    const before = of.slice(0, offset).split("\n");
    return { line: before.length - 1, character: length(before.at(-1) ?? "") };
  };
  const rangeOf = (of: string, written: string): Range => {
    const start = of.indexOf(written);
    return { start: positionOf(of, start), end: positionOf(of, start + written.length) };
  };
  const started = async (): Promise<Editor> => {
    const editor = editorOf(engine);
    const hover = { contentFormat: [] };
    const capabilities = { ...pushCapabilities, general: { positionEncodings: [encoding] } };
    const result = await editor.initialize({
      ...capabilities,
      textDocument: { ...capabilities.textDocument, hover },
    });
    expect(result.capabilities.positionEncoding).toBe(encoding);
    return editor;
  };
  const change = async (
    { connection }: Editor,
    version: number,
    range: Range,
    newText: string,
  ): Promise<void> => {
    const contentChanges = [{ range, text: newText }];
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  };
  const pushed = async (editor: Editor, version: number): Promise<readonly Diagnostic[]> => {
    for (;;) {
      const params = editor.published.findLast((one) => one.uri === uri && one.version === version);
      if (params) return params.diagnostics;
      await editor.nextPush();
    }
  };

  it("diagnostics and what is related stand where they are", async () => {
    const editor = await started();
    await editor.open(uri, text);
    const [diagnostic] = await pushed(editor, 1);
    expect(diagnostic?.range).toEqual(rangeOf(text, "rescale=1./255"));
    const related = diagnostic?.relatedInformation?.map(({ location }) => location.range);
    expect(related).toContainEqual(rangeOf(text, "ResNet50()"));
    expect(related).toContainEqual(rangeOf(text, text.slice(text.indexOf("n[1].fit"), -1)));
  });

  it("changes come where they are meant", async () => {
    const editor = await started();
    const clean = text.replace("rescale=1./255", "");
    await editor.open(uri, clean);
    expect(await pushed(editor, 1)).toHaveLength(1);
    const at = positionOf(clean, clean.indexOf("ImageDataGenerator()") + "ImageDataGenerator(".length);
    await change(editor, 2, { start: at, end: at }, "rescale=1./255");
    expect((await pushed(editor, 2))[0]?.range).toEqual(rangeOf(text, "rescale=1./255"));
    await change(editor, 3, rangeOf(text, `"𝄞é🐈"`), `"🐈🐈"`);
    expect((await pushed(editor, 3))[0]?.range).toEqual(
      rangeOf(text.replace(`"𝄞é🐈"`, `"🐈🐈"`), "rescale=1./255"),
    );
  });

  it("edits, hovers and questions are meant there too", async () => {
    const editor = await started();
    await editor.open(uri, text);
    const [best] = await editor.actions(uri, rangeOf(text, "rescale=1./255"));
    const edits = editsOf(best?.edit ?? {});
    const [replaced] = edits.filter(({ newText }) => newText.includes("preprocessing_function"));
    expect(replaced?.range).toEqual(rangeOf(text, "rescale=1./255"));
    const hover: Hover | null = await editor.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: rangeOf(text, "ResNet50()").start,
    });
    expect(hover?.range).toEqual({
      ...rangeOf(text, "ResNet50()"),
      end: positionOf(text, text.indexOf("ResNet50()") + 8),
    });
  });

  it("cells of notebooks are meant there too", async () => {
    const editor = await started();
    const cells = text.trimEnd().split("\n");
    const documents = cells.map((_, i) => `vscode-notebook-cell:/n.ipynb#${i}`);
    await editor.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri: "file:///n.ipynb",
        notebookType: "jupyter-notebook",
        version: 1,
        cells: documents.map((document) => ({ kind: 2, document })),
      },
      cellTextDocuments: documents.map((of, i) => ({
        uri: of,
        languageId: "python",
        version: 1,
        text: cells[i],
      })),
    });
    const found = () => editor.published.findLast((one) => one.uri === documents[1])?.diagnostics[0]?.range;
    while (!found()) await editor.nextPush();
    expect(found()).toEqual(rangeOf(line, "rescale=1./255"));

    const range = rangeOf(line, `"𝄞é🐈"`);
    const changes = [{ range, text: `"🐈🐈🐈"` }];
    await editor.connection.sendNotification("notebookDocument/didChange", {
      notebookDocument: { uri: "file:///n.ipynb", version: 2 },
      change: { cells: { textContent: [{ document: { uri: documents[1], version: 2 }, changes }] } },
    });
    const wanted = rangeOf(line.replace(`"𝄞é🐈"`, `"🐈🐈🐈"`), "rescale=1./255");
    while (found()?.start.character !== wanted.start.character) await editor.nextPush();
    expect(found()).toEqual(wanted);
  });

  it("any text is measured, and taken apart again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (of, n) => {
        expect(lengthIn(of, encoding)).toBe(length(of));
        const start = [...of].slice(0, n).join("");
        expect(lengthInUtf16(of, length(start), encoding)).toBe(start.length);
        expect(lengthInUtf16(of, length(of) + 3, encoding)).toBe(of.length);
      }),
    );
  });

  it("any edit of any text is taken in as the client meant it", () => {
    const texts = fc.array(fc.constantFrom("a", "é", "🐈", "𝄞", "\n", "\r\n", "\r", "e\u0301"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, fc.nat(12), fc.nat(12), (parts, added, from, count) => {
        const before = parts.slice(0, from).join("");
        const removed = parts.slice(from, from + count).join("");
        const whole = parts.join("");
        // Between \r and \n there is no position.
        fc.pre(!/\r$/.test(before) && !/\r$/.test(before + removed));
        const document = TextDocument.create(uri, "python", 1, whole);
        const utf16 = (offset: number): Position => {
          const at = document.positionAt(offset);
          const lineStart = document.offsetAt({ line: at.line, character: 0 });
          return { line: at.line, character: length(whole.slice(lineStart, offset)) };
        };
        const range = { start: utf16(before.length), end: utf16(before.length + removed.length) };
        updateDocument(document, [{ range, text: added.join("") }], 2, encoding);
        expect(document.getText()).toBe(
          before + added.join("") + whole.slice(before.length + removed.length),
        );
      }),
    );
  });
});

function editsOf({ documentChanges = [] }: WorkspaceEdit): readonly TextEdit[] {
  return documentChanges.flatMap((one) =>
    "textDocument" in one ? one.edits.flatMap((edit) => ("newText" in edit ? [edit] : [])) : [],
  );
}

describe("the encoding", () => {
  it.each([
    [undefined, "utf-16"],
    [[], "utf-16"],
    [["utf-7", "utf-32"], "utf-32"],
    [["utf-8", "utf-16"], "utf-8"],
    [["utf-16", "utf-8"], "utf-16"],
    [["ebcdic"], "utf-16"],
  ])("is for a client of %j %s", (positionEncodings, chosen) => {
    expect(encodingFor(positionEncodings ? { general: { positionEncodings } } : {})).toBe(chosen);
  });

  it("leaves a position within a character at its beginning", () => {
    expect([0, 1, 2, 3, 4, 5].map((n) => lengthInUtf16("🐈a", n, "utf-8"))).toEqual([0, 0, 0, 0, 2, 3]);
  });
});
