import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { type CheckFormat, checkFormats } from "../../cli/check-formats.ts";
import { merge } from "../../cli/merge/merge.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { notebookJson } from "../workspace/notebook.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "jsonl" };

const generator = `from keras.preprocessing.image import ImageDataGenerator

def batches(name, scale=1. / 255):
    return ImageDataGenerator(rescale=scale).flow_from_directory(name)

def scaled(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
const network = (name: string, feed: string): string => `from keras.applications import ${name}
from lib.data import batches, scaled

net = ${name}(weights="imagenet")
net.trainable = False
net.fit(${feed})
`;
const user = `from keras.applications import ResNet50

def predict(x, divisor=255):
    net = ResNet50(weights="imagenet")
    return net.predict(x / divisor)
`;

/** Files that lead to findings in each other, that speak against findings of each other, and that share what a fix changes. */
const files: Readonly<Record<string, string>> = {
  "lib/data.py": generator,
  "a_train.py": network("ResNet50", 'scaled("train")'),
  "b_train.py": network("VGG16", 'scaled("train")'),
  "c_train.py": network("EfficientNetB0", "batches('x', scale=1)"),
  "lib/use.py": user,
  "run.py": "import numpy as np\nfrom lib.use import predict\n\npredict(np.load('x.npy'), divisor=1)\n",
  "plain.py": "x = 1\n",
  "nb.ipynb": notebookJson("#md a", network("MobileNetV2", 'scaled("train")')),
  "bad.py": "",
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "project"));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  await writeFile(at("bad.py"), Buffer.from([0x78, 0xff]));
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, "project", name);

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
}

async function single(format: CheckFormat): Promise<{ readonly code: number; readonly world: TestWorld }> {
  const world = createTestWorld(engine, at(""));
  return { code: await check([], { ...plain, format }, world), world };
}

/** Checks each part, writes what it told, and merges that. */
async function inParts(
  of: number,
  format: CheckFormat,
  root = at(""),
  { rules = {}, baseline }: Partial<Pick<CheckOptions, "rules" | "baseline">> = {},
) {
  const paths: string[] = [];
  for (let index = 1; index <= of; index++) {
    const world = createTestWorld(engine, root);
    await check([], { ...plain, rules, shard: { index, of } }, world);
    const path = join(folder.path, `${of}-${index}.jsonl`);
    await writeFile(path, world.stdout());
    paths.push(path);
  }
  const world = createTestWorld(engine, baseline ? root : at(""));
  const options = { format, statistics: false, exitZero: false, baseline };
  return { code: await merge(paths.reverse(), options, world), world };
}

const linesOf = (text: string): readonly string[] => text.trim().split("\n").sort();

describe("merged parts", () => {
  it("have something to tell apart", async () => {
    const { world } = await single("json");
    const told: readonly { readonly filename: string; readonly fix: unknown }[] = JSON.parse(world.stdout());
    const inData = told.filter(({ filename }) => filename === at("lib/data.py"));
    expect(inData.length).toBeGreaterThan(2);
    expect(told.some(({ fix }) => fix === null)).toBe(true);
  });

  it.each(checkFormats)("tell in %s what one run tells", async (format) => {
    const whole = await single(format);
    for (const of of [1, 2, 3, 4, 5]) {
      const parts = await inParts(of, format);
      expect(parts.code).toBe(whole.code);
      if (format === "jsonl") {
        // One run tells each finding as it is found, and links in another order.
        const told = (text: string) => linesOf(text).filter((line) => !line.startsWith('{"summary"'));
        expect(told(parts.world.stdout())).toEqual(told(whole.world.stdout()));
      } else expect(parts.world.stdout()).toBe(whole.world.stdout());
      expect(parts.world.stderr).toEqual([]);
    }
  });

  it("tell the same of lists, some of them empty, as engines cut them", async () => {
    const whole = await single("text");
    const names = Object.keys(files).sort();
    const paths: string[] = [];
    for (const [k, listed] of [names.slice(0, 2), [], names.slice(2, 3), names.slice(3), []].entries()) {
      const list = join(folder.path, `list-${k}`);
      await writeFile(list, listed.join("\0"));
      const part = createTestWorld(engine, at(""));
      await check([], { ...plain, filesFrom: list }, part);
      paths.push(join(folder.path, `list-${k}.jsonl`));
      // As a line of text that an engine writes: with a line break of its own behind it.
      await writeFile(join(folder.path, `list-${k}.jsonl`), `${part.stdout()}\n`);
    }
    const world = createTestWorld(engine, at(""));
    const options = { format: "text", statistics: false, exitZero: false, baseline: undefined } as const;
    expect(await merge(paths, options, world)).toBe(whole.code);
    expect(world.stdout()).toBe(whole.world.stdout());
  });

  it("tell the same though they ran elsewhere", async () => {
    const whole = await single("text");
    const elsewhere = join(folder.path, "elsewhere");
    await cp(at(""), elsewhere, { recursive: true });
    const parts = await inParts(3, "text", elsewhere);
    expect(parts.world.stdout()).toBe(whole.world.stdout());
    await rm(elsewhere, { recursive: true });
  });

  it("tell no fix that was not tried on all who read the file, where these are not at hand", async () => {
    await inParts(5, "json");
    const paths = [1, 2, 3, 4, 5].map((i) => join(folder.path, `5-${i}.jsonl`));
    const world = createTestWorld(engine, join(folder.path, "nothing here"));
    await merge(paths, { format: "json", statistics: false, exitZero: true, baseline: undefined }, world);
    expect(world.stderr[0]).toMatch(
      /no fix is told for lib\/data\.py:\d+:\d+: files that read lib\/data\.py/,
    );
  });

  it("tell and forget of a baseline what one run does, also of files that are clean now", async () => {
    const root = at("known");
    const wish = (update?: "write" | "prune") => ({ path: "known.json", update });
    const alone = async (update?: "write" | "prune", rules: CheckOptions["rules"] = {}) => {
      const world = createTestWorld(engine, root);
      const code = await check([], { ...plain, format: "text", rules, baseline: wish(update) }, world);
      // Of what could not be checked, each part told already.
      const stderr = world.stderr.filter((line) => !line.includes("cannot check"));
      return { code, stdout: world.stdout(), stderr };
    };
    const merged = async (update?: "prune", rules: CheckOptions["rules"] = {}) => {
      const { world, code } = await inParts(3, "text", root, { rules, baseline: wish(update) });
      return { code, stdout: world.stdout(), stderr: world.stderr };
    };
    const wrong = (name: string) => `import cv2\n${network(name, 'cv2.imread("a")[None]')}`;
    for (const name of ["a", "b", "c", "d"]) await write(`known/${name}.py`, wrong("VGG16"));
    await write("known/lib/data.py", generator);
    await alone("write");
    await write("known/a.py", "x = 1\n");
    await write("known/b.py", wrong("ResNet50").replace("cv2.imread", "cv2.imdecode"));
    await rm(at("known/c.py"));
    // What cannot be read is not known to be clean.
    await writeFile(at("known/d.py"), Buffer.from([0x78, 0xff]));
    const off = { ignore: { value: ["missing-preprocessing" as const], from: "the command line" } };
    for (const rules of [{}, off])
      expect(await merged(undefined, rules)).toEqual(await alone(undefined, rules));
    const told = await alone();
    expect(told.stderr.join()).toMatch(/[23] findings of known\.json are gone/);

    const before = await readFile(at("known/known.json"), "utf8");
    const pruned = await merged("prune");
    const after = await readFile(at("known/known.json"), "utf8");
    await writeFile(at("known/known.json"), before);
    expect(pruned).toEqual(await alone("prune"));
    expect(await readFile(at("known/known.json"), "utf8")).toBe(after);
    expect(after).not.toBe(before);
    expect(Object.keys(JSON.parse(after).findings)).toContain("d.py");
    await rm(root, { recursive: true });
  });

  it("are refused where one did not end, or is something else", async () => {
    await inParts(2, "text");
    const [path, other] = [join(folder.path, "2-1.jsonl"), join(folder.path, "other")];
    const text = await readFile(path, "utf8");
    const broken: readonly (readonly [text: string, reason: RegExp])[] = [
      [text.replace(/\{"summary".*\n/, ""), /it has no summary/],
      [text + text, /something follows its summary/],
      [
        text.replace(/"version":"[^"]*"/, '"version":"0.0.1"'),
        /version 0\.0\.1 told it, and this is .*the same version/,
      ],
      ['{"a":1}\n', /line 1 is none of check --format jsonl/],
      ["[\n", /line 1 is no JSON/],
    ];
    for (const [content, reason] of broken) {
      await writeFile(other, content);
      const world = createTestWorld(engine, at(""));
      const options = { format: "text", statistics: false, exitZero: true, baseline: undefined } as const;
      expect(await merge([path, other], options, world)).toBe(2);
      expect(world.stderr).toEqual([expect.stringMatching(reason)]);
      expect(world.stdout()).toBe("");
    }
  });
});
