import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { builtProgram } from "../built-program.ts";
import { pushCapabilities } from "./editor.ts";
import { RawClient } from "./raw-client.ts";
import { type ServerProcess, spawnServer } from "./server-process.ts";

const built = await builtProgram();

let server: ServerProcess | undefined;
afterEach(async () => {
  server?.child.kill("SIGKILL");
  await server?.exited;
  server = undefined;
});

async function started() {
  const spawned = spawnServer(built.cli, ["server"]);
  server = spawned;
  // As the server has it by itself, where the tests of what it tells want everything at once.
  await spawned.editor.initialize(pushCapabilities, { debounce: -1 });
  return spawned.editor;
}

const right = `from keras.applications import MobileNet
import cv2
MobileNet().predict(cv2.imread("a")[None, ..., ::-1] / 127.5 - 1)
`;
const wrong = right.replace("/ 127.5 - 1", "/ 255");
const uriOf = (i: number): string => `file:///w/${i}.py`;
const origin = { line: 0, character: 0 };

describe("the server holds", () => {
  it("1,000 open documents: each is checked, and any of them can be changed and closed", async () => {
    const editor = await started();
    const all = Array.from({ length: 1000 }, (_, i) => i);
    for (const i of all) await editor.open(uriOf(i), i % 2 === 0 ? right : wrong);
    const counts: number[] = [];
    for (const i of all) counts.push((await editor.pushed(uriOf(i))).length);
    expect(counts).toEqual(all.map((i) => i % 2));

    await editor.replace(uriOf(500), "/ 127.5 - 1", "/ 255");
    expect(await editor.pushed(uriOf(500))).toHaveLength(1);
    for (const i of all) if (i !== 501) await editor.close(uriOf(i));
    await editor.replace(uriOf(501), "/ 255", "/ 127.5 - 1");
    expect(await editor.pushed(uriOf(501))).toEqual([]);
    const last = new Map(editor.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    expect([...last.values()].filter((count) => count > 0)).toEqual([]);
  });

  it("a storm of 10,000 changes: what is found at the end is that of the text at the end", async () => {
    const editor = await started();
    await editor.open(uriOf(0), right);
    for (let i = 0; i < 5000; i++) {
      await editor.change(uriOf(0), [{ range: { start: origin, end: origin }, newText: "#🐈\n" }]);
      await editor.change(uriOf(0), [
        { range: { start: origin, end: { line: 1, character: 0 } }, newText: "" },
      ]);
    }
    await editor.replace(uriOf(0), "/ 127.5 - 1", "/ 255");
    const [diagnostic, ...others] = await editor.pushed(uriOf(0));
    expect(others).toEqual([]);
    expect(editor.text(uriOf(0))).toBe(wrong);
    expect(diagnostic && editor.textIn(uriOf(0), diagnostic.range)).toContain("/ 255");
    expect(editor.logged).toEqual([]);
  });

  it("1,000 requests that are cancelled: each is answered, and the next one too", async () => {
    const editor = await started();
    await editor.open(uriOf(0), wrong);
    const context = { diagnostics: [] };
    const range = editor.rangeOf(uriOf(0), "/ 255");
    const outcomes = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const source = new CancellationTokenSource();
        const params = { textDocument: { uri: uriOf(0) }, range, context };
        const answer = editor.connection.sendRequest("textDocument/codeAction", params, source.token);
        source.cancel();
        return await answer.then(
          () => "answered",
          ({ code }: { code: number }) => code,
        );
      }),
    );
    expect(outcomes.filter((one) => one !== "answered" && one !== LSPErrorCodes.RequestCancelled)).toEqual(
      [],
    );
    expect(outcomes).toContain(LSPErrorCodes.RequestCancelled);
    expect(await editor.actions(uriOf(0), range)).not.toEqual([]);
  });
});

describe("params that make no sense", () => {
  const requests = [
    "textDocument/hover",
    "textDocument/codeAction",
    "textDocument/codeLens",
    "textDocument/inlayHint",
    "textDocument/diagnostic",
    "workspace/diagnostic",
    "workspace/executeCommand",
    "pixelproof/flows",
    "pixelproof/explain",
    "pixelproof/rules",
  ];
  const notifications = [
    "textDocument/didOpen",
    "textDocument/didChange",
    "textDocument/didClose",
    "textDocument/didSave",
    "notebookDocument/didOpen",
    "notebookDocument/didChange",
    "notebookDocument/didClose",
    "notebookDocument/didSave",
    "workspace/didChangeWatchedFiles",
    "workspace/didChangeWorkspaceFolders",
    "workspace/didChangeConfiguration",
    "$/cancelRequest",
    "$/setTrace",
    "window/workDoneProgress/cancel",
  ];
  // What LSP is made of, in places where it does not belong.
  const { params } = fc.letrec((tie) => ({
    params: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        -1,
        1e308,
        "",
        "python",
        uriOf(0),
        "vscode-notebook-cell:x",
        [],
      ),
      fc.array(tie("params"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          ...[
            "textDocument",
            "uri",
            "position",
            "range",
            "start",
            "end",
            "line",
            "character",
            "context",
            "only",
          ],
          ...[
            "contentChanges",
            "text",
            "version",
            "languageId",
            "notebookDocument",
            "cells",
            "change",
            "structure",
          ],
          ...[
            "array",
            "deleteCount",
            "event",
            "added",
            "changes",
            "id",
            "value",
            "command",
            "arguments",
            "rule",
          ],
        ),
        tie("params"),
        { maxKeys: 5 },
      ),
    ),
  }));

  it("cost nothing but an answer", async () => {
    const client = new RawClient(built.cli);
    await client.begin(pushCapabilities);
    const all = fc.sample(params, { seed: 1, numRuns: 600 });
    for (const [i, one] of all.entries()) {
      const object = typeof one === "object" && one !== null ? one : { textDocument: one };
      client.send({ id: i, method: requests[i % requests.length], params: object });
      client.send({ method: notifications[i % notifications.length], params: object });
    }
    for (const i of all.keys()) {
      const { result, error } = await client.answer(i);
      expect(result !== undefined || error !== undefined).toBe(true);
    }
    const textDocument = { uri: "file:///after.py", languageId: "python", version: 1, text: wrong };
    client.send({ method: "textDocument/didOpen", params: { textDocument } });
    const push = await client.until(({ params: of }) => JSON.stringify(of)?.includes("after.py") === true);
    expect(push).toMatchObject({ params: { diagnostics: [{ code: "wrong-scaling" }] } });
    client.child.kill("SIGKILL");
    await client.exited;
  });
});
