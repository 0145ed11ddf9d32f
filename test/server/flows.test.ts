import { describe, expect, it } from "vitest";
import type { FlowsResult } from "../../server/requests/flows.ts";
import { engine } from "../engine.ts";
import { type Editor, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";
import { NotebookEditor } from "./notebook-editor.ts";

const uri = "file:///train.py";
const setUp = `from keras.applications import MobileNet, ResNet50
from keras.preprocessing.image import ImageDataGenerator
`;
const made = "base = ResNet50(weights='imagenet')\n";
const fed = `train = ImageDataGenerator(rescale=1./255).flow_from_directory('data')
base.fit(train)
`;

async function started(): Promise<Editor> {
  const editor = editorOf(engine);
  await editor.initialize(pushCapabilities);
  return editor;
}

function flows({ connection }: Editor, of: string): Promise<FlowsResult> {
  return connection.sendRequest("pixelproof/flows", { textDocument: { uri: of } });
}

describe("pixelproof/flows", () => {
  it("tells what reaches each network, step by step, and where", async () => {
    const editor = await started();
    await editor.open(uri, `${setUp}${made}${fed}MobileNet()(unknown())\n`);
    const at = (written: string) => ({ uri, range: editor.rangeOf(uri, written) });
    expect(await flows(editor, uri)).toEqual({
      networks: [
        {
          label: "ResNet50 (imagenet)",
          detail: "expects BGR minus [103.94, 116.78, 123.68], range −124…151",
          location: at("ResNet50(weights='imagenet')"),
          flows: [
            {
              label: "base.fit(train)",
              detail: "train: RGB/255, range 0…1",
              location: at("base.fit(train)"),
              phase: "train",
              verdict: "wrong",
              suffix: ":5",
              steps: [
                {
                  label: "flow_from_directory('data')",
                  detail: "RGB 0–255",
                  location: at("flow_from_directory('data')"),
                },
                {
                  label: "ImageDataGenerator(…)",
                  detail: "RGB 0–255",
                  location: at("ImageDataGenerator(rescale=1./255)"),
                },
                { label: "rescale=1./255", detail: "RGB/255, range 0…1", location: at("rescale=1./255") },
              ],
            },
          ],
        },
        {
          label: "MobileNet (imagenet)",
          detail: "expects RGB/127.5 − 1, range −1…1",
          location: at("MobileNet()"),
          flows: [
            expect.objectContaining({
              label: "MobileNet()(unknown())",
              phase: "predict",
              verdict: "unknown",
              suffix: ":6",
              steps: [],
            }),
          ],
        },
      ],
    });
  });

  it("counts a notebook's cells as the command line does, those of text too", async () => {
    const editor = await started();
    const notebook = new NotebookEditor(editor);
    await notebook.open("#md Title", setUp, "#md More", `${made}\n${fed}`);
    const { networks } = await flows(editor, notebook.uri(3));
    expect(networks).toMatchObject([
      { location: { uri: notebook.uri(3) }, flows: [{ suffix: ":cell 4:4" }] },
    ]);
  });

  it("follows a change of the text", async () => {
    const editor = await started();
    await editor.open(uri, `${setUp}${made}${fed}`);
    await editor.replace(
      uri,
      "rescale=1./255",
      "preprocessing_function=lambda x: x[..., ::-1] - [104, 117, 124]",
    );
    expect(await flows(editor, uri)).toMatchObject({ networks: [{ flows: [{ verdict: "right" }] }] });
  });

  it("knows of nothing where nothing is open", async () => {
    expect(await flows(await started(), uri)).toEqual({ networks: [] });
  });
});
