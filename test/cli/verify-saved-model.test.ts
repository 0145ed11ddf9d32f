import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { affine, IDENTITY, type Transform } from "../../core/transform/transform.ts";
import { architecture } from "../../verify/architectures/architecture.ts";
import { NEW_CLASSES } from "../../verify/drawn/drawn-class.ts";
import { encodePng } from "../../verify/drawn/png.ts";
import { drawnSamples } from "../../verify/drawn/samples.ts";
import type { Layer, Model } from "../../verify/network/model.ts";
import { chain } from "../../verify/network/read-config.ts";
import { top5Of } from "../../verify/result/answers.ts";
import { openSession } from "../../verify/session.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { writeModel } from "../verify/write-model.ts";

vi.setConfig({ testTimeout: 120_000 });

const SIZE = 96;

/** What the programs build: the network as one layer of the model, a head on top, and perhaps a scale in front. */
function built(name: string, before: readonly Layer[]): Model {
  const base = architecture(name, { top: false, isImagenet: true });
  const [input, ...others] = base.layers;
  if (input === undefined) throw new Error("a network without layers");
  const sized = { ...input, config: { batch_shape: [null, SIZE, SIZE, 3] } };
  return chain("model", [
    { ...sized, name: "pictures" },
    ...before,
    { kind: "Functional", name: "base", config: {}, model: { ...base, layers: [sized, ...others] } },
    { kind: "GlobalAveragePooling2D", name: "pool", config: {} },
    { kind: "Dense", name: "head", config: { units: 3, activation: "softmax" } },
  ]);
}

const UNIT_SCALE: Layer = { kind: "Rescaling", name: "scale", config: { scale: 1 / 255, offset: 0 } };

/** The program that makes the model, with what stands before the base in it, and how it scales its pictures. */
const train = (
  network: string,
  before: string,
  scale: string,
  path: string,
): string => `import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications import ${network}
from tensorflow.keras.preprocessing.image import ImageDataGenerator
base = ${network}(include_top=False, input_shape=(96, 96, 3))
inputs = tf.keras.Input((96, 96, 3))
x = layers.GlobalAveragePooling2D()(base(${before}))
model = tf.keras.Model(inputs, layers.Dense(3, activation="softmax")(x))
model.compile(loss="categorical_crossentropy")
train = ImageDataGenerator(${scale}).flow_from_directory("data/train", target_size=(96, 96))
model.fit(train)
model.save("${path}")
`;

const predict = (path: string): string => `import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import load_img, img_to_array
model = load_model("${path}")
x = np.expand_dims(img_to_array(load_img("data/train/one/0.png", target_size=(96, 96))), 0) / 255
print(model.predict(x))
`;

const program = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());
beforeAll(async () => {
  const classes = NEW_CLASSES.slice(0, 3);
  const samples = drawnSamples({ classes, set: "test", seed: 1, size: SIZE }, 6);
  for (const [at, { label, picture }] of samples.entries()) {
    const name = ["one", "two", "zoo"][label] ?? "";
    mkdirSync(join(folder.path, "data/train", name), { recursive: true });
    writeFileSync(join(folder.path, "data/train", name, `${at}.png`), encodePng(picture));
  }
  mkdirSync(join(folder.path, "out"));
}, 120_000);

function put(name: string, text: string): void {
  writeFileSync(join(folder.path, name), text);
}

function verify(...args: readonly string[]) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program.cli, "verify", ...args, "--format", "json"],
    {
      cwd: folder.path,
      encoding: "utf8",
      env: { ...process.env, KERAS_HOME: join(folder.path, "keras") },
    },
  );
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** What the engine answers for pictures that are given to the saved model itself through this map. */
async function answers(model: string, paths: readonly string[], map: Transform, labels: readonly string[]) {
  const session = await openSession({
    source: { layers: { kind: "file" }, weights: model },
    backend: { choice: "wasm" },
    threads: 1,
    worker: program.verifyWorker,
  });
  try {
    const run = await session.run({
      pictures: paths.map((path) => ({ kind: "file", path })),
      reader: "pillow",
      interpolation: "pillow-nearest",
      maps: [map],
    });
    return run.pictures.map(({ answers: [one] }) => ({
      top5: top5Of(one?.output ?? new Float32Array(), labels),
    }));
  } finally {
    await session.close();
  }
}

interface Case {
  readonly network: string;
  /** What stands before the base, in the program's words, and in the file. */
  readonly before: string;
  readonly inFile: readonly Layer[];
  readonly scale: string;
  readonly file: string;
  /** What the saved model itself is given in the end. */
  readonly given: Transform;
}

const plain = { network: "MobileNetV2", before: "inputs", inFile: [], scale: "" };
const scaled = { before: "layers.Rescaling(1 / 255)(inputs)", inFile: [UNIT_SCALE] };

it.each<[string, string, Case]>([
  [
    "that it saves",
    "train.py:11",
    { ...plain, scale: "rescale=1 / 255", file: "out/model.keras", given: affine(1 / 255) },
  ],
  ["that it saves as .h5", "train.py:11", { ...plain, ...scaled, file: "out/model.h5", given: IDENTITY }],
  [
    "that scales in front of a network that scales too",
    "train.py:11",
    { ...plain, ...scaled, network: "EfficientNetB0", file: "out/efficient.keras", given: IDENTITY },
  ],
  [
    "of an earlier day, when it did not scale inside yet",
    "train.py:11",
    { ...plain, ...scaled, inFile: [], file: "out/earlier.keras", given: affine(1 / 255) },
  ],
  [
    "that it loads, and that another file saved",
    "predict.py:6",
    { ...plain, scale: "rescale=1 / 255", file: "out/loaded.h5", given: affine(1 / 255) },
  ],
  [
    "that it loads, and that scales inside once more",
    "predict.py:6",
    { ...plain, ...scaled, file: "out/loaded.keras", given: affine(1 / 255) },
  ],
])("verify runs the program's own model %s", async (_, target, of) => {
  const path = join(folder.path, of.file);
  await writeModel(path, built(of.network, of.inFile));
  put("train.py", train(of.network, of.before, of.scale, of.file));
  put("predict.py", predict(of.file));

  const told = verify(target);
  expect(told.flow.network.name).toBe(of.network);
  expect(told.weights).toEqual({ source: "saved-model", path, network: basename(path) });
  expect(told.images).toHaveLength(target.startsWith("train") ? 6 : 1);

  const { weights, ...named } = verify(target, "--weights", of.file);
  expect(weights).toEqual({ ...told.weights, source: "file" });
  expect({ ...named, weights: told.weights }).toEqual(told);

  const paths = told.images.map((image: { path: string }) => image.path);
  const labels = ["one", "two", "zoo"];
  const wanted = await answers(path, paths, of.given, labels);
  for (const [at, { top5 }] of wanted.entries()) {
    expect(told.images[at].actual.top5).toEqual(
      top5.map(({ probability, ...one }) => ({ ...one, probability: expect.closeTo(probability, 4) })),
    );
  }
});
