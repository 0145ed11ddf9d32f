import { describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver/node";
import { engine } from "../engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor } from "./notebook-editor.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const uri = "file:///train.py";
const imports = `from keras.applications import ResNet50, MobileNet
from keras.preprocessing.image import ImageDataGenerator
`;
const base = `base = ResNet50(weights="imagenet")
base.trainable = False
`;
const feeds = `train = ImageDataGenerator(rescale=1./255).flow_from_directory("train")
val = ImageDataGenerator(rescale=1./127.5).flow_from_directory("val")
base.fit(train, validation_data=val)
`;
const other = `MobileNet().fit(ImageDataGenerator(rescale=1./255).flow_from_directory("x"))\n`;

async function started(commands: readonly string[] = []): Promise<Editor> {
  const editor = editorOf(engine);
  await editor.initialize(pushCapabilities, { commands });
  return editor;
}

async function everywhere(
  editor: Editor,
  of = uri,
  at = '1./255).flow_from_directory("train")',
): Promise<CodeAction | undefined> {
  const actions = await editor.offers(of, editor.rangeOf(of, at));
  return actions.find(({ title }) => title.includes("everywhere"));
}

describe("fixing a network everywhere", () => {
  it("mends all its feeds, and those of no other network", async () => {
    const editor = await started();
    await editor.open(uri, imports + base + feeds + other);
    expect(await editor.pushed(uri)).toHaveLength(3);
    const action = await everywhere(editor);
    expect(action?.title).toBe("Fix ResNet50 everywhere (2 places)");
    expect(action?.isPreferred).toBeUndefined();
    await editor.apply(action?.edit ?? {});
    expect(editor.text(uri)).not.toMatch(/rescale.*(train|val)/);
    expect(editor.text(uri)).toContain(other);
    expect(await editor.pushed(uri)).toHaveLength(1);
  });

  it("comes after the finding's own fixes, the best of which is preferred", async () => {
    const editor = await started();
    await editor.open(uri, imports + base + feeds);
    const actions = await editor.offers(uri, editor.rangeOf(uri, "rescale=1./255"));
    const rank = actions.findIndex(({ title }) => title.includes("everywhere"));
    expect(actions[0]?.isPreferred).toBe(true);
    expect(rank).toBe(actions.length - 1);
  });

  it("is not offered where there is but one place", async () => {
    const editor = await started();
    await editor.open(uri, imports + base + feeds.replace("rescale=1./127.5", "rescale=1") + other);
    await editor.open(uri.replace("train", "one"), `${imports}${other}`);
    expect(await everywhere(editor, uri.replace("train", "one"), "rescale=1./255")).toBeUndefined();
  });

  it("tells two networks of one name apart", async () => {
    const editor = await started();
    const second = `${base}${feeds}`.replaceAll("base", "more");
    await editor.open(uri, `${imports}${base}${feeds}${second}`);
    const action = await everywhere(editor);
    await editor.apply(action?.edit ?? {});
    expect(editor.text(uri)).toContain(second);
    expect(await editor.pushed(uri)).toHaveLength(2);
  });

  it("reaches the cells where they are fed, and adds the import once", async () => {
    const editor = await started();
    const notebook = new NotebookEditor(editor);
    const [train = "", val = "", fit = ""] = feeds.split("\n");
    await notebook.open(imports, base, train, val, fit);
    const actions = await notebook.actions(2, notebook.rangeOf(2, "rescale=1./255"));
    const action = actions.find(({ title }) => title.includes("everywhere"));
    await notebook.apply(action?.edit ?? {});
    const texts = notebook.texts();
    expect(texts.filter((text) => text.includes("import preprocess_input"))).toHaveLength(1);
    expect(texts[2]).toContain("preprocessing_function=preprocess_input");
    expect(texts[3]).toContain("preprocessing_function=preprocess_input");
  });

  it("edits a file that is not open, where that feeds it too", async () => {
    const data = `${imports}\ndef batches(name):\n    return ImageDataGenerator(rescale=1./255).flow_from_directory(name)\n`;
    const folder = await workspaceFolder({ "data.py": data });
    const editor = editorOf(engine);
    await editor.initialize(pushCapabilities, { folders: [folder.uri] });
    const train = folder.uriOf("train.py");
    const own = 'ImageDataGenerator(rescale=1./127.5).flow_from_directory("val")';
    await editor.open(
      train,
      `from data import batches\n${imports}${base}base.fit(batches("t"), validation_data=${own})\n`,
    );
    const action = await everywhere(editor, train, "rescale=1./127.5");
    const edited = action?.edit?.documentChanges?.map(
      (change) => "textDocument" in change && change.textDocument,
    );
    expect(edited).toEqual([
      { uri: train, version: 1 },
      { uri: folder.uriOf("data.py"), version: null },
    ]);
    await folder.remove();
  });
});

describe("what a client with our commands is offered beside", () => {
  it("verifies and explains", async () => {
    const editor = await started(["pixelproof.verify", "pixelproof.explainRule"]);
    await editor.open(uri, imports + other);
    const actions = await editor.offers(uri, editor.rangeOf(uri, "rescale=1./255"));
    expect(actions.slice(-2).map(({ title, command }) => ({ title, ...command }))).toEqual([
      {
        title: "Verify the impact on MobileNet",
        command: "pixelproof.verify",
        arguments: [{ uri, suffix: ":3" }],
      },
      { title: "Explain wrong-scaling", command: "pixelproof.explainRule", arguments: ["wrong-scaling"] },
    ]);
  });

  it("is not offered to others", async () => {
    const editor = await started();
    await editor.open(uri, imports + other);
    const actions = await editor.offers(uri, editor.rangeOf(uri, "rescale=1./255"));
    expect(actions.filter(({ command }) => command !== undefined)).toEqual([]);
    expect(actions.length).toBeGreaterThan(0);
  });
});
