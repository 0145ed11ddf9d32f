import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtProgram } from "../built-program.ts";
import { pushCapabilities } from "./editor.ts";
import { type ServerProcess, spawnServer } from "./server-process.ts";

const uri = "file:///train.py";
const right = readFileSync(join(import.meta.dirname, "../../examples/right/train_resnet50.py"), "utf8");
const generator = /ImageDataGenerator\([^)]*\)/;

const built = await builtProgram();
let server: ServerProcess;
beforeAll(async () => {
  server = spawnServer(built.server);
  await server.editor.initialize(pushCapabilities, { debounce: 20 });
}, 60_000);
afterAll(async () => {
  server?.child.kill();
  await server?.exited;
});

/** The server as it ships, over stdio, with nothing in its place. */
describe("a person at an editor", () => {
  it("types a bug, sees the warning appear, takes the quick fix, and sees it vanish", async () => {
    const { editor } = server;
    const written = generator.exec(right)?.[0] ?? "";
    expect(written).not.toBe("");

    await editor.open(uri, right);
    expect(await editor.pushed(uri)).toEqual([]);

    await editor.replace(uri, written, "ImageDataGenerator()");
    await editor.type(uri, "ImageDataGenerator(", "rescale=1./255");
    const diagnostics = await editor.pushed(uri);
    const [warning] = diagnostics;
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-scaling"]);
    if (!warning) throw new Error("no warning");
    expect(editor.textIn(uri, warning.range)).toBe("rescale=1./255");
    expect(warning.message).toContain("ResNet50");

    const actions = await editor.actions(uri, warning.range, [warning]);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(["wrong-scaling"]);
    await editor.apply(fix?.edit ?? {});
    expect(editor.text(uri)).toContain("preprocessing_function=preprocess_input");
    expect(await editor.pushed(uri)).toEqual([]);
  });
});
