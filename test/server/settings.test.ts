import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, Diagnostic } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { type Editor, pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor } from "./notebook-editor.ts";
import { type WorkspaceFolder, workspaceFolder } from "./workspace-folder.ts";

const program = `from keras.applications import ResNet50
from keras.preprocessing.image import ImageDataGenerator

net = ResNet50()
net.predict(ImageDataGenerator(rescale=1. / 255).flow_from_directory("test"))
`;
const rightProgram = program.replace("rescale=1. / 255", "").replace("ResNet50()", "ResNet50(weights=None)");

const capable: ClientCapabilities = {
  ...pushCapabilities,
  workspace: {
    ...pushCapabilities.workspace,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

let folder: WorkspaceFolder;
let editor: Editor;
let settings: unknown = {};
const messages: string[] = [];
beforeEach(async () => {
  folder = await workspaceFolder({ "a.py": program });
  settings = {};
  messages.length = 0;
});
afterEach(() => folder.remove());

async function start(commands: readonly string[] = [], capabilities = capable): Promise<void> {
  editor = editorOf(engine);
  editor.connection.onRequest("client/registerCapability", () => null);
  editor.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  editor.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
    messages.push(message);
  });
  await editor.initialize(capabilities, { folders: [folder.uri], commands });
}

/** Waits until what was last told of a file is so. */
async function told(name: string, isSo: (diagnostics: readonly Diagnostic[]) => boolean) {
  for (;;) {
    const last = editor.published.findLast(({ uri }) => uri === folder.uriOf(name))?.diagnostics;
    if (last && isSo(last)) return last;
    await editor.nextPush();
  }
}

const isOne = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 1;
const isNone = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 0;
const hasSeverity = (severity: number) => (diagnostics: readonly Diagnostic[]) =>
  diagnostics.length === 1 && diagnostics[0]?.severity === severity;

async function setConfig(text: string): Promise<void> {
  await folder.write("pyproject.toml", text);
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: folder.uriOf("pyproject.toml"), type: 2 }],
  });
}

async function set(changed: unknown): Promise<void> {
  settings = changed;
  await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
}

describe("settings", () => {
  it("of pyproject.toml count, and count anew when it changes", async () => {
    await folder.write("pyproject.toml", '[tool.pixelproof]\nseverity = { wrong-scaling = "error" }\n');
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", hasSeverity(1));
    await setConfig('[tool.pixelproof]\nseverity = { wrong-scaling = "hint" }\n');
    await told("a.py", hasSeverity(4));
    await setConfig('[tool.pixelproof]\nexclude = ["*.py"]\n');
    await told("a.py", isNone);
  });

  it("of pyproject.toml that are wrong are told where they stand, until they are mended", async () => {
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", isOne);
    await setConfig('[tool.pixelproof]\nignore = ["wrong-scaling"]\nignroe = []\n');
    expect(await told("pyproject.toml", isOne)).toEqual([
      {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } },
        severity: 2,
        source: "pixelproof",
        code: "settings",
        message: "There is no setting `ignroe`. Did you mean `ignore`?",
      },
    ]);
    // The rest counts.
    await told("a.py", isNone);
    await setConfig("[tool.pixelproof]\n");
    await told("pyproject.toml", isNone);
    await told("a.py", isOne);
  });

  it("of pyproject.toml that are wrong are told to who asks for them", async () => {
    await start([], pullCapabilities);
    const uri = folder.uriOf("pyproject.toml");
    await editor.open(uri, "[tool.pixelproof]\nignroe = []\n", "toml");
    expect((await editor.pulled(uri)).map(({ message }) => message)).toEqual([
      "There is no setting `ignroe`. Did you mean `ignore`?",
    ]);
    await editor.replace(uri, "ignroe", "ignore");
    expect(await editor.pulled(uri)).toEqual([]);
  });

  it("of pyproject.toml count as they are typed, and are those of the disk again when it is closed unsaved", async () => {
    await folder.write("pyproject.toml", "[tool.pixelproof]\nignore = []\n");
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", isOne);
    const uri = folder.uriOf("pyproject.toml");
    await editor.open(uri, "[tool.pixelproof]\nignore = []\n", "toml");
    await editor.type(uri, "ignore = [", '"wrong-scalin');
    await told("pyproject.toml", isOne);
    await editor.type(uri, "wrong-scalin", 'g"');
    await told("a.py", isNone);
    await told("pyproject.toml", isNone);
    await editor.close(uri);
    await told("a.py", isOne);
  });

  it("of the editor come before those of pyproject.toml", async () => {
    await folder.write("pyproject.toml", '[tool.pixelproof]\nseverity = { wrong-scaling = "error" }\n');
    settings = { select: null, severity: { "wrong-scaling": "information" } };
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", hasSeverity(3));
    await set({ ignore: ["wrong-scaling"] });
    await told("a.py", isNone);
    await set({});
    await told("a.py", hasSeverity(1));
  });

  it("of the editor that are wrong are told once, and the rest counts", async () => {
    settings = {
      severity: { "wrong-scaling": "fatal" },
      select: ["wrong-scalin"],
      ignore: ["wrong-scaling"],
    };
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", isNone);
    await set({ severity: { "wrong-scaling": "fatal" } });
    await told("a.py", isOne);
    expect(messages).toEqual([
      "pixelproof.select: There is no rule `wrong-scalin`. Did you mean `wrong-scaling`?",
      expect.stringMatching(/^pixelproof\.severity: A severity is one of .*, and `fatal` is none\.$/),
    ]);
  });
});

describe("settings of files that nobody has open", () => {
  it("count where the workspace was checked, and count anew when they change", async () => {
    await start();
    await editor.connection.sendRequest("pixelproof/checkWorkspace", {});
    await told("a.py", hasSeverity(2));
    await set({ severity: { "wrong-scaling": "error" } });
    await told("a.py", hasSeverity(1));
    await set({});
    await told("a.py", hasSeverity(2));
    await setConfig('[tool.pixelproof]\nexclude = ["a.py"]\n');
    await told("a.py", isNone);
  });
});

describe("actions that ignore", () => {
  const ignoring = async (name = "a.py"): Promise<readonly CodeAction[]> => {
    const uri = folder.uriOf(name);
    const actions = await editor.actions(uri, editor.rangeOf(uri, "rescale=1. / 255"));
    const first = actions.findIndex(({ title }) => title.startsWith("Ignore"));
    expect(actions.slice(first).every(({ title }) => title.startsWith("Ignore"))).toBe(true);
    return actions.slice(first);
  };

  it("come after all that mends, and are never preferred", async () => {
    await start(["pixelproof.ignoreEverywhere"]);
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", isOne);
    const actions = await ignoring();
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ["Ignore wrong-scaling on this line", undefined],
      ["Ignore wrong-scaling in this file", undefined],
      ["Ignore wrong-scaling everywhere", undefined],
    ]);
    expect(actions[2]?.command).toMatchObject({
      command: "pixelproof.ignoreEverywhere",
      arguments: ["wrong-scaling"],
    });
  });

  it("hide what they are about", async () => {
    await start();
    const uri = folder.uriOf("a.py");
    await editor.open(uri, program);
    for (const [at, comment] of [
      "# pixelproof: ignore[wrong-scaling]\n",
      "# pixelproof: ignore-file[wrong-scaling]\n",
    ].entries()) {
      await told("a.py", isOne);
      await editor.apply((await ignoring())[at]?.edit ?? {});
      expect(editor.text(uri)).toContain(comment);
      expect(await editor.pushed(uri)).toEqual([]);
      const range = editor.rangeOf(uri, comment);
      await editor.change(uri, [{ range, newText: "\n" }]);
    }
  });

  it("everywhere are an edit of pyproject.toml, where the editor has no command for it", async () => {
    const config = '[tool.pixelproof]\nignore = ["lost-precision"]\n';
    await folder.write("pyproject.toml", config);
    await start();
    await editor.open(folder.uriOf("a.py"), program);
    await told("a.py", isOne);
    const edit = (await ignoring()).at(-1)?.edit;
    expect(edit?.documentChanges).toEqual([
      {
        textDocument: { uri: folder.uriOf("pyproject.toml"), version: null },
        edits: [
          {
            range: { start: { line: 1, character: 26 }, end: { line: 1, character: 26 } },
            newText: ', "wrong-scaling"',
          },
        ],
      },
    ]);
  });
});

describe("in a notebook", () => {
  const cells = [
    "#md pets",
    "%%bash\nls",
    "from keras.applications import ResNet50\nfrom keras.preprocessing.image import ImageDataGenerator",
    "net = ResNet50()\ngen = ImageDataGenerator(rescale=1. / 255)",
    'net.predict(gen.flow_from_directory("test"))',
  ];
  const opened = async (): Promise<NotebookEditor> => {
    await start();
    const notebook = new NotebookEditor(editor);
    await notebook.open(...cells);
    await notebook.until(() => notebook.told(3)?.length === 1);
    return notebook;
  };
  const ignored = async (notebook: NotebookEditor, title: string): Promise<void> => {
    const actions = await notebook.actions(3, notebook.rangeOf(3, "rescale=1. / 255"));
    await notebook.apply(actions.find((action) => action.title === title)?.edit ?? {});
    await notebook.until(() => notebook.told(3)?.length === 0);
  };

  it("a comment is written into the cell where it counts", async () => {
    const notebook = await opened();
    await ignored(notebook, "Ignore wrong-scaling on this line");
    expect(notebook.texts()[3]).toBe(`${cells[3]}  # pixelproof: ignore[wrong-scaling]`);
    // In another cell it hides nothing.
    await notebook.replace(3, "  # pixelproof: ignore[wrong-scaling]", "");
    await notebook.replace(4, "net.predict", "# pixelproof: ignore[wrong-scaling]\nnet.predict");
    await notebook.until(() => notebook.told(3)?.length === 1 && notebook.told(4)?.length === 1);
    expect(notebook.told(4)?.map(({ code }) => code)).toEqual(["unused-suppression"]);
  });

  it("one for the whole notebook goes to the top of its Python", async () => {
    const notebook = await opened();
    await ignored(notebook, "Ignore wrong-scaling in this notebook");
    expect(notebook.texts()[2]).toBe(`# pixelproof: ignore-file[wrong-scaling]\n${cells[2]}`);
  });
});

describe("a comment that hides nothing", () => {
  it("is told with a fix, and taken out with all else that is mended", async () => {
    await start();
    const uri = folder.uriOf("b.py");
    await editor.open(uri, `${rightProgram}x = 1  # pixelproof: ignore[wrong-scaling]\n`);
    const isUnused = (all: readonly Diagnostic[]) => all.some(({ code }) => code === "unused-suppression");
    const [diagnostic] = (await told("b.py", isUnused)).filter(({ code }) => code === "unused-suppression");
    if (!diagnostic) throw new Error("nothing was told");
    expect(editor.textIn(uri, diagnostic.range)).toBe("# pixelproof: ignore[wrong-scaling]");
    const actions = await editor.actions(uri, diagnostic.range, [diagnostic]);
    expect(actions[0]).toMatchObject({ title: "Remove the unused suppression", isPreferred: true });
    const [all] = await editor.actions(uri, diagnostic.range, [], ["source.fixAll"]);
    await editor.apply(all?.edit ?? {});
    expect(editor.text(uri).endsWith("x = 1\n")).toBe(true);
  });
});
