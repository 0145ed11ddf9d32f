import { readdirSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { readRun } from "../../cli/merge/read-run.ts";
import { compareReports } from "../../cli/report/compare-reports.ts";
import { findingRecord } from "../../cli/report/finding-record.ts";
import { outcomeOf } from "../../cli/threads/outcome.ts";
import { engine } from "../engine.ts";
import { filesIn, ROOT } from "../project/sections.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const lines: CheckOptions = { ...plainCheck, format: "jsonl" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const write = (files: Readonly<Record<string, string>>): Promise<void> => folder.write(files);

/** The files of which lines were told so far, a name for each line. */
function toldIn(world: TestWorld): readonly string[] {
  const told = world.stdout().split("\n").slice(0, -1);
  return told
    .map((line) => JSON.parse(line))
    .flatMap(({ filename }) => (filename === undefined ? [] : [relative(folder.path, filename)]))
    .map((name) => name.replaceAll("\\", "/"));
}

/** A check, and of which files was told when each of them began to be checked, and at the end. */
async function watched(options: CheckOptions = lines) {
  const world = createTestWorld(engine, folder.path);
  const told: (readonly [file: string, lines: readonly string[]])[] = [];
  const checking: TestWorld["checking"] = {
    ...world.checking,
    async *checkEach(tasks) {
      for (const task of tasks) {
        told.push([relative(folder.path, task.path).replaceAll("\\", "/"), toldIn(world)]);
        yield await outcomeOf(task, world);
      }
    },
  };
  const code = await check([], options, { ...world, checking });
  return { code, told, end: toldIn(world), stderr: world.stderr };
}

const wrong = `from keras.applications import VGG16
from keras.preprocessing.image import ImageDataGenerator
VGG16().predict(ImageDataGenerator(rescale=1 / 255).flow_from_directory("x"))
`;

describe("jsonl", () => {
  it("tells of a file before the next is checked, where no other reads it", async () => {
    await write({ "a.py": wrong, "b.py": wrong, "c.py": wrong });
    const { told, end, code } = await watched();
    expect(told).toEqual([
      ["a.py", []],
      ["b.py", ["a.py"]],
      ["c.py", ["a.py", "b.py"]],
    ]);
    expect(end).toEqual(["a.py", "b.py", "c.py"]);
    expect(code).toBe(1);
  });

  it("tells of a file that others import when the last of them is checked", async () => {
    await write({ "a.py": wrong, "b.py": wrong, "c.py": `import a\n${wrong}`, "d.py": wrong });
    const { told, end } = await watched();
    expect(told).toEqual([
      ["a.py", []],
      ["b.py", []],
      ["c.py", ["b.py"]],
      ["d.py", ["b.py", "c.py", "a.py"]],
    ]);
    expect(end).toHaveLength(4);
  });

  it("tells where the others can still speak against it only when they have spoken", async () => {
    const shared = `from keras.applications import VGG16
from keras.applications.vgg16 import preprocess_input
def predict(images, prepare=lambda x: x / 255):
    return VGG16().predict(prepare(images))
`;
    await write({
      "a.py": shared,
      "b.py": wrong,
      "c.py":
        "import numpy as np\nfrom a import predict, preprocess_input\n" +
        'predict(np.asarray(Image.open("x.png").convert("RGB")).astype("float32"), preprocess_input)\n',
    });
    const { told, end } = await watched();
    expect(told.map(([, before]) => before)).toEqual([[], [], ["b.py"]]);
    expect(end).not.toContain("a.py");
    await write({ "c.py": "" });
    expect((await watched()).end).toContain("a.py");
  });

  it("waits where lines are taken more slowly than they come", async () => {
    await write({ "a.py": wrong, "b.py": wrong });
    const world = createTestWorld(engine, folder.path);
    const begun: string[] = [];
    const checking: TestWorld["checking"] = {
      ...world.checking,
      async *checkEach(tasks) {
        for (const task of tasks) {
          begun.push(relative(folder.path, task.path));
          yield await outcomeOf(task, world);
        }
      },
    };
    let take = (): void => undefined;
    let ended: Promise<unknown> | undefined;
    await new Promise<void>((isFull) => {
      const flushed = (): Promise<void> => {
        isFull();
        return new Promise((done) => {
          take = done;
        });
      };
      ended = check([], lines, { ...world, checking, output: { ...world.output, flushed } });
    });
    for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
    expect([begun, toldIn(world)]).toEqual([["a.py"], ["a.py"]]);
    take();
    await vi.waitFor(() => expect(begun).toEqual(["a.py", "b.py"]));
    await vi.waitFor(() => expect(toldIn(world)).toEqual(["a.py", "b.py"]));
    take();
    expect(await ended).toBe(1);
  });

  it("tells all at the end where it mends", async () => {
    await write({ "a.py": wrong, "b.py": wrong });
    const { told } = await watched({ ...lines, fix: true });
    expect(told.map(([, before]) => before)).toEqual([[], []]);
  });

  it("tells what a baseline does not know, and at the end what it may know from a file that was moved", async () => {
    const baseline = { path: "known.json", update: undefined };
    const other = wrong.replace("VGG16()", "VGG16(weights='imagenet')");
    await write({ "a.py": wrong, "b.py": other, "gone.py": wrong.replace('"x"', '"y"') });
    expect((await watched({ ...lines, baseline: { ...baseline, update: "write" } })).end).toEqual([]);
    await rm(join(folder.path, "gone.py"));
    // The first of those that are as in the file that is gone is known; which that is, is known at the end.
    const moved = wrong.replace('"x"', '"y"');
    await write({ "b.py": `${wrong}${wrong}`, "c.py": moved, "ca.py": moved, "d.py": wrong, "e.py": other });
    const { told, end } = await watched({ ...lines, baseline });
    const json = createTestWorld(engine, folder.path);
    await check([], { ...lines, format: "json", baseline }, json);
    const expected = JSON.parse(json.stdout()).map(({ filename }: { readonly filename: string }) =>
      relative(folder.path, filename),
    );
    expect([...end].sort()).toEqual(expected);
    expect(end).not.toContain("a.py");
    expect(end).not.toContain("c.py");
    expect(end.slice(-2)).toEqual(["e.py", "ca.py"]);
    expect(told.at(-1)).toEqual(["e.py", end.slice(0, -2)]);
    expect(end.length).toBeGreaterThan(3);
  });

  it("goes on where a file cannot be checked", async () => {
    await write({ "a.py": wrong, "b.py": wrong, "c.py": `import a\n${wrong}` });
    const world = createTestWorld(engine, folder.path);
    const checking: TestWorld["checking"] = {
      ...world.checking,
      async *checkEach(tasks) {
        for (const task of tasks)
          if (task.path.endsWith("c.py")) yield { kind: "failed", path: task.path, reason: "it is gone" };
          else yield await outcomeOf(task, world);
      },
    };
    expect(await check([], lines, { ...world, checking })).toBe(2);
    expect(toldIn(world)).toEqual(["b.py", "a.py"]);
  });

  it("says so where a file has to do with one of which was told before, though that was not foreseen", async () => {
    await write({ "a.py": wrong, "b.py": `import a\n${wrong}` });
    const world = createTestWorld(engine, folder.path);
    const { surroundings } = world.workspace;
    const nothing = { ...surroundings.tree, entries: () => new Map() };
    const blind = { ...world.workspace, surroundings: { ...surroundings, tree: nothing } };
    expect(await check([], lines, { ...world, workspace: blind })).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check b.py: it has to do with a.py, of which was told before, which is a bug: --format json tells what is right",
    ]);
  });
});

const cases = join(import.meta.dirname, "../project/cases");
const programs = join(import.meta.dirname, "../programs");

/** All that json and jsonl tell, in the order of the former. */
async function bothWays() {
  const [whole, streamed] = [createTestWorld(engine, folder.path), createTestWorld(engine, folder.path)];
  const codes = [await check([], { ...lines, format: "json" }, whole), await check([], lines, streamed)];
  const { findings } = readRun(streamed.stdout(), folder.path);
  const order = [...findings].sort(compareReports);
  return {
    codes,
    json: JSON.parse(whole.stdout()),
    jsonl: order.map(findingRecord),
    stderr: streamed.stderr,
  };
}

describe("jsonl tells in some order what json tells", () => {
  it.each(readdirSync(cases).sort())("of %s", async (name) => {
    const files = [...filesIn(await readFile(join(cases, name), "utf8"))];
    await write(Object.fromEntries(files.map(([path, text]) => [relative(ROOT, path), text])));
    const { codes, json, jsonl } = await bothWays();
    expect(jsonl).toEqual(json);
    expect(codes[1]).toBe(codes[0]);
  });

  it("of many programs of the tests in one folder", async () => {
    const names = (await readdir(programs, { recursive: true })).filter((name) => /\.(py|ipynb)$/.test(name));
    for (const name of names.sort().filter((_, at) => at % 3 === 0))
      await write({ [name]: await readFile(join(programs, name), "utf8") });
    const { json, jsonl } = await bothWays();
    expect(json.length).toBeGreaterThan(30);
    expect(jsonl).toEqual(json);
  }, 120_000);
});
