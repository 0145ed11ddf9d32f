import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "text" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(engine, folder.path);
});
afterEach(() => folder.remove());

const write = (name: string, text: string) => writeFile(join(folder.path, name), text);
const read = (name: string) => readFile(join(folder.path, name), "utf8");

const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)  # pixelproof: ignore[wrong-scaling]
`;
const train = `from data import batches
from keras.applications import ResNet50

net = ResNet50()
net.predict(batches("test"))
`;

describe("a comment", () => {
  it("hides a finding in the file where it stands, whichever file leads to it", async () => {
    await write("data.py", data);
    await write("train.py", train);
    expect(await check([], plain, world)).toBe(0);
    expect(await check(["train.py"], plain, world)).toBe(0);
    // What it hides is not found in this file alone; another one imports it.
    expect(await check(["data.py"], plain, world)).toBe(0);
  });

  it("that hides nothing is told, without words about pixels", async () => {
    await write("data.py", data);
    expect(await check([], plain, world)).toBe(1);
    expect(world.stdout()).toContain("information[unused-suppression]: This comment hides nothing");
    expect(world.stdout()).not.toMatch(/arrives|expects/);
  });

  it("is what --fix takes out where it hides nothing, and keeps its hands off what it hides", async () => {
    const alone = train.replace("from data import batches", data.trimEnd());
    const idle = "x = 1  # pixelproof: ignore[lost-precision]\n";
    await write("a.py", `${alone}${idle}`);
    expect(await check([], { ...plain, fix: true }, world)).toBe(0);
    expect(await read("a.py")).toBe(`${alone}x = 1\n`);
    expect(world.stderr).toEqual(["Mended 1 finding in 1 file."]);
  });
});
