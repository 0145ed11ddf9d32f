import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { flows } from "../../cli/flows.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { notebookJson } from "../workspace/notebook.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const examples = join(import.meta.dirname, "../../examples");
const plain: CheckOptions = { ...plainCheck, format: "text" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(engine, folder.path);
});
afterEach(() => folder.remove());

function write(content: string): Promise<void> {
  return writeFile(join(folder.path, "a.ipynb"), content);
}

function read(): Promise<string> {
  return readFile(join(folder.path, "a.ipynb"), "utf8");
}

const example = await readFile(join(examples, "train_mobilenet.ipynb"), "utf8");

describe("a notebook", () => {
  it("is told by cell and row", async () => {
    await write(example);
    expect(await check([], plain, world)).toBe(1);
    expect(world.stdout()).toContain("--> a.ipynb:cell 5:1:30\n");
    expect(world.stdout()).toContain(" ::: cell 9\n2 | history = model.fit(");
    expect(world.stderr).toEqual([]);
  });

  it("is told by cell and row to programs", async () => {
    await write(example);
    await check([], { ...plain, format: "json" }, world);
    const [first, second] = JSON.parse(world.stdout());
    expect(first).toMatchObject({
      code: "wrong-scaling",
      cell: 5,
      location: { row: 1, column: 30 },
      fix: {
        edits: [
          { cell: 3, location: { row: 5 } },
          { cell: 5, location: { row: 1, column: 30 } },
        ],
      },
    });
    expect(second).toMatchObject({ cell: 11, location: { row: 3, column: 5 } });
  });

  it("is told by cell to GitHub, which shows its JSON", async () => {
    await write(example);
    await check([], { ...plain, format: "github" }, world);
    expect(world.stdout()).toMatch(
      /^::warning title=Pixelproof \(wrong-scaling\),file=a\.ipynb::In cell 5, line 1:%0A/,
    );
  });

  it("has flows", async () => {
    await write(example);
    expect(await flows([], { format: "json" }, world)).toBe(0);
    expect(JSON.parse(world.stdout())).toMatchObject([
      {
        phase: "train",
        cell: 9,
        location: { row: 2, column: 11 },
        network: { cell: 8, location: { row: 1 } },
      },
      { phase: "validate", cell: 9, steps: [{ cell: 5 }, { cell: 5 }, { cell: 5 }] },
      { phase: "predict", cell: 11, location: { row: 4, column: 1 } },
    ]);
    const text = createTestWorld(engine, folder.path);
    await flows([], { format: "text" }, text);
    expect(text.stdout()).toContain("a.ipynb:cell 11:4:1: predict MobileNetV2");
  });

  it("shows what would change, cell by cell", async () => {
    await write(example);
    expect(await check([], { ...plain, diff: true }, world)).toBe(1);
    expect(world.stdout()).toContain(
      "+++ a.ipynb:cell 11\n@@ -1,4 +1,4 @@\n img = load_img('cat.jpg', target_size=(224, 224))\n",
    );
    expect(world.stdout().match(/^[-+][^-+].*$/gm)).toEqual([
      "+from tensorflow.keras.applications.mobilenet_v2 import preprocess_input",
      expect.stringMatching(/^-datagen = /),
      expect.stringMatching(/^\+datagen = /),
      "-x = x / 255.",
      "+x = preprocess_input(x)",
    ]);
    expect(await read()).toBe(example);
  });

  it("is mended in its JSON, of which all else stays as it was", async () => {
    await write(example);
    expect(await check([], { ...plain, fix: true }, world)).toBe(0);
    const before = example.split("\n");
    const after = (await read()).split("\n");
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '    "from tensorflow.keras.applications.mobilenet_v2 import preprocess_input\\n",',
      expect.stringMatching(/^ {4}"datagen = ImageDataGenerator\(preprocessing_function=preprocess_input, /),
      '    "x = preprocess_input(x)\\n",',
    ]);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(2);
    expect(after).toHaveLength(before.length + 1);
  });

  it("has a byte order mark and Windows line breaks, and keeps them", async () => {
    const json = `\ufeff${example.replaceAll("\n", "\r\n").replaceAll("\\n", "\\r\\n")}`;
    await write(json);
    expect(await check([], { ...plain, fix: true }, world)).toBe(0);
    const mended = await read();
    expect(mended.startsWith("\ufeff")).toBe(true);
    expect(mended).not.toMatch(/(?<!\r)\n|(?<!\\r)\\n/);
  });
});

describe("notebooks that cannot be checked", () => {
  it("say why, and the others are", async () => {
    await write(example);
    await writeFile(join(folder.path, "b.ipynb"), "");
    await writeFile(join(folder.path, "c.ipynb"), example.slice(0, 500));
    expect(await check([], plain, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check b.ipynb: it is empty, and so no notebook",
      expect.stringMatching(
        /^pixelproof: cannot check c\.ipynb: it is no notebook: its JSON is broken in line \d+, column \d+$/,
      ),
    ]);
    expect(world.stdout()).toContain("in 1 of 1 file");
  });

  it("are silent where they are in another language or have no code", async () => {
    await write(example.replaceAll('"python"', '"R"'));
    await writeFile(join(folder.path, "b.ipynb"), notebookJson("#md T"));
    await writeFile(join(folder.path, "c.ipynb"), notebookJson());
    expect(await check([], { ...plain, fix: true }, world)).toBe(0);
    expect(world.stderr).toEqual([]);
  });

  it("name the cell that does not parse", async () => {
    await write(notebookJson("#md T", "!ls (", "x = 1\ny = = 2"));
    expect(await check([], plain, world)).toBe(0);
    expect(world.stderr).toEqual(["pixelproof: a.ipynb:cell 3:2:5 does not parse; the rest was checked"]);
  });

  it("are checked where outputs are huge", async () => {
    const [code, ...rest] = example.split('"outputs": []');
    await write(
      `${code}"outputs": [{"data": {"image/png": "${"A".repeat(20_000_000)}"}}]${rest.join('"outputs": []')}`,
    );
    expect(await check([], plain, world)).toBe(1);
  });
});
