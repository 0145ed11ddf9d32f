import { afterEach, describe, expect, it } from "vitest";
import { ErrorCodes, type ShowDocumentParams, type ShowMessageParams } from "vscode-languageserver/node";
import { createFakeEngine, poison, wrong } from "../fake-engine.ts";
import { type Editor, pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { type WorkspaceFolder, workspaceFolder } from "./workspace-folder.ts";

let folder: WorkspaceFolder | undefined;
afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

async function started(
  window = {},
  files: Record<string, string> = {},
  capabilities = pushCapabilities,
): Promise<Editor> {
  folder = await workspaceFolder(files);
  const editor = editorOf(createFakeEngine());
  await editor.initialize({ ...capabilities, window }, { folders: [folder.uri] });
  return editor;
}

/** What the server has the editor show. */
function messages({ connection }: Editor): readonly string[] {
  const heard: string[] = [];
  connection.onNotification("window/showMessage", ({ message }: ShowMessageParams) => {
    heard.push(message);
  });
  return heard;
}

function execute({ connection }: Editor, command: string, ...args: readonly unknown[]): Promise<unknown> {
  return connection.sendRequest("workspace/executeCommand", { command, arguments: args });
}

describe("workspace/executeCommand", () => {
  it("is offered to editors that have no commands of ours, as these register them themselves", async () => {
    const initialize = (commands: readonly string[]) =>
      editorOf(createFakeEngine()).initialize(pushCapabilities, { commands });
    expect((await initialize([])).capabilities.executeCommandProvider).toEqual({
      commands: ["pixelproof.checkWorkspace", "pixelproof.explainRule"],
      workDoneProgress: true,
    });
    const ours = await initialize(["pixelproof.checkWorkspace"]);
    expect(ours.capabilities.executeCommandProvider).toBeUndefined();
  });

  it("checks the workspace, and says what came of it", async () => {
    const editor = await started({}, { "a.py": wrong, "b.py": `${wrong}\n${wrong}`, "c.py": poison });
    const heard = messages(editor);
    await execute(editor, "pixelproof.checkWorkspace");
    expect(heard).toEqual([
      "Pixelproof checked 2 files: 3 findings. 1 file could not be checked: the log says why.",
    ]);
    expect(editor.published).toHaveLength(2);
  });

  it("says how far it is, where the editor shows that, and stops when it is told to there", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.py`, wrong]));
    const editor = await started({ workDoneProgress: true }, files);
    const { connection } = editor;
    const heard: string[] = [];
    const shown = messages(editor);
    let token: unknown;
    connection.onRequest("window/workDoneProgress/create", (params: { token: unknown }) => {
      token = params.token;
      return null;
    });
    connection.onNotification("$/progress", ({ value }: { value: { kind: string } }) => {
      heard.push(value.kind);
      if (value.kind === "report") {
        void connection.sendNotification("window/workDoneProgress/cancel", { token });
      }
    });
    await execute(editor, "pixelproof.checkWorkspace");
    expect([heard.at(0), heard.at(-1)]).toEqual(["begin", "end"]);
    expect(heard.length).toBeLessThan(32);
    expect(shown[0]).toMatch(/^Pixelproof checked \d+ files?:/);
  });

  it("opens a rule's page in a browser, or says what it begins with", async () => {
    const browser = await started({ showDocument: { support: true } });
    const opened: ShowDocumentParams[] = [];
    browser.connection.onRequest("window/showDocument", (params: ShowDocumentParams) => {
      opened.push(params);
      return { success: true };
    });
    await execute(browser, "pixelproof.explainRule", "wrong-scaling");
    expect(opened).toEqual([{ uri: expect.stringMatching(/^https:.*wrong-scaling\.md$/), external: true }]);

    const plain = await started();
    const heard = messages(plain);
    await execute(plain, "pixelproof.explainRule", "wrong-scaling");
    expect(heard).toEqual([expect.stringMatching(/^wrong-scaling: The images are scaled, but .* https:/)]);
  });

  it.each([
    ["pixelproof.explainRule", ["nonsense"], /no rule "nonsense"; the rules are/],
    ["pixelproof.explainRule", [], /no rule/],
    ["pixelproof.frobnicate", [], /no command "pixelproof.frobnicate"; there are pixelproof.checkWorkspace/],
    ["toString", [], /no command/],
  ])("refuses %s of %j", async (command, args, message) => {
    const editor = await started();
    await expect(execute(editor, command, ...args)).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: expect.stringMatching(message),
    });
  });
});

describe("workspace/diagnostic", () => {
  it("tells who only asks what is known, open or checked, and is asked again after a check", async () => {
    const editor = await started(
      {},
      { "a.py": wrong, "b.py": wrong },
      {
        ...pullCapabilities,
        workspace: { ...pullCapabilities.workspace, diagnostics: { refreshSupport: true } },
      },
    );
    const { connection } = editor;
    let refreshed = 0;
    connection.onRequest("workspace/diagnostic/refresh", () => {
      refreshed++;
      return null;
    });
    const ask = async () => {
      const params = { previousResultIds: [] };
      const { items } = await connection.sendRequest<{
        items: readonly { uri: string; version: number | null; items: readonly unknown[] }[];
      }>("workspace/diagnostic", params);
      return items.map(({ uri, version, items: found }) => [uri.split("/").at(-1), version, found.length]);
    };
    const a = folder?.uriOf("a.py") ?? "";
    await editor.open(a, `${wrong}\n${wrong}`);
    expect(await editor.pulled(a)).toHaveLength(2);
    expect(await ask()).toEqual([["a.py", 1, 2]]);
    await execute(editor, "pixelproof.checkWorkspace");
    expect(await ask()).toEqual([
      ["a.py", 1, 2],
      ["b.py", null, 1],
    ]);
    expect(refreshed).toBe(1);
    expect(editor.published).toEqual([]);
  });
});

describe("$/setTrace", () => {
  it("lets the client read what is checked, until it has enough", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    const heard: { message: string; verbose?: string }[] = [];
    editor.connection.onNotification("$/logTrace", (params) => {
      heard.push(params);
    });
    await editor.open("file:///a.py", wrong);
    await editor.pushed("file:///a.py");
    expect(heard).toEqual([]);
    await editor.connection.sendNotification("$/setTrace", { value: "verbose" });
    await editor.replace("file:///a.py", wrong, `${wrong} `);
    await editor.pushed("file:///a.py");
    expect(heard).toEqual([{ message: "Checked file:///a.py", verbose: "version 2: 0 flows, 1 findings" }]);
  });
});
