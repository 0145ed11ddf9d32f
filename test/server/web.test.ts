import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, Diagnostic } from "vscode-languageserver";
import { builtProgram } from "../built-program.ts";
import { pushCapabilities } from "./editor.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

const folder = "vscode-vfs://github/somebody/project";
const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
const right = data.replace("rescale=1. / 255", "preprocessing_function=preprocess_input");
const train = `from pipeline.data import batches
from keras.applications import ResNet50

net = ResNet50()
net.fit(batches("train"))
`;
const watching: ClientCapabilities = {
  ...pushCapabilities,
  workspace: { ...pushCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

const built = await builtProgram();

let server: WebServer;
let files: Map<string, string>;
beforeEach(async () => {
  files = new Map([
    ["pipeline/data.py", data],
    ["train.py", train],
  ]);
  server = await startWebServer(built.server);
  const { connection } = server.editor;
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("pixelproof/readFolder", ({ uri }: { uri: string }) => folderAnswer(uri));
  connection.onRequest("pixelproof/readFile", ({ uri }: { uri: string }) => {
    const text = files.get(uri.slice(folder.length + 1));
    return text === undefined ? null : { text };
  });
  await server.editor.initialize(watching, { folders: [folder] });
});
afterEach(() => server?.stop());

/** As `pixelproof/readFolder` is answered. */
function folderAnswer(uri: string) {
  const inside = uri === folder ? "" : `${uri.slice(folder.length + 1)}/`;
  const below = [...files.keys()].filter((name) => name.startsWith(inside));
  const entries = below.map((name) => {
    const [first = "", ...more] = name.slice(inside.length).split("/");
    return [first, more.length > 0 ? "folder" : "file"];
  });
  return entries.length === 0 ? null : { entries };
}

/** What was last heard of a file, once it is this many. */
async function told(name: string, count: number): Promise<readonly Diagnostic[]> {
  const { editor } = server;
  for (;;) {
    const last = editor.published.findLast(({ uri }) => uri === `${folder}/${name}`)?.diagnostics;
    if (last?.length === count) return last;
    await editor.nextPush();
  }
}

describe("the server in a web worker", () => {
  it("checks a file as it is typed, and offers what mends it", async () => {
    const uri = "untitled:Untitled-1";
    const { editor } = server;
    await editor.open(
      uri,
      train
        .replace("from pipeline.data import batches\n", data)
        .replace("ResNet50\n", "ResNet50, resnet50\n"),
    );
    const [finding] = await editor.pushed(uri);
    expect(finding?.code).toBe("wrong-scaling");
    const [best] = await editor.actions(uri, editor.rangeOf(uri, "rescale"), finding && [finding]);
    await editor.apply(best?.edit ?? {});
    expect(editor.text(uri)).toContain("preprocessing_function=");
    expect(await editor.pushed(uri)).toEqual([]);
  });

  it("follows imports into files of a virtual workspace, and sees these change", async () => {
    const { editor } = server;
    await editor.open(`${folder}/train.py`, train);
    const [finding] = await told("pipeline/data.py", 1);
    expect(finding?.code).toBe("wrong-scaling");

    files.set("pipeline/data.py", `from keras.applications.resnet50 import preprocess_input\n${right}`);
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${folder}/pipeline/data.py`, type: 2 }],
    });
    expect(await told("pipeline/data.py", 0)).toEqual([]);
  });

  it("finds the program that trained a model which another one loads", async () => {
    const { editor } = server;
    files.set(
      "use.py",
      `from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

net = load_model("net.keras")
net.predict(ImageDataGenerator(rescale=1. / 127).flow_from_directory("test"))
`,
    );
    files.set("train.py", `${train}net.save("net.keras")\n`);
    await editor.open(`${folder}/use.py`, files.get("use.py") ?? "");
    const [finding] = await told("use.py", 1);
    expect(finding?.code).toBe("wrong-scaling");
  });

  it("checks the files that nobody has open", async () => {
    const result = await server.editor.connection.sendRequest("pixelproof/checkWorkspace", {});
    expect(result).toEqual({ files: 2, findings: 1, problems: 0 });
    expect(await told("pipeline/data.py", 1)).toHaveLength(1);
  });
});
