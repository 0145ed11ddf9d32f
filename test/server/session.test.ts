import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { builtProgram } from "../built-program.ts";
import { pullCapabilities, pushCapabilities } from "./editor.ts";
import { forkServer, type ServerProcess, spawnServer } from "./server-process.ts";

const built = await builtProgram();

const right = "preprocessing_function=preprocess_input";
const wrong = "rescale=1./255";
const program = `\
from tensorflow.keras import Sequential
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.layers import Dense
from tensorflow.keras.preprocessing.image import ImageDataGenerator

# Größe: 224 × 224 🐈
base = ResNet50(weights="imagenet", include_top=False, pooling="avg")
base.trainable = False
model = Sequential([base, Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

generator = ImageDataGenerator(${right})
train = generator.flow_from_directory("data/train", target_size=(224, 224))
model.fit(train, epochs=5)
`;
const uri = "file:///home/ada/cats%20and%20dogs/train.py";

const ways: readonly (readonly [string, (file: string) => ServerProcess, typeof pushCapabilities])[] = [
  ["over stdio, pushed", spawnServer, pushCapabilities],
  ["over stdio, asked for", spawnServer, pullCapabilities],
  ["over ipc, pushed, as with VS Code", forkServer, pushCapabilities],
];

describe.each(ways)("a session %s", (_way, start, capabilities) => {
  it("warns while a mistake is typed, and mends it", async () => {
    const { editor, exited } = start(built.server);
    const shown = (of: string): Promise<readonly Diagnostic[]> =>
      capabilities === pullCapabilities ? editor.pulled(of) : editor.pushed(of);

    await editor.initialize(capabilities, { debounce: 5, processId: process.pid });
    await editor.open(uri, program);
    expect(await shown(uri)).toEqual([]);

    await editor.replace(uri, right, "");
    await editor.type(uri, "ImageDataGenerator(", wrong);
    const diagnostics = await shown(uri);
    expect(diagnostics).toEqual([
      expect.objectContaining({ severity: 2, code: "wrong-scaling", source: "pixelproof" }),
    ]);
    const [diagnostic] = diagnostics;
    if (!diagnostic) throw new Error("no diagnostic");
    expect(editor.textIn(uri, diagnostic.range)).toBe(wrong);

    const [best] = await editor.actions(uri, diagnostic.range, diagnostics);
    expect(best).toMatchObject({ kind: "quickfix", isPreferred: true, diagnostics: [diagnostic] });
    await editor.apply(best?.edit ?? {});
    expect(editor.text(uri)).toBe(program);
    expect(await shown(uri)).toEqual([]);

    await editor.connection.sendRequest("shutdown");
    await editor.connection.sendNotification("exit");
    expect(await exited).toBe(0);
  });

  it("keeps documents apart", async () => {
    const { editor, child, exited } = start(built.server);
    const shown = (of: string): Promise<readonly Diagnostic[]> =>
      capabilities === pullCapabilities ? editor.pulled(of) : editor.pushed(of);

    await editor.initialize(capabilities, { processId: process.pid });
    const uris = ["file:///a.py", "file:///b.py", "untitled:Untitled-1"];
    for (const one of uris) await editor.open(one, program);
    await editor.replace("file:///b.py", right, wrong);
    const counts = await Promise.all(uris.map(async (one) => (await shown(one)).length));
    expect(counts).toEqual([0, 1, 0]);
    child.kill();
    await exited;
  });

  it("mends everything at once", async () => {
    const { editor, child, exited } = start(built.server);
    await editor.initialize(capabilities, { processId: process.pid });
    await editor.open(uri, program.replace(right, wrong));
    const [all] = await editor.actions(uri, editor.rangeOf(uri, wrong), [], ["source.fixAll"]);
    await editor.apply(all?.edit ?? {});
    expect(editor.text(uri)).toBe(program);
    child.kill();
    await exited;
  });
});
