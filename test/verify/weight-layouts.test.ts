import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { File, FS, ready } from "h5wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildNetwork } from "../../verify/network/build.ts";
import type { Model } from "../../verify/network/model.ts";
import { chain } from "../../verify/network/read-config.ts";
import { openWeights } from "../../verify/weights/open.ts";
import { readWeights } from "../../verify/weights/read.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await ready;
});
afterAll(() => folder.remove());

const input = { kind: "InputLayer", name: "image", config: { batch_shape: [null, 4, 4, 3] } };
const conv = (name: string) => ({
  kind: "Conv2D",
  name,
  config: { filters: 2, kernel_size: 1, use_bias: false },
});
const stem = chain("stem", [
  { ...input, name: "stem_input" },
  conv("first"),
  { ...conv("second"), config: { filters: 3, kernel_size: 1, use_bias: false } },
]);
/** Sequential([Sequential([first, second], name="stem"), third, head]). */
const nested = chain("whole", [
  input,
  { kind: "Sequential", name: "stem", config: {}, model: stem },
  conv("third"),
  { kind: "GlobalAveragePooling2D", name: "pool", config: {} },
  { kind: "Dense", name: "head", config: { units: 1 } },
]);

/** Arrays by their path in a file; each holds its own number, so that none is taken for another. */
type Arrays = Readonly<Record<string, readonly [shape: number[], value: number]>>;
type Attributes = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

function write(name: string, arrays: Arrays, attributes: Attributes): string {
  const file = new File(`/${name}`, "w");
  for (const path of [
    ...Object.keys(attributes),
    ...Object.keys(arrays).map((one) => one.replace(/\/[^/]*$/, "")),
  ]) {
    const parts = path.split("/").filter(Boolean);
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join("/");
      if (!file.paths().includes(part)) file.create_group(part);
    }
  }
  for (const [path, [shape, value]] of Object.entries(arrays)) {
    const data = new Float32Array(shape.reduce((product, n) => product * n, 1)).fill(value);
    file.create_dataset({ name: path, data, shape });
  }
  for (const [path, own] of Object.entries(attributes)) {
    const group = path === "/" ? file : file.get(path);
    for (const [key, value] of Object.entries(own)) {
      if (group !== null && "create_attribute" in group)
        group.create_attribute(key, typeof value === "string" ? value : [...value]);
    }
  }
  file.close();
  const path = join(folder.path, name);
  writeFileSync(path, FS?.readFile(`/${name}`) ?? "");
  return path;
}

/** The number that each variable was filled with. */
async function filled(path: string, model: Model = nested): Promise<Record<string, number | undefined>> {
  const file = await openWeights(path);
  try {
    const weights = readWeights(file, path, model, buildNetwork(model));
    const entries = [...weights].flatMap(([layer, own]) =>
      [...own].map(([role, { data }]) => [`${layer}/${role}`, data[0]] as const),
    );
    return Object.fromEntries(entries);
  } finally {
    file.close();
  }
}

const kernels = { first: [1, 1, 3, 2], second: [1, 1, 2, 3], third: [1, 1, 3, 2], head: [2, 1] };
const whole = {
  "stem/first/kernel": 1,
  "stem/second/kernel": 2,
  "third/kernel": 3,
  "head/kernel": 4,
  "head/bias": 5,
};

/** Keras 3: a group for each layer; those of a nested model within the model's. */
const stored = (names: Readonly<Record<string, string>>): Arrays => ({
  [`layers/${names.stem}/layers/${names.first}/vars/0`]: [kernels.first, 1],
  [`layers/${names.stem}/layers/${names.second}/vars/0`]: [kernels.second, 2],
  [`layers/${names.third}/vars/0`]: [kernels.third, 3],
  [`layers/${names.head}/vars/0`]: [kernels.head, 4],
  [`layers/${names.head}/vars/1`]: [[1], 5],
});

test("early Keras 3 counts the layers of each class", async () => {
  const names = { stem: "sequential", first: "conv2d", second: "conv2d_1", third: "conv2d", head: "dense" };
  expect(await filled(write("counted.weights.h5", stored(names), {}))).toEqual(whole);
});

test("later Keras 3 names each layer, and the names decide", async () => {
  const names = { stem: "sequential", first: "conv2d_1", second: "conv2d", third: "conv2d_7", head: "dense" };
  const path = write("named.weights.h5", stored(names), {
    "layers/sequential/vars": { name: "stem" },
    "layers/sequential/layers/conv2d_1/vars": { name: "first" },
    "layers/sequential/layers/conv2d/vars": { name: "second" },
    "layers/conv2d_7/vars": { name: "third" },
    "layers/dense/vars": { name: "head" },
  });
  expect(await filled(path)).toEqual(whole);
});

test("Keras 1 has the arrays in the layer's own group, and its layers are matched by their order", async () => {
  const flat = chain("flat", [input, conv("a"), { ...conv("b"), config: { filters: 3, kernel_size: 1 } }]);
  const path = write(
    "keras-1.h5",
    {
      "convolution2d_1/convolution2d_1_W:0": [[1, 1, 3, 2], 1],
      "convolution2d_2/convolution2d_2_W:0": [[1, 1, 2, 3], 2],
      "convolution2d_2/convolution2d_2_b:0": [[3], 3],
    },
    {
      // One attribute may hold 64 KB: longer lists are split.
      "/": { layer_names0: ["convolution2d_1"], layer_names1: ["convolution2d_2"] },
      convolution2d_1: { weight_names: ["convolution2d_1_W:0"] },
      convolution2d_2: { weight_names: ["convolution2d_2_W:0", "convolution2d_2_b:0"] },
    },
  );
  expect(await filled(path, flat)).toEqual({ "a/kernel": 1, "b/kernel": 2, "b/bias": 3 });
});

const misfits: readonly (readonly [what: string, arrays: Arrays, attributes: Attributes, message: string])[] =
  [
    [
      "another shape",
      { "a/a/kernel:0": [[1, 1, 3, 7], 1] },
      { "/": { layer_names: ["a"] }, a: { weight_names: ["a/kernel:0"] } },
      "kernel of layer 'a' is 1×1×3×2 in the network, but 1×1×3×7 in the file (/a/a/kernel:0): the weights are of another network",
    ],
    [
      "a layer too many",
      { "a/a/kernel:0": [[1, 1, 3, 2], 1], "b/b/kernel:0": [[2, 2], 1] },
      {
        "/": { layer_names: ["a", "b"] },
        a: { weight_names: ["a/kernel:0"] },
        b: { weight_names: ["b/kernel:0"] },
      },
      "it holds weights of 2 layers, but the network has 1 layers with weights",
    ],
    [
      "numbers that are none",
      { "a/a/kernel:0": [[1, 1, 3, 2], Number.NaN] },
      { "/": { layer_names: ["a"] }, a: { weight_names: ["a/kernel:0"] } },
      "kernel of layer 'a' holds NaN at place 0 (/a/a/kernel:0): the file is damaged, or training went astray",
    ],
    [
      "Theano's kernels",
      { "a/a/kernel:0": [[1, 1, 3, 2], 1] },
      { "/": { layer_names: ["a"], backend: "theano" }, a: { weight_names: ["a/kernel:0"] } },
      "its weights were written with the Theano backend",
    ],
  ];

test.each(misfits)("%s: says what does not fit, and where", async (what, arrays, attributes, message) => {
  const path = write(`${what.replaceAll(" ", "-")}.h5`, arrays, attributes);
  await expect(filled(path, chain("one", [input, conv("a")]))).rejects.toThrow(`${path}: ${message}`);
});

test.each([
  ["version https://git-lfs.github.com/spec/v1", "it is a pointer of Git LFS; run `git lfs pull`"],
  ["<!doctype html>", "it is a web page, saved in the place of the file"],
  ["", "it is empty"],
  ["PK\x03\x04 and no more", "the archive is damaged or incomplete: its end cannot be read"],
  ["nothing", "it is neither HDF5 (.h5, .weights.h5) nor a .keras archive"],
])("a file that begins with %j is told for what it is", async (text, message) => {
  const path = join(folder.path, "other.h5");
  writeFileSync(path, text, "latin1");
  await expect(openWeights(path)).rejects.toThrow(`${path}: ${message}`);
});
