import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { architecture } from "../../verify/architectures/architecture.ts";
import { NEW_CLASSES } from "../../verify/drawn/drawn-class.ts";
import { encodePng } from "../../verify/drawn/png.ts";
import { drawnSamples } from "../../verify/drawn/samples.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { IMAGENET_LABELS } from "../../verify/result/imagenet-labels.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filledWeights } from "../verify/filler.ts";
import { savedFile } from "../verify/saved-fixtures.ts";
import { writeLegacy } from "../verify/write-weights.ts";

vi.setConfig({ testTimeout: 120_000 });

const program = `from tensorflow.keras.applications import MobileNetV2, ResNet50
from tensorflow.keras.preprocessing.image import ImageDataGenerator
base = ResNet50(include_top=False, pooling="avg", input_shape=(64, 64, 3))
train = ImageDataGenerator(rescale=1./255).flow_from_directory("data/train", target_size=(64, 64))
base.predict(train)
MobileNetV2().predict(ImageDataGenerator(rescale=1/127.5).flow_from_directory("nowhere"))
`;

const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());
beforeAll(async () => {
  writeFileSync(join(folder.path, "train.py"), program);
  const classes = NEW_CLASSES.slice(0, 3);
  for (const [at, { label, picture }] of drawnSamples(
    { classes, set: "test", seed: 1, size: 70 },
    36,
  ).entries()) {
    const name = (classes[label]?.label ?? "").replace(" ", "-");
    mkdirSync(join(folder.path, "data/train", name), { recursive: true });
    writeFileSync(join(folder.path, "data/train", name, `${at}.png`), encodePng(picture));
  }
  writeFileSync(join(folder.path, "data/train/red-star/<img src=x>.jpg"), "no picture");
}, 120_000);

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  KERAS_HOME: join(folder.path, "keras"),
  NO_COLOR: "1",
});

function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.cli, "verify", ...args], {
    cwd: folder.path,
    encoding: "utf8",
    env: environment(),
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

describe("pixelproof verify", () => {
  it("proves on the program's own pictures what a wrong scale costs, and gives all of it as JSON", () => {
    const { status, stdout, stderr } = verify("train.py:5", "--format", "json");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      flow: { phase: "predict", network: { name: "ResNet50" }, location: { row: 5 } },
      backend: "wasm",
      weights: { source: "reference", network: "reference-caffe", path: expect.stringContaining(".keras") },
      pictures: { origin: "program", found: 37 },
      skipped: [
        { path: expect.stringContaining("<img src=x>.jpg"), why: "the file is no JPEG, PNG, GIF or BMP" },
      ],
      summary: {
        images: 36,
        sentence: expect.stringContaining("a small stand-in for ResNet50 gives another answer"),
      },
    });
    expect(told.images).toHaveLength(36);
    expect(told.images[0].actual.top5).toHaveLength(5);
    expect(told.images[0].expected.top5[0]).toEqual({
      index: expect.any(Number),
      label: expect.any(String),
      probability: expect.any(Number),
    });
    expect(told.summary.top1Changed).toBeGreaterThan(25);
    expect(told.summary.meanCosine).toBeLessThan(0.9);
    expect(told.probe.classes).toHaveLength(3);
    expect(told.probe.expected.accuracy).toBeGreaterThan(told.probe.actual.accuracy);
    expect(told.probe.expected.interval[0]).toBeLessThan(told.probe.expected.accuracy);
  });

  it("draws pictures where the program's are not there, says so, and is the same each time", () => {
    const first = verify("train.py:6");
    expect(first.stdout).toContain("24 pictures, drawn by Pixelproof");
    expect(first.stdout).toContain("stands in for MobileNetV2");
    expect(verify("train.py:6")).toEqual(first);
  });

  it("writes a page of its own that no file's name breaks", () => {
    const { status, stdout, stderr } = verify("train.py:5", "--format", "html", "--output", "report.html");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain("The report is in report.html");
    const page = readFileSync(join(folder.path, "report.html"), "utf8");
    expect(page).not.toContain("<img src=x>");
    expect(page).toContain("&lt;img src=x&gt;.jpg");
    expect(page).toContain("This is a stand-in.");
    expect(page).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org)/);
    // A frame with a strict policy shows the same body: so its looks come from the sheet alone.
    expect(page).not.toMatch(/<[^>]* (?:style|on\w+)=/);
    for (const [tag] of page.matchAll(/<(?:img|svg)[^>]*>/g))
      expect(tag).toMatch(/alt="[^"]+"|aria-label="[^"]+"|aria-hidden="true"/);
  });

  it("gives the page in pieces, and what can be done about it, to a program that shows it itself", () => {
    const parts = JSON.parse(verify("train.py:5", "--format", "parts", "--most", "6").stdout);
    const { before, body, after } = parts.page;
    expect(before + body + after).toBe(verify("train.py:5", "--format", "html", "--most", "6").stdout);
    const file = join(folder.path, "train.py");
    expect(parts).toMatchObject({
      title: "Pixelproof: ResNet50 in train.py:5",
      place: "train.py:5",
      network: "ResNet50",
      summary: { images: 6, isUnchanged: false },
      isStandIn: true,
      download: {
        address: expect.stringMatching(/^https:\/\/storage\.googleapis\.com\/.*resnet50.*\.h5$/),
        path: expect.stringContaining(join(folder.path, "keras/models")),
      },
      use: { file, cell: null, line: 4, character: 0 },
      finding: { file, cell: null, line: 3, rule: "wrong-scaling" },
      files: [file],
    });
    expect(Math.round(parts.download.bytes / 2 ** 20)).toBe(98);
  });

  it("runs a whole model that the user names, with the folders for its answers", () => {
    const weights = savedFile("tiny.keras", folder.path);
    const told = JSON.parse(
      verify("train.py:5", "--weights", weights, "--format", "json", "--most", "6").stdout,
    );
    expect(told.weights).toEqual({ source: "file", path: weights, network: "tiny.keras" });
    expect(told.images).toHaveLength(6);
    // Ten answers are not three folders.
    expect(told.images[0].expected.top5[0].label).toMatch(/^class \d$/);
    expect(told.probe).toBeNull();
  });

  it("does not take a saved model that has another network in it", () => {
    savedFile("tiny.keras", folder.path);
    const body = `${program.split("MobileNetV2()")[0]}base.save("tiny.keras")\n`;
    writeFileSync(join(folder.path, "saved.py"), body);
    const told = JSON.parse(verify("saved.py", "--format", "json", "--most", "6").stdout);
    expect(told.weights).toMatchObject({ source: "reference", network: "reference-caffe" });
  });

  it("runs what lies in Keras's cache, at the program's size, with ImageNet's names", async () => {
    const network = { top: true, isImagenet: true };
    const model = architecture("MobileNetV3Small", network);
    const built = buildNetwork(model, { height: 224, width: 224 });
    mkdirSync(join(folder.path, "keras/models"), { recursive: true });
    const file = join(folder.path, "keras/models/weights_mobilenet_v3_small_224_1.0_float.h5");
    await writeLegacy(file, model, built, filledWeights(built, undefined));
    const body = `import numpy as np
from tensorflow.keras.applications import MobileNetV3Small
from tensorflow.keras.preprocessing.image import load_img, img_to_array
MobileNetV3Small().predict(img_to_array(load_img("data/train/red-star/0.png", target_size=(96, 96)))[None] / 255)
`;
    writeFileSync(join(folder.path, "cached.py"), body);
    const told = JSON.parse(verify("cached.py", "--format", "json").stdout);
    expect(told.weights).toEqual({ source: "keras-cache", path: file, network: "MobileNetV3Small" });
    expect(told.pictures).toMatchObject({ origin: "program", folder: expect.stringContaining("0.png") });
    expect(told.images).toHaveLength(1);
    const [first] = told.images[0].expected.top5;
    expect(first.label).toBe(IMAGENET_LABELS[first.index]);
    expect(IMAGENET_LABELS.slice(0, 2)).toEqual(["tench", "goldfish"]);
    expect(IMAGENET_LABELS).toHaveLength(1000);
  });

  it.each<[string, readonly string[], string]>([
    [
      "weights that are none",
      ["train.py:5", "--weights", "train.py"],
      "neither HDF5 (.h5, .weights.h5) nor a .keras archive",
    ],
    ["a report that cannot be written", ["train.py:6", "--output", "no/where/x"], "cannot write no/where/x"],
  ])("says what is wrong with %s", (_, args, says) => {
    const { status, stdout, stderr } = verify(...args);
    expect(stderr).toMatch(/^pixelproof: /);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("which is a bug");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("stops within half a second at Ctrl-C, and leaves nothing behind", async () => {
    const before = readdirSync(folder.path);
    // Tells when the first thread starts: the work has then begun.
    const teller = "data:text/javascript,process.on('worker',()=>process.send('begun'))";
    const args = [
      "--import",
      teller,
      built.cli,
      "verify",
      "train.py:5",
      "--most",
      "30000",
      "--images",
      "data",
    ];
    const child = spawn(process.execPath, args, {
      cwd: folder.path,
      env: environment(),
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let stderr = "";
    child.stderr?.on("data", (part: Buffer) => {
      stderr += part.toString();
    });
    await once(child, "message");
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    expect(code).toBe(130);
    expect(stderr).toContain("stopped; nothing was left behind");
    expect(readdirSync(folder.path)).toEqual(before);
  });
});
