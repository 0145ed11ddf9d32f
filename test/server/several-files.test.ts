import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, Diagnostic } from "vscode-languageserver";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type Editor, pullCapabilities, pushCapabilities } from "./editor.ts";
import { editorOf } from "./in-process.ts";

const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
const right = data.replace(
  "rescale=1. / 255",
  "preprocessing_function=lambda x: x[..., ::-1] - [103.939, 116.779, 123.68]",
);
const train = `from data import batches
from keras.applications import ResNet50

net = ResNet50()
net.fit(batches("train"))
`;
const watching: ClientCapabilities = {
  ...pushCapabilities,
  workspace: { ...pushCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let editor: Editor;
beforeEach(async () => {
  folder = await temporaryFolder();
  await write("data.py", data);
  await write("train.py", train);
});
afterEach(() => folder.remove());

async function write(name: string, text: string): Promise<void> {
  const path = join(folder.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder.path, name)).href;
}

async function start(capabilities = watching): Promise<void> {
  editor = editorOf(engine);
  editor.connection.onRequest("client/registerCapability", () => null);
  await editor.initialize(capabilities, { folders: [uriOf("")] });
}

/** What the client last heard of a document; waits until it is this many, of this rule where one is named. */
async function told(name: string, count: number, rule?: string): Promise<readonly Diagnostic[]> {
  for (;;) {
    const last = editor.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics;
    if (last?.length === count && last.every(({ code }) => rule === undefined || code === rule)) return last;
    await editor.nextPush();
  }
}

async function changedOnDisk(name: string): Promise<void> {
  const changes = [{ uri: uriOf(name), type: 2 }];
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
}

describe("findings in a file that an open one imports", () => {
  it("are shown there, with what led to them, and go when the open one is closed", async () => {
    await start();
    await editor.open(uriOf("train.py"), train);
    const [diagnostic] = await told("data.py", 1);
    expect(diagnostic?.range.start).toEqual({ line: 3, character: 30 });
    expect(diagnostic?.relatedInformation?.map(({ location }) => location.uri)).toContain(uriOf("train.py"));
    expect(await told("train.py", 0)).toEqual([]);
    await editor.close(uriOf("train.py"));
    await told("data.py", 0);
  });

  it("are shown once, however many files lead to them", async () => {
    await start();
    await write("again.py", train);
    await editor.open(uriOf("train.py"), train);
    await editor.open(uriOf("again.py"), train.replace("train", "test"));
    await editor.open(uriOf("data.py"), data);
    await editor.pushed(uriOf("again.py"));
    await editor.pushed(uriOf("data.py"));
    const [shown] = await told("data.py", 2);
    expect(shown?.code).toBe("wrong-scaling");
  });

  it("follow what is typed into either, saved or not", async () => {
    await start();
    await editor.open(uriOf("train.py"), train);
    await editor.open(uriOf("data.py"), data);
    await told("data.py", 1);
    await editor.replace(uriOf("data.py"), "rescale=1. / 255", "rescale=1. / 255, horizontal_flip=True");
    await editor.pushed(uriOf("data.py"));
    await told("data.py", 1);
    await editor.replace(uriOf("data.py"), "rescale=1. / 255, ", "");
    await told("data.py", 1, "missing-preprocessing");
    await editor.replace(uriOf("train.py"), "net.fit", "print");
    await told("data.py", 0);
  });

  it("follow what changes on the disk", async () => {
    await start();
    await editor.open(uriOf("train.py"), train);
    await told("data.py", 1);
    await write("data.py", right);
    await changedOnDisk("data.py");
    await told("data.py", 0);
    await rm(join(folder.path, "data.py"));
    await write("data/__init__.py", data);
    await changedOnDisk("data.py");
    await changedOnDisk("data/__init__.py");
    await told("data/__init__.py", 1);
  });

  it("follow the disk when documents come and go, where the client does not tell of files", async () => {
    await start(pushCapabilities);
    await editor.open(uriOf("train.py"), train);
    await told("data.py", 1);
    await write("data.py", right);
    await editor.open(uriOf("alone.py"), "x = 1\n");
    await told("data.py", 0);
  });

  it("are mended there, from there", async () => {
    await start();
    await editor.open(uriOf("train.py"), train);
    await editor.open(uriOf("data.py"), data);
    const [diagnostic] = await told("data.py", 1);
    if (!diagnostic) throw new Error("nothing found");
    const [fix] = await editor.actions(uriOf("data.py"), diagnostic.range, [diagnostic], ["quickfix"]);
    expect(fix?.diagnostics).toEqual([diagnostic]);
    await editor.apply(fix?.edit ?? {});
    expect(editor.text(uriOf("data.py"))).toContain("preprocessing_function=preprocess_input");
    await told("data.py", 0);
  });

  it("are mended there by fix all, which edits no other file", async () => {
    await start();
    await editor.open(uriOf("train.py"), train);
    await editor.open(uriOf("data.py"), data);
    await told("data.py", 1);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const fixAll = ["source.fixAll.pixelproof"];
    expect(await editor.actions(uriOf("train.py"), whole, [], fixAll)).toEqual([]);
    const [action] = await editor.actions(uriOf("data.py"), whole, [], fixAll);
    await editor.apply(action?.edit ?? {});
    expect(editor.text(uriOf("data.py"))).toContain("preprocessing_function=preprocess_input");
  });

  it("are answered to those who ask", async () => {
    await start(pullCapabilities);
    await editor.open(uriOf("train.py"), train);
    await editor.open(uriOf("data.py"), data);
    await editor.pulled(uriOf("train.py"));
    expect(await editor.pulled(uriOf("data.py"))).toHaveLength(1);
  });
});

describe("a model that another program saves", () => {
  it("is known once the folder was gone through, and followed as that program is typed", async () => {
    await write("save.py", 'from keras.applications import ResNet50\nResNet50().save("net.h5")\n');
    const use = `from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator
load_model("net.h5").predict(ImageDataGenerator().flow_from_directory("a"))
`;
    await start();
    await editor.open(uriOf("use.py"), use);
    await told("use.py", 1);
    const saver = 'from keras.applications import ResNet50\nResNet50().save("other.h5")\n';
    await editor.open(uriOf("save.py"), saver);
    await told("use.py", 0);
    await editor.replace(uriOf("save.py"), "other.h5", "net.h5");
    await told("use.py", 1);
  });
});

it("a function's defaults do not count while an open file calls it otherwise", async () => {
  const use = `from keras.applications import ResNet50
from keras.applications.resnet50 import preprocess_input
net = ResNet50()
def predict(x, by=255.):
    return net.predict(preprocess_input(x / by))
`;
  const main = `import numpy as np
from PIL import Image
from use import predict
predict(np.array(Image.open("a.png")), by=1)
`;
  await start();
  await editor.open(uriOf("use.py"), use);
  await told("use.py", 1);
  await editor.open(uriOf("main.py"), main);
  await told("use.py", 0);
  await editor.close(uriOf("main.py"));
  await told("use.py", 1);
});

it("what has nothing to do with an edit is not analysed again", async () => {
  await start();
  await editor.open(uriOf("train.py"), train);
  await editor.open(uriOf("data.py"), data);
  await editor.open(uriOf("alone.py"), "x = 1\n");
  await told("data.py", 1);
  await editor.pushed(uriOf("alone.py"));
  const before = editor.published.length;
  await editor.replace(uriOf("alone.py"), "1", "2");
  await editor.pushed(uriOf("alone.py"));
  expect(editor.published.slice(before).map(({ uri }) => uri)).toEqual([uriOf("alone.py")]);
});
