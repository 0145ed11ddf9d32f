import { afterEach, describe, expect, it } from "vitest";
import { builtProgram } from "../built-program.ts";
import { frame, RawClient, type RawMessage } from "./raw-client.ts";

const built = await builtProgram();

let client: RawClient;
afterEach(async () => {
  client.child.kill("SIGKILL");
  await client.exited;
});

function start(): RawClient {
  client = new RawClient(built.cli);
  return client;
}

const uri = "file:///cats%20%F0%9F%90%88/train.py";
const text = `from keras.applications import MobileNet
import cv2
x = cv2.imread("🐈")[None, ..., ::-1] / 255
MobileNet().predict(x)
`;
const textDocument = { uri, languageId: "python", version: 1, text };
const opened = { jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } };

function isPush({ method }: RawMessage): boolean {
  return method === "textDocument/publishDiagnostics";
}

describe("the base protocol", () => {
  it("takes messages in whatever pieces they come", async () => {
    const { begin } = { begin: start().begin({}) };
    await begin;
    for (const byte of frame(opened)) client.write(Buffer.from([byte]));
    expect(await client.until(isPush)).toMatchObject({
      params: { uri, diagnostics: [{ code: "wrong-scaling" }] },
    });
  });

  it("takes several messages at once, and headers that say what is meant anyway", async () => {
    start();
    const type = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n";
    const initialize = {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {} },
    };
    const initialized = { jsonrpc: "2.0", method: "initialized", params: {} };
    client.write(Buffer.concat([frame(initialize, type), frame(initialized), frame(opened, type)]));
    expect(await client.until(isPush)).toMatchObject({ params: { uri } });
  });

  it("answers by the id of the question, be it a number or a text", async () => {
    await start().begin();
    const asked = { textDocument: { uri }, position: { line: 0, character: 0 } };
    expect(await client.ask("a", "textDocument/hover", asked)).toMatchObject({ id: "a", result: null });
    expect(await client.ask(7, "textDocument/hover", asked)).toMatchObject({ id: 7, result: null });
  });

  it("refuses what it does not know, and passes over notifications of that kind", async () => {
    await start().begin();
    client.send({ method: "$/frobnicate", params: {} });
    client.send({ method: "frobnicate", params: {} });
    expect((await client.ask(1, "$/frobnicate", {})).error?.code).toBe(-32601);
    expect((await client.ask(2, "textDocument/frobnicate", {})).error?.code).toBe(-32601);
  });

  it("answers what was cancelled, too", async () => {
    await start().begin();
    client.write(frame(opened));
    client.write(
      Buffer.concat([
        frame({
          jsonrpc: "2.0",
          id: 1,
          method: "textDocument/codeAction",
          params: { textDocument: { uri }, range: whole, context: { diagnostics: [] } },
        }),
        frame({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id: 1 } }),
      ]),
    );
    expect((await client.answer(1)).error?.code).toBe(-32800);
  });
});

const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe("the life of the server", () => {
  it("begins with initialize, once", async () => {
    start();
    expect((await client.ask(1, "textDocument/hover", {})).error?.code).toBe(-32002);
    expect(await client.begin()).toMatchObject({ result: { serverInfo: { name: "pixelproof" } } });
    expect((await client.ask(2, "initialize", { capabilities: {} })).error?.code).toBe(-32600);
  });

  it("ends with shutdown and exit", async () => {
    await start().begin();
    expect(await client.ask(1, "shutdown")).toMatchObject({ result: null });
    expect((await client.ask(2, "textDocument/hover", {})).error?.code).toBe(-32600);
    client.send({ method: "exit" });
    expect(await client.exited).toBe(0);
  });
});

describe("the server offers", () => {
  it("to a client that says nothing of itself, what any client understands", async () => {
    const { result } = await start().begin();
    expect(result).toEqual({
      serverInfo: { name: "pixelproof" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2 },
        notebookDocumentSync: expect.objectContaining({ save: true }),
        hoverProvider: true,
        inlayHintProvider: true,
        executeCommandProvider: {
          commands: ["pixelproof.checkWorkspace", "pixelproof.explainRule"],
          workDoneProgress: true,
        },
      },
    });
    client.write(frame(opened));
    const push = await client.until(isPush);
    expect(Object.keys(Object(push.params)).sort()).toEqual(["diagnostics", "uri"]);
    // It asks nothing of a client that did not say that it answers.
    expect(client.received.filter(({ id, method }) => id !== undefined && method !== undefined)).toEqual([]);
  });

  it("more to one that says more, and asks it for what it said", async () => {
    const answered = start().begin({
      general: { positionEncodings: ["utf-8", "utf-16"] },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    });
    expect(await answered).toMatchObject({
      result: {
        capabilities: {
          positionEncoding: "utf-8",
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
          codeActionProvider: {
            codeActionKinds: expect.arrayContaining(["quickfix", "source.fixAll.pixelproof"]),
          },
          diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
        },
      },
    });
    const registered: unknown[] = [];
    for (const wanted of ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]) {
      const { id } = await client.until(
        (message) =>
          message.method === "client/registerCapability" && JSON.stringify(message).includes(wanted),
      );
      client.send({ id, result: null });
      registered.push(wanted);
    }
    client.write(frame(opened));
    const { id, params } = await client.until(({ method }) => method === "workspace/configuration");
    expect(params).toMatchObject({ items: [{ scopeUri: uri, section: "pixelproof" }] });
    client.send({ id, result: [null] });
    const position = { line: 2, character: Buffer.byteLength('x = cv2.imread("🐈') };
    expect(
      (await client.ask(3, "textDocument/hover", { textDocument: { uri }, position })).result,
    ).not.toBeUndefined();
    expect((await client.ask(4, "textDocument/diagnostic", { textDocument: { uri } })).result).toMatchObject({
      kind: "full",
      items: [{ code: "wrong-scaling", range: { start: { line: 2 } } }],
    });
    expect(client.received.filter(isPush)).toEqual([]);
  });
});
