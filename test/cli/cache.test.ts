import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiskCache, type DiskCache } from "../../cli/cache/disk-cache.ts";
import { createMemoryCache } from "../../cli/cache/memory-cache.ts";
import type { ReportCache } from "../../cli/cache/report-cache.ts";
import { type CheckOptions, check } from "../../cli/check.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { notebookJson } from "../workspace/notebook.ts";
import { createTestWorld, plainCheck, remembering } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "jsonl" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, "project", name);
const cacheFolder = (): string => join(folder.path, "cache");

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: readonly string[];
}

async function run(cache?: ReportCache): Promise<Ran> {
  const world = createTestWorld(engine, at(""));
  const code = await check([], plain, remembering(world, cache));
  return { code, stdout: world.stdout(), stderr: world.stderr };
}

/** What files may hold, one or the other. */
const versions: Readonly<Record<string, readonly string[]>> = {
  "lib/data.py": [
    "def scaled(x):\n    return x / 255\n",
    "def scaled(x):\n    return x\n",
    "def scaled(x):\n    return x / 127.5 - 1  # pixelproof: ignore\n",
    "def scaled(x:\n",
  ],
  "lib/__init__.py": ["", "from .data import scaled\n"],
  "train.py": [
    'import cv2\nfrom keras.applications import ResNet50\nfrom lib.data import scaled\nnet = ResNet50(weights="imagenet")\nnet.predict(scaled(cv2.imread("a")[None]))\nnet.save("net.h5")\n',
    'import cv2\nfrom keras.applications import VGG16\nfrom lib import scaled\nnet = VGG16(weights="imagenet")\nnet.predict(scaled(cv2.imread("a")[None]))\n',
    "x = 1\n",
  ],
  "predict.py": [
    'import cv2\nfrom keras.models import load_model\nload_model("net.h5").predict(cv2.imread("a")[None] / 255)\n',
    "",
  ],
  "nb.ipynb": [
    notebookJson(
      'import cv2\nfrom keras.applications import MobileNetV2\nfrom lib.data import scaled\nMobileNetV2(weights="imagenet").predict(scaled(cv2.imread("a")[None]))\n',
    ),
    "{",
  ],
};

const edit = fc
  .constantFrom(...Object.keys(versions))
  .chain((name) => fc.record({ name: fc.constant(name), text: fc.constantFrom(...(versions[name] ?? [])) }));

async function startProject(): Promise<void> {
  for (const [name, [text = ""]] of Object.entries(versions)) await write(name, text);
}

describe.each([
  ["on the disk", () => createDiskCache(cacheFolder())],
  ["in memory", createMemoryCache],
])("what is kept %s", (_, create) => {
  it("is what would be found afresh, after any edits", async () => {
    const cache = create();
    await startProject();
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        for (const { name, text } of edits) await write(name, text);
        expect(await run(cache)).toEqual(await run());
        expect(await run(cache)).toEqual(await run());
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe("the cache on the disk", () => {
  let cache: DiskCache;
  beforeEach(() => {
    cache = createDiskCache(cacheFolder());
  });
  const entries = async (): Promise<readonly string[]> =>
    (await readdir(cacheFolder())).filter((name) => name.endsWith(".report")).sort();

  it("is used: nothing is analysed again that did not change", async () => {
    await write("a.py", versions["nb.ipynb"]?.[1] ?? "");
    await write("train.py", versions["train.py"]?.[0] ?? "");
    await write(
      "predict.py",
      'import cv2\nfrom keras.applications import ResNet50\nResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)\n',
    );
    const before = await run(cache);
    const world = createTestWorld(engine, at(""));
    const refused = async (): Promise<never> => {
      throw new Error("an engine was asked for");
    };
    await check([], plain, remembering({ ...world, engine: refused }, cache));
    expect(world.stdout()).toBe(before.stdout);
  });

  it("keeps what was found under some settings from a run under others", async () => {
    await write("a.py", versions["train.py"]?.[0] ?? "");
    await write("lib/data.py", versions["lib/data.py"]?.[0] ?? "");
    await run(cache);
    const count = (await entries()).length;
    const world = createTestWorld(engine, at(""));
    const rules = { select: { value: ["swapped-channels"], from: "test" } } as const;
    const options = { ...plain, rules };
    await check([], options, remembering(world, cache));
    expect((await entries()).length).toBeGreaterThan(count);
  });

  it("takes damaged entries for none", async () => {
    await startProject();
    const fresh = await run(cache);
    const names = await entries();
    for (const [i, name] of names.entries()) {
      const path = join(cacheFolder(), name);
      const bytes = await readFile(path);
      const half = Math.floor(bytes.length / 2);
      bytes[half] = (bytes[half] ?? 0) ^ 1;
      await writeFile(path, i % 3 === 0 ? bytes : i % 3 === 1 ? bytes.subarray(0, half) : "");
    }
    expect(await run(cache)).toEqual(fresh);
    expect(await run(cache)).toEqual(fresh);
  });

  it("takes an entry under another's name for none", async () => {
    await startProject();
    const fresh = await run(cache);
    const names = await entries();
    const whole = await Promise.all(names.map((name) => readFile(join(cacheFolder(), name))));
    for (const [i, name] of names.entries())
      await writeFile(join(cacheFolder(), name), whole[(i + 1) % names.length] ?? "");
    expect(await run(cache)).toEqual(fresh);
  });

  it("is used by several runs at once", async () => {
    await startProject();
    const fresh = await run();
    const runs = Array.from({ length: 4 }, () => run(createDiskCache(cacheFolder())));
    expect(await Promise.all(runs)).toEqual([fresh, fresh, fresh, fresh]);
    expect((await readdir(cacheFolder())).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("tells other tools to leave it alone", async () => {
    await write("a.py", "x = 1\n");
    await run(cache);
    expect(await readFile(join(cacheFolder(), ".gitignore"), "utf8")).toMatch(/^\*$/m);
    expect(await readFile(join(cacheFolder(), "CACHEDIR.TAG"), "utf8")).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    );
  });

  it("is done without where it cannot be written", async () => {
    await startProject();
    await writeFile(cacheFolder(), "a file");
    expect(await run(cache)).toEqual(await run());
  });

  it("forgets what was not used for longest", async () => {
    await startProject();
    await run(cache);
    const names = await entries();
    const [oldest = ""] = names;
    await utimes(join(cacheFolder(), oldest), 1, 1);
    await cache.prune(names.length);
    expect(await entries()).toEqual(names);
    await cache.prune(names.length - 1);
    expect(await entries()).not.toContain(oldest);
    await rm(cacheFolder(), { recursive: true });
    await cache.prune();
  });
});
