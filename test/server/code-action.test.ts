import { describe, expect, it } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { createFakeEngine, right, wrong } from "../fake-engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const uri = "file:///a.py";
const text = `first(${wrong})\nsecond()\n`;

async function opened(source = text, engine = createFakeEngine()): Promise<Editor> {
  const editor = editorOf(engine);
  await editor.initialize(pushCapabilities);
  await editor.open(uri, source);
  return editor;
}

describe("quick fixes", () => {
  it("are tied to the client's own copy of the diagnostic, the best first", async () => {
    const editor = await opened();
    const [diagnostic] = await editor.pushed(uri);
    if (!diagnostic) throw new Error("nothing was pushed");
    const copy: Diagnostic = { ...diagnostic, tags: [] };
    expect(await editor.offers(uri, diagnostic.range, [copy])).toEqual([
      expect.objectContaining({
        title: `Write ${right}`,
        kind: "quickfix",
        isPreferred: true,
        diagnostics: [copy],
      }),
      { title: "Remove it (unsafe)", kind: "quickfix", diagnostics: [copy], edit: expect.anything() },
    ]);
  });

  it("mend the document", async () => {
    const editor = await opened();
    const [best] = await editor.offers(uri, editor.rangeOf(uri, wrong));
    expect(best?.diagnostics).toEqual(await editor.pushed(uri));
    await editor.apply(best?.edit ?? {});
    expect(editor.text(uri)).toBe(text.replace(wrong, right));
    expect(await editor.pushed(uri)).toEqual([]);
  });

  it("are of the newest text, though it is not looked at yet", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize(pushCapabilities, { debounce: 60_000 });
    await editor.open(uri, "first()\n");
    await editor.type(uri, "first(", wrong);
    const [best] = await editor.offers(uri, editor.rangeOf(uri, wrong));
    await editor.apply(best?.edit ?? {});
    expect(editor.text(uri)).toBe(`first(${right})\n`);
  });

  it("are those of the findings that the range touches", async () => {
    const engine = createFakeEngine();
    const editor = await opened(text, engine);
    const { start, end } = editor.rangeOf(uri, wrong);
    expect(await editor.offers(uri, { start, end: start })).toHaveLength(2);
    expect(await editor.offers(uri, { start: end, end })).toHaveLength(2);
    expect(engine.calls.filter((call) => call.startsWith("fixes"))).toHaveLength(1);
    expect(await editor.offers(uri, editor.rangeOf(uri, "second"))).toEqual([]);
    expect(await editor.offers(uri, { start, end }, [], ["refactor"])).toEqual([]);
    expect(await editor.offers(uri, { start, end }, [], ["quickfix"])).toHaveLength(2);
    expect(await editor.offers("file:///other.py", { start, end })).toEqual([]);
  });

  it("that are the same for several findings are offered once", async () => {
    const fake = createFakeEngine();
    const engine = {
      ...fake,
      open: (file: string, source: string) => {
        const analysis = fake.check(file, source);
        const findings = analysis.findings.flatMap((finding) => [
          finding,
          { ...finding, message: "VGG16 too." },
        ]);
        return { ...fake.open(file, source), analysis: { ...analysis, findings } };
      },
    };
    const editor = await opened(text, engine);
    const actions = await editor.offers(uri, editor.rangeOf(uri, wrong), await editor.pushed(uri));
    expect(actions.map(({ diagnostics }: CodeAction) => diagnostics?.length)).toEqual([2, 2]);
  });

  it("are never preferred when they are not safe", async () => {
    const fake = createFakeEngine();
    const engine = {
      ...fake,
      fixesFor: (...of: Parameters<typeof fake.fixesFor>) => fake.fixesFor(...of).slice(1),
    };
    const editor = await opened(text, engine);
    const actions = await editor.offers(uri, editor.rangeOf(uri, wrong));
    expect(actions).toEqual([expect.not.objectContaining({ isPreferred: true })]);
  });

  it("are not offered where the client takes only commands", async () => {
    const editor = editorOf(createFakeEngine());
    const { capabilities } = await editor.initialize({});
    expect(capabilities.codeActionProvider).toBeUndefined();
  });

  it("are plain edits where the client knows no versions", async () => {
    const editor = editorOf(createFakeEngine());
    await editor.initialize({
      textDocument: { codeAction: pushCapabilities.textDocument?.codeAction ?? {} },
    });
    await editor.open(uri, text);
    const [best] = await editor.offers(uri, editor.rangeOf(uri, wrong));
    expect(Object.keys(best?.edit ?? {})).toEqual(["changes"]);
    await editor.apply(best?.edit ?? {});
    expect(editor.text(uri)).toBe(text.replace(wrong, right));
  });
});

describe("fix all", () => {
  it.each([["source"], ["source.fixAll"], ["source.fixAll.pixelproof"]])("answers %s", async (kind) => {
    const editor = await opened(`${text}${wrong}\n`);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [action, ...others] = await editor.offers(uri, whole, [], [kind]);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: "source.fixAll.pixelproof" });
    await editor.apply(action?.edit ?? {});
    expect(editor.text(uri)).toBe(`first(${right})\nsecond()\n${right}\n`);
  });

  it("is silent unasked, for another tool, and where there is nothing to mend", async () => {
    const editor = await opened();
    const range = editor.rangeOf(uri, "second");
    expect(await editor.offers(uri, range)).toEqual([]);
    expect(await editor.offers(uri, range, [], ["source.fixAll.eslint"])).toEqual([]);
    await editor.replace(uri, wrong, right);
    expect(await editor.offers(uri, range, [], ["source.fixAll"])).toEqual([]);
  });
});
