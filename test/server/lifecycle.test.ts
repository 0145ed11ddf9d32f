import { describe, expect, it } from "vitest";
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from "vscode-languageserver/node";
import { createFakeEngine, poison, wrong } from "../fake-engine.ts";
import { pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const uri = "file:///a.py";
const start = { line: 0, character: 0 };
const actionParams = {
  textDocument: { uri },
  range: { start, end: start },
  context: { diagnostics: [] },
};

describe("a request", () => {
  it("is refused before initialize and after shutdown", async () => {
    const editor = editorOf(createFakeEngine());
    const ask = () => editor.connection.sendRequest("textDocument/codeAction", actionParams);
    await editor.open(uri, wrong);
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await editor.initialize(pushCapabilities);
    expect(await ask()).toEqual([]);
    await expect(editor.initialize(pushCapabilities)).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
    await editor.connection.sendRequest("shutdown");
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  it("of a method that the server does not have is told so", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await expect(editor.connection.sendRequest("textDocument/frobnicate", {})).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
  });

  it("that fails is logged with its cause, and the next is answered", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities, { debounce: 60_000 });
    await editor.open(uri, wrong);
    await editor.replace(uri, wrong, wrong + poison);
    await expect(
      editor.connection.sendRequest("textDocument/codeAction", actionParams),
    ).rejects.toMatchObject({
      code: ErrorCodes.InternalError,
    });
    expect(editor.logged[0]?.message).toMatch(/codeAction failed: Error: the engine was poisoned\n +at /);
    await editor.replace(uri, poison, "");
    expect(await editor.connection.sendRequest("textDocument/codeAction", actionParams)).toHaveLength(4);
  });

  it("that lacks what it must have fails alone", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await expect(editor.connection.sendRequest("textDocument/codeAction", {})).rejects.toMatchObject({
      code: ErrorCodes.InternalError,
    });
    await editor.connection.sendNotification("textDocument/didChange", { textDocument: null });
    await editor.open(uri, wrong);
    expect(await editor.pushed(uri)).toHaveLength(1);
    expect(editor.logged).toHaveLength(2);
  });

  it("is let go when it is cancelled", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pullCapabilities, { debounce: 60_000 });
    await editor.open(uri, "");
    await editor.pulled(uri);
    await editor.change(uri, [{ range: { start, end: start }, newText: wrong }]);

    // Without the cancellation this would wait a minute for the typing to pause.
    const source = new CancellationTokenSource();
    const report = editor.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(report).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("for code actions works on nothing more once it is cancelled", async () => {
    const engine = createFakeEngine();
    const source = new CancellationTokenSource();
    let asked = 0;
    const editor = editorOf({
      ...engine,
      fixesFor: (analysis, finding) => {
        asked++;
        source.cancel();
        return engine.fixesFor(analysis, finding);
      },
    });
    await editor.initialize(pushCapabilities);
    await editor.open(uri, `${wrong}\n`.repeat(200));
    const range = { start, end: { line: 200, character: 0 } };
    const actions = editor.connection.sendRequest(
      "textDocument/codeAction",
      { ...actionParams, range },
      source.token,
    );
    await expect(actions).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(asked).toBeLessThan(100);
  });

  it("for code actions is given up when the document changes", async () => {
    const engine = createFakeEngine();
    const editor = editorOf({
      ...engine,
      fixesFor: (analysis, finding) => {
        if (editor.version(uri) === 1) void editor.replace(uri, "# end", "");
        return engine.fixesFor(analysis, finding);
      },
    });
    await editor.initialize(pushCapabilities);
    await editor.open(uri, `${`${wrong}\n`.repeat(200)}# end\n`);
    const range = { start, end: { line: 200, character: 0 } };
    await expect(
      editor.connection.sendRequest("textDocument/codeAction", { ...actionParams, range }),
    ).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});

describe("initialize", () => {
  it("says so when the engine did not load", async () => {
    const editor = editorOf(new Error("no such file: tree-sitter-python.wasm"));
    await expect(editor.initialize(pushCapabilities)).rejects.toThrow(
      /did not load \(no such file: tree-sitter-python.wasm\)\. Reinstall/,
    );
  });
});
