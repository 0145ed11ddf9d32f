import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { builtProgram } from "../built-program.ts";
import { pushCapabilities } from "./editor.ts";
import { forkServer, spawnServer } from "./server-process.ts";

const built = await builtProgram();

describe("the server's process ends", () => {
  it("with 0 at exit after shutdown", async () => {
    const { editor, exited } = spawnServer(built.server);
    await editor.initialize(pushCapabilities);
    await editor.connection.sendRequest("shutdown");
    await editor.connection.sendNotification("exit");
    expect(await exited).toBe(0);
  });

  it("with 1 at exit without shutdown", async () => {
    const { editor, exited } = spawnServer(built.server);
    await editor.initialize(pushCapabilities);
    await editor.connection.sendNotification("exit");
    expect(await exited).toBe(1);
  });

  it("when stdin closes, before initialize and after", async () => {
    const early = spawnServer(built.server);
    early.stdin.end();
    expect(await early.exited).toBe(1);

    const late = spawnServer(built.server);
    await late.editor.initialize(pushCapabilities);
    late.stdin.end();
    expect(await late.exited).toBe(1);
  });

  it("when the ipc channel closes", async () => {
    const { editor, child, exited } = forkServer(built.server);
    await editor.initialize(pushCapabilities);
    child.disconnect();
    expect(await exited).toBe(1);
  });

  it("when the editor's process is gone, though stdin is open", async () => {
    const gone = spawn(process.execPath, ["--eval", "0"], { stdio: "ignore" });
    await once(gone, "exit");
    const { editor, exited } = spawnServer(built.server);
    await editor.initialize(pushCapabilities, { processId: gone.pid ?? null });
    expect(await exited).toBe(1);
  }, 15_000);

  it("with what to do when it is not told how to talk", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [built.server], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Say how .*--stdio.*\n$/);
  });
});

describe("what is no message", () => {
  const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const garbage: readonly (readonly [what: string, bytes: string])[] = [
    ["no header", "\u0000\u0007 hello\r\n\r\n"],
    ["a header without a length", "Content-Type: text\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
    ["half a JSON", message('{"jsonrpc": "2.0", "meth')],
    ["JSON that is no message", message("[1, null]") + message("null") + message("7") + message("{}")],
    ["a cancellation of nothing", message('{"jsonrpc":"2.0","method":"$/cancelRequest"}')],
    ["an answer to nothing", message('{"jsonrpc":"2.0","id":99,"result":null}')],
    ["a change without its params", message('{"jsonrpc":"2.0","method":"textDocument/didChange"}')],
    [
      "a change of a document that is not open",
      message(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":' +
          '{"textDocument":{"uri":"file:///x.py","version":2},"contentChanges":[{"text":"x"}]}}',
      ),
    ],
  ];
  it.each(garbage)("costs nothing else: %s", async (_what, bytes) => {
    const { editor, stdin, child, exited } = spawnServer(built.server);
    await editor.initialize(pushCapabilities);
    stdin.write(bytes);
    await editor.open("file:///a.py", "x = 1\n");
    // After a bad header, what came in the same read waits until something else comes.
    const nudge = setInterval(() => editor.connection.sendNotification("$/setTrace", { value: "off" }), 50);
    expect(await editor.pushed("file:///a.py")).toEqual([]);
    clearInterval(nudge);
    child.kill();
    await exited;
  });
});
