import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CheckOptions } from "../../cli/check.ts";
import { watch } from "../../cli/watch.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "text" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const train = `import cv2
from keras.applications import ResNet50
from data import scaled
ResNet50(weights="imagenet").predict(scaled(cv2.imread("a")[None]))
`;

it("checks again what depends on a change, and nothing else, until it is stopped", async () => {
  await writeFile(at("data.py"), "def scaled(x):\n    return x / 255\n");
  await writeFile(at("train.py"), train);
  await writeFile(at("other.py"), "x = 1\n");
  await mkdir(at("venv/lib"), { recursive: true });
  const world = createTestWorld(engine, folder.path);
  const checked: string[] = [];
  const within = await world.engine();
  const counting = {
    ...within,
    check(file: string, text: string) {
      checked.push(file.slice(folder.path.length + 1));
      return within.check(file, text);
    },
  };
  const controller = new AbortController();
  const ended = watch([], plain, { ...world, engine: async () => counting }, controller.signal);
  const told = (text: string): Promise<void> =>
    vi.waitFor(() => expect(world.stdout()).toContain(text), { timeout: 50_000, interval: 20 });

  await told("Found 1 finding in 1 of 3 files.");
  expect(new Set(checked)).toEqual(new Set(["data.py", "other.py", "train.py"]));
  checked.length = 0;
  await writeFile(at("data.py"), "def scaled(x):\n    return x\n");
  await told("warning[missing-preprocessing]");
  expect(new Set(checked)).toEqual(new Set(["data.py", "train.py"]));

  await writeFile(at("venv/lib/a.py"), train);
  await writeFile(at("train.py"), "x = 1\n");
  await told("Found nothing in 3 files.");
  await writeFile(at("new.py"), train);
  await told("in 1 of 4 files.");
  await rm(at("new.py"));
  await told("Found nothing in 3 files.");

  controller.abort();
  expect(await ended).toBe(130);
  expect(new Set(world.stderr)).toEqual(new Set(["Watching for changes; Ctrl-C ends it."]));
});
