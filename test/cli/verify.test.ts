import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type VerifyArguments, verify } from "../../cli/verify.ts";
import { parseTarget } from "../../cli/verify-target.ts";
import { progressLine } from "../../verify/progress-line.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld } from "./world.ts";

const program = `from tensorflow.keras.applications import MobileNetV2, ResNet50
from tensorflow.keras.preprocessing.image import load_img, img_to_array
x = img_to_array(load_img("a.jpg"))[None]
ResNet50().predict(x / 255)
MobileNetV2().predict(x / 255)
`;

const notebook = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    { cell_type: "code", id: "a", metadata: {}, outputs: [], execution_count: null, source: program },
    {
      cell_type: "code",
      id: "b",
      metadata: {},
      outputs: [],
      execution_count: null,
      source: "ResNet50().predict(x)",
    },
  ],
});

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, "train.py"), program);
  await writeFile(join(folder.path, "train.ipynb"), notebook);
});
afterEach(() => folder.remove());

/** What is told where nothing can be verified. */
async function refusal(target: string, given: Partial<VerifyArguments> = {}): Promise<string> {
  const world = createTestWorld(engine, folder.path);
  const options = { format: "text", backend: "auto", seed: 1, ...given } as const;
  expect(await verify(target, options, world, new AbortController().signal)).toBe(2);
  expect(world.stdout()).toBe("");
  return world.stderr.join("\n");
}

describe("verify", () => {
  it("names the flows to choose from, ready to be run", async () => {
    const told = await refusal("train.py");
    expect(told).toContain("say which one to verify:");
    expect(told).toMatch(/pixelproof verify train\.py:4 {3}\(predict ResNet50, which is given RGB\/255/);
    expect(told).toMatch(/pixelproof verify train\.py:5 {3}\(predict MobileNetV2/);
  });

  it("names the phases of a line that trains and validates by different ways", async () => {
    const fit = program.replace(
      /ResNet50\(\)\.predict[\s\S]*/,
      "net = ResNet50()\nnet.fit(x / 255, [1], validation_data=(x / 127.5, [1]))\n",
    );
    await writeFile(join(folder.path, "train.py"), fit);
    const told = await refusal("train.py");
    expect(told).toMatch(/pixelproof verify train\.py:5 --phase train {3}\(/);
    expect(told).toMatch(/pixelproof verify train\.py:5 --phase validate {3}\(/);
  });

  it("names those of a notebook by cell and row", async () => {
    const told = await refusal("train.ipynb");
    expect(told).toContain('pixelproof verify "train.ipynb:cell 1:4"');
    expect(told).toContain('pixelproof verify "train.ipynb:cell 2:1"');
    expect(await refusal("train.ipynb:cell 2:7")).toContain("there is no line 7");
    expect(await refusal("train.ipynb:4")).toContain("say which cell");
  });

  it.each<[string, string, Partial<VerifyArguments>, string]>([
    ["a program that is not there", "no.py", {}, "cannot read no.py: there is no such file or folder"],
    ["a line that is not there", "train.py:99", {}, "there is no line 99"],
    [
      "a line about something else",
      "train.py:1",
      {},
      "no images were seen to reach a pretrained network in this line",
    ],
    ["a folder that is not there", "train.py:4", { images: "none" }, "none does not exist"],
    ["a folder without pictures", "train.py:4", { images: "." }, "holds no JPEG, PNG, GIF or BMP"],
    ["weights that are not there", "train.py:4", { weights: "no.h5" }, "no.h5 does not exist; name a .keras"],
  ])("says what is wrong with %s", async (_, target, given, says) => {
    expect(await refusal(target, given)).toContain(says);
  });
});

describe("parseTarget", () => {
  it.each([
    ["train.py", { name: "train.py" }],
    ["train.py:3", { name: "train.py", row: 3 }],
    ["train.py:3:5", { name: "train.py", row: 3 }],
    ["a/b.ipynb:cell 2:3", { name: "a/b.ipynb", cell: 2, row: 3 }],
    ["C:\\code\\train.py:3", { name: "C:\\code\\train.py", row: 3 }],
  ])("%s", (target, parsed) => expect(parseTarget(target)).toEqual(parsed));
});

describe("progressLine", () => {
  it("estimates what is left of a stage from what it took so far", () => {
    let now = 0;
    const line = progressLine(() => now);
    expect(line({ stage: "answers", done: 0 })).toBe("running the network: 0 %");
    now = 10_000;
    expect(line({ stage: "answers", done: 0.25 })).toBe("running the network: 25 %, about 30 s left");
    now = 400_000;
    expect(line({ stage: "answers", done: 0.5 })).toBe("running the network: 50 %, about 7 min left");
    expect(line({ stage: "answers", done: 1 })).toBe("running the network: 100 %");
    expect(line({ stage: "pictures", done: 0.5 })).toBe("reading pictures: 50 %");
  });
});
