import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { flows } from "../../cli/flows.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "text" };

const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
const model = `from keras.applications import ResNet50

def network():
    net = ResNet50(weights="imagenet")
    net.trainable = False
    return net
`;
const train = `from lib.data import batches
from lib.model import network

network().fit(batches("train"))
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(engine, folder.path);
  await write("lib/data.py", data);
  await write("lib/model.py", model);
  await write("train.py", train);
  await write("again.py", train);
});
afterEach(() => folder.remove());

async function write(name: string, text: string): Promise<void> {
  const path = join(folder.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function read(name: string): Promise<string> {
  return readFile(join(folder.path, name), "utf8");
}

describe("check of files that import one another", () => {
  it("tells a finding once, where the step stands, whoever led to it", async () => {
    await check([], { ...plain, format: "json" }, world);
    const filename = join(folder.path, "lib/data.py");
    expect(JSON.parse(world.stdout())).toMatchObject([{ filename, location: { row: 4, column: 31 } }]);
  });

  it("tells it also where only the file that leads to it was asked for, with where all stands", async () => {
    expect(await check(["train.py"], plain, world)).toBe(1);
    expect(world.stdout()).toContain("--> lib/data.py:4:31");
    expect(world.stdout()).toContain("ResNet50 with imagenet weights (lib/model.py:4:11)");
    expect(world.stdout()).toContain("here it arrives: this trains (train.py:4:1)");
    expect(world.stdout()).toContain("Found 1 finding in 1 of 1 file.");
  });

  it("mends the file in which the step stands, in its own style of imports", async () => {
    expect(await check(["train.py"], { ...plain, fix: true }, world)).toBe(0);
    expect(await read("train.py")).toBe(train);
    expect(await read("lib/data.py")).toBe(
      `from keras.preprocessing.image import ImageDataGenerator
from keras.applications.resnet50 import preprocess_input

def batches(name):
    return ImageDataGenerator(preprocessing_function=preprocess_input).flow_from_directory(name)
`,
    );
    expect(world.stderr).toEqual(["Mended 1 finding in 1 file."]);
  });

  it("shows the change of that file", async () => {
    expect(await check(["train.py"], { ...plain, diff: true }, world)).toBe(1);
    expect(world.stdout()).toMatch(/^--- lib\/data\.py\n\+\+\+ lib\/data\.py\n/);
    expect(await read("lib/data.py")).toBe(data);
  });

  it("follows what a notebook imports", async () => {
    const source = train.split("\n").map((line) => `${line}\n`);
    const cells = [{ cell_type: "code", metadata: {}, outputs: [], execution_count: null, source }];
    await write("train.ipynb", JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
    expect(await check(["train.ipynb"], plain, world)).toBe(1);
    expect(world.stdout()).toContain("--> lib/data.py:4:31");
    expect(world.stdout()).toContain("here it arrives: this trains (train.ipynb:cell 1:4:1)");
  });

  it("takes files from src/ and from above, and none of a virtual environment", async () => {
    await write("src/shared.py", data);
    await write(
      "scripts/run.py",
      "from shared import batches\nfrom lib.model import network\nnetwork().predict(batches('a'))\n",
    );
    await check(["scripts/run.py"], plain, world);
    expect(world.stdout()).toContain("--> src/shared.py:4:31");
  });
});

it("flows says in which file each part stands", async () => {
  await flows(["train.py"], { format: "json" }, world);
  const [flow] = JSON.parse(world.stdout());
  expect(flow).toMatchObject({
    filename: join(folder.path, "train.py"),
    network: { filename: join(folder.path, "lib/model.py"), location: { row: 4 } },
    location: { row: 4, column: 1 },
  });
  expect(flow.steps.map(({ filename }: { filename: string }) => filename)).toContain(
    join(folder.path, "lib/data.py"),
  );
});
