import { describe, expect, it } from "vitest";
import { createFakeEngine, poison, right, wrong } from "../fake-engine.ts";
import { pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const a = "file:///a.py";
const b = "untitled:Untitled-1";

describe("pushed diagnostics", () => {
  it("follow the text, in as many documents as are open", async () => {
    const editor = editorOf(createFakeEngine());
    const { capabilities } = await editor.initialize(pushCapabilities);
    expect(capabilities.diagnosticProvider).toBeUndefined();

    await editor.open(a, `f(${right})\n`);
    await editor.open(b, `f(${wrong})\n`);
    expect(await editor.pushed(a)).toEqual([]);
    expect(await editor.pushed(b)).toHaveLength(1);

    await editor.replace(a, right, wrong);
    const [diagnostic] = await editor.pushed(a);
    expect(diagnostic && editor.textIn(a, diagnostic.range)).toBe(wrong);
    await editor.replace(a, wrong, right);
    expect(await editor.pushed(a)).toEqual([]);
  });

  it("go when the document is closed", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await editor.open(a, wrong);
    expect(await editor.pushed(a)).toHaveLength(1);
    await editor.close(a);
    await editor.nextPush();
    expect(editor.published.at(-1)).toEqual({ uri: a, diagnostics: [] });
  });

  it("never come for an older version after a newer one", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities, { debounce: 1 });
    await editor.open(a, "# \n");
    for (let i = 0; i < 20; i++) {
      await editor.type(a, "# ", wrong);
      if (i % 3 === 0) await editor.pushed(a);
    }
    expect(await editor.pushed(a)).toHaveLength(20);
    const versions = editor.published.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...versions].sort((x, y) => x - y));
    expect(new Set(versions).size).toBe(versions.length);
  });

  it("have no version where the client knows none", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize({});
    await editor.open(a, wrong);
    await editor.nextPush();
    expect(editor.published).toEqual([{ uri: a, diagnostics: [expect.objectContaining({ severity: 2 })] }]);
  });

  it("are of Python only, and of no notebook's cells", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await editor.open("file:///a.md", wrong, "markdown");
    await editor.open("vscode-notebook-cell:/n.ipynb#1", wrong);
    await editor.replace("file:///a.md", wrong, `${wrong} `);
    await editor.open(a, wrong);
    await editor.pushed(a);
    expect(editor.published.map(({ uri }) => uri)).toEqual([a]);
    expect(editor.logged).toEqual([]);
  });

  it("are none where the engine fails, which is logged and costs no other document anything", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await editor.open(a, wrong);
    await editor.open(b, wrong);
    await editor.pushed(a);
    const pushes = editor.published.length;
    await editor.replace(a, wrong, poison + wrong);
    await editor.replace(b, wrong, wrong + wrong);
    expect(await editor.pushed(b)).toHaveLength(2);
    expect(editor.published.slice(pushes)).toContainEqual({ uri: a, diagnostics: [] });
    expect(editor.logged).toEqual([
      { type: 1, message: expect.stringContaining("Checking file:///a.py failed: Error: the engine was") },
    ]);
    await editor.replace(a, poison, "");
    expect(await editor.pushed(a)).toHaveLength(1);
  });
});

describe("diagnostics that are asked for", () => {
  it("are given to clients that get them pushed as well", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities);
    await editor.open(a, wrong);
    expect(await editor.pulled(a)).toEqual(await editor.pushed(a));
  });

  it("are not pushed, and are of the newest version though the typing goes on", async () => {
    const editor = editorOf(createFakeEngine());
    const { capabilities } = await editor.initialize(pullCapabilities, { debounce: 20 });
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });

    await editor.open(a, "# \n");
    expect(await editor.pulled(a)).toEqual([]);
    await editor.type(a, "# ", wrong);
    const answers = [editor.pulled(a)];
    await editor.type(a, "# ", wrong);
    answers.push(editor.pulled(a));
    expect((await Promise.all(answers)).map((items) => items.length)).toEqual([2, 2]);

    await editor.close(a);
    expect(await editor.pulled(a)).toEqual([]);
    expect(editor.published).toEqual([]);
  });

  it("fail alone when the engine does", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pullCapabilities);
    await editor.open(a, poison);
    expect(await editor.pulled(a)).toEqual([]);
    await editor.replace(a, poison, wrong);
    expect(await editor.pulled(a)).toHaveLength(1);
  });
});

describe("the setting pixelproof.enable", () => {
  it.each([
    ["pushed", pushCapabilities],
    ["asked for", pullCapabilities],
  ])("takes diagnostics back and brings them again, %s", async (way, capabilities) => {
    const editor = editorOf(createFakeEngine());
    let isEnabled = false;
    const asked: unknown[] = [];
    let refreshed = (): void => undefined;
    editor.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => {
      asked.push(...items);
      return items.map(() => ({ enable: isEnabled }));
    });
    editor.connection.onRequest("client/registerCapability", () => null);
    editor.connection.onRequest("workspace/diagnostic/refresh", () => {
      refreshed();
      return null;
    });
    const refresh = () =>
      way === "pushed" ? editor.nextPush() : new Promise<void>((resolve) => (refreshed = resolve));
    const shown = () => (way === "pushed" ? editor.pushed(a) : editor.pulled(a));

    await editor.initialize({
      ...capabilities,
      workspace: {
        ...capabilities.workspace,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
    });
    const told = refresh();
    await editor.open(a, wrong);
    await told;
    await expect.poll(shown).toEqual([]);
    expect(asked).toEqual([{ scopeUri: a, section: "pixelproof" }]);
    expect(await editor.actions(a, editor.rangeOf(a, wrong))).toEqual([]);

    isEnabled = true;
    const toldAgain = refresh();
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await toldAgain;
    expect(await shown()).toHaveLength(1);
  });
});
