import { afterEach, describe, expect, it } from "vitest";
import {
  type CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  type ProgressToken,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from "vscode-languageserver/node";
import type { Engine } from "../../core/engine.ts";
import type { CheckWorkspaceResult } from "../../server/requests/check-workspace.ts";
import type { StatusParams } from "../../server/status.ts";
import { engine } from "../engine.ts";
import { createFakeEngine, poison, right, wrong } from "../fake-engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { type WorkspaceFolder, workspaceFolder } from "./workspace-folder.ts";

let folder: WorkspaceFolder | undefined;
afterEach(() => folder?.remove());

async function opened(
  files: Readonly<Record<string, string>>,
  by: Engine = createFakeEngine(),
): Promise<{ readonly editor: Editor; readonly folder: WorkspaceFolder }> {
  const made = await workspaceFolder(files);
  folder = made;
  const editor = editorOf(by);
  editor.connection.onRequest("client/registerCapability", () => null);
  const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
  await editor.initialize(
    { ...pushCapabilities, workspace: { ...pushCapabilities.workspace, ...watching } },
    { folders: [made.uri], commands: ["pixelproof.showFlows"] },
  );
  return { editor, folder: made };
}

function check(
  { connection }: Editor,
  params: { readonly workDoneToken?: ProgressToken } = {},
  token?: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const method = "pixelproof/checkWorkspace";
  return token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params);
}

/** How many diagnostics each document was last told to have. */
function shown({ published }: Editor, { uri: top }: WorkspaceFolder): Readonly<Record<string, number>> {
  return Object.fromEntries(
    published
      .map(({ uri, diagnostics }) => [uri.slice(top.length + 1), diagnostics.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

async function until(editor: Editor, isSo: () => boolean): Promise<void> {
  while (!isSo()) await editor.nextPush();
}

describe("checking the workspace", () => {
  it("tells of files that nobody has open", async () => {
    const { editor, folder } = await opened({
      "a.py": wrong,
      "b/c.py": `${wrong}\n${wrong}\n`,
      "right.py": right,
      "notes.txt": wrong,
    });
    expect(await check(editor)).toEqual({ files: 3, findings: 3, problems: 0 });
    expect(shown(editor, folder)).toEqual({ "a.py": 1, "b/c.py": 2 });
  });

  it("tells which files it could not check, and checks the others", async () => {
    const { editor, folder } = await opened({ "a.py": wrong, "bad.py": poison, "bad.ipynb": "{" });
    expect(await check(editor)).toEqual({ files: 1, findings: 1, problems: 2 });
    expect(shown(editor, folder)).toEqual({ "a.py": 1 });
    expect(editor.logged.map(({ message }) => message)).toEqual([
      expect.stringMatching(/bad\.ipynb: it is no notebook/),
      expect.stringMatching(/bad\.py: the engine was poisoned/),
    ]);
  });

  it("says how far it is to who gives a token", async () => {
    const { editor } = await opened({ "a.py": wrong, "b.py": right });
    const heard: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
    editor.connection.onNotification("$/progress", ({ value }) => {
      heard.push(value);
    });
    await check(editor, { workDoneToken: "t" });
    expect(heard).toEqual([
      { kind: "begin", title: "Checking image preprocessing", percentage: 0, cancellable: true },
      { kind: "report", percentage: 0, message: "1/2 a.py" },
      { kind: "report", percentage: 50, message: "2/2 b.py" },
      { kind: "end" },
    ]);
  });

  it("ends when it is cancelled", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.py`, wrong]));
    const { editor, folder } = await opened(files);
    const source = new CancellationTokenSource();
    const run = check(editor, {}, source.token);
    await editor.nextPush();
    source.cancel();
    await expect(run).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(Object.keys(shown(editor, folder)).length).toBeLessThan(50);
  });

  it("answers others meanwhile", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.py`, wrong]));
    const { editor } = await opened(files);
    const answers: string[] = [];
    const run = check(editor).then(() => answers.push("workspace"));
    const rule = { rule: "wrong-scaling" };
    const other = editor.connection.sendRequest("pixelproof/explain", rule).then(() => answers.push("rule"));
    await Promise.all([run, other]);
    expect(answers).toEqual(["rule", "workspace"]);
  });

  it("takes an open file as it is in the editor, and the disk's again when it is closed", async () => {
    const { editor, folder } = await opened({ "a.py": wrong, "b.py": wrong });
    await check(editor);
    await editor.open(folder.uriOf("a.py"), right);
    expect(await editor.pushed(folder.uriOf("a.py"))).toEqual([]);
    expect(await check(editor)).toEqual({ files: 2, findings: 1, problems: 0 });
    expect(shown(editor, folder)).toEqual({ "a.py": 0, "b.py": 1 });
    await editor.close(folder.uriOf("a.py"));
    await until(editor, () => shown(editor, folder)["a.py"] === 1);
  });

  it("follows what changes on the disk", async () => {
    const { editor, folder } = await opened({ "a.py": wrong, "b.py": right, "c.py": wrong });
    const changed = (...changes: readonly (readonly [name: string, type: number])[]) =>
      editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: changes.map(([name, type]) => ({ uri: folder.uriOf(name), type })),
      });
    await check(editor);
    await folder.write("a.py", right);
    await folder.write("b.py", `${wrong}\n${wrong}\n`);
    await folder.delete("c.py");
    await changed(["a.py", 2], ["b.py", 2], ["c.py", 3]);
    const now = { "a.py": 0, "b.py": 2, "c.py": 0 };
    await until(editor, () => JSON.stringify(shown(editor, folder)) === JSON.stringify(now));
  });

  it("sees what files have to do with each other, and where one of them changes", async () => {
    const data = (prepare: string) =>
      `from keras.preprocessing.image import ImageDataGenerator\n\ndef batches(name):\n    return ImageDataGenerator(${prepare}).flow_from_directory(name)\n`;
    const train = `from data import batches\nfrom keras.applications import MobileNet\n\nMobileNet().fit(batches("train"))\n`;
    const { editor, folder } = await opened({ "data.py": data("rescale=1/255"), "train.py": train }, engine);
    await check(editor);
    expect(shown(editor, folder)).toEqual({ "data.py": 1 });
    await folder.write("data.py", data("preprocessing_function=lambda x: x / 127.5 - 1"));
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: folder.uriOf("data.py"), type: 2 }],
    });
    await until(editor, () => shown(editor, folder)["data.py"] === 0);
  });

  it("finds the line in the JSON of a notebook on the disk", async () => {
    const lines = ["# 🐈 cats\n", `f("é"); g(${wrong})\n`];
    const cells = [
      { cell_type: "markdown", metadata: {}, source: ["# Title"] },
      { cell_type: "code", metadata: {}, outputs: [], source: lines },
    ];
    const json = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
    const { editor, folder } = await opened({ "n.ipynb": json });
    await check(editor);
    const range = editor.published.at(-1)?.diagnostics[0]?.range;
    const line = json.split("\n")[range?.start.line ?? 0];
    expect(line?.slice(range?.start.character, range?.end.character)).toBe(wrong);
    expect(shown(editor, folder)).toEqual({ "n.ipynb": 1 });
  });

  it("is told of by the server's state, to a client with our commands", async () => {
    const { editor } = await opened({ "a.py": wrong });
    const heard: StatusParams[] = [];
    editor.connection.onNotification("pixelproof/status", (params: StatusParams) => {
      heard.push(params);
    });
    await check(editor);
    expect(heard.at(0)).toEqual({ state: "checking", findings: 0, files: 0 });
    expect(heard.at(-1)).toEqual({ state: "ready", findings: 1, files: 1 });
  });
});
