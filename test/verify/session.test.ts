import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { IDENTITY } from "../../core/transform/transform.ts";
import { architecture } from "../../verify/architectures/architecture.ts";
import { restoreNodeFunctions } from "../../verify/backend/tfjs-node.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { openSession, type SessionOptions } from "../../verify/session.ts";
import type { Picture } from "../../verify/threads/messages.ts";
import type { Progress } from "../../verify/threads/run-pictures.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filledImage, filledWeights } from "./filler.ts";
import { savedBytes, savedFile, savedGoldens } from "./saved-fixtures.ts";
import { writeLegacy } from "./write-weights.ts";

const program = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());

const drawn = (k: number): Picture => ({
  kind: "drawn",
  name: `drawn ${k}`,
  pixels: { width: 16, height: 16, rgb: Uint8Array.from(filledImage(k, 16)) },
});
const loader = { reader: "pillow", interpolation: "pillow-nearest" } as const;

function options(weights: string, more: Partial<SessionOptions> = {}): SessionOptions {
  return {
    source: { layers: { kind: "file" }, weights },
    backend: { choice: "wasm" },
    worker: program.verifyWorker,
    ...more,
  };
}

describe("a session", { timeout: 60_000 }, () => {
  test("runs every picture through every map, in threads", async () => {
    const golden = savedGoldens.tiny;
    const stages = new Set<Progress["stage"]>();
    const session = await openSession(
      options(savedFile("tiny.keras", folder.path), {
        threads: 2,
        onProgress: ({ stage }) => stages.add(stage),
      }),
    );
    const scaled = { order: "rgb", scale: [1 / 127.5, 1 / 127.5, 1 / 127.5], offset: [-1, -1, -1] } as const;
    const result = await session.run({ pictures: [drawn(0), drawn(1)], maps: [scaled, IDENTITY], ...loader });
    await session.close();
    expect(session.backend).toEqual({ name: "wasm", why: undefined });
    expect(result.skipped).toEqual([]);
    for (const [at, { answers }] of result.pictures.entries()) {
      const [right, raw] = answers.map(({ output }) => [...output]);
      for (const [i, wanted] of (golden?.softmax[at] ?? []).entries())
        expect(right?.[i]).toBeCloseTo(wanted, 5);
      expect(raw).not.toEqual(right);
      expect(answers[0]?.features.length).toBe(20);
    }
    expect([...stages].sort()).toEqual(["answers", "network", "pictures", "weights"]);
    // TensorFlow.js leaves handlers of uncaught errors behind: in its threads, not here.
    expect(process.listenerCount("uncaughtException")).toBe(listenersBefore);
  });

  test("skips broken pictures, and says why", async () => {
    const [empty, text, missing] = ["empty.png", "text.jpg", "missing.png"].map((name) =>
      join(folder.path, name),
    );
    writeFileSync(empty ?? "", "");
    writeFileSync(text ?? "", "no picture");
    const session = await openSession(options(savedFile("tiny.keras", folder.path)));
    const pictures = [empty, text, missing].map((path): Picture => ({ kind: "file", path: path ?? "" }));
    const result = await session.run({ pictures: [...pictures, drawn(0)], maps: [IDENTITY], ...loader });
    await session.close();
    expect(result.pictures.map(({ picture }) => picture)).toEqual([drawn(0)]);
    expect(result.skipped.map(({ why }) => why)).toEqual([
      "the file is empty",
      "the file is no JPEG, PNG, GIF or BMP",
      "no such file or directory",
    ]);
  });

  test("says what is wrong with a file of weights, with its path", async () => {
    const path = join(folder.path, "cut.keras");
    writeFileSync(path, savedBytes("tiny.keras").subarray(0, 30_000));
    await expect(openSession(options(path))).rejects.toThrow(`${path}: the archive is damaged or incomplete`);
  });

  test("stops within half a second", async () => {
    const model = architecture("MobileNetV2", { top: true, isImagenet: true });
    const network = buildNetwork(model);
    const weights = join(folder.path, "mobilenet.h5");
    await writeLegacy(weights, model, network, filledWeights(network));
    const cancel = new AbortController();
    const choice = { top: true, isImagenet: true };
    const source = { layers: { kind: "application", name: "MobileNetV2", choice }, weights } as const;
    const session = await openSession(options(weights, { source, signal: cancel.signal }));
    const pictures = Array.from({ length: 64 }, (_, k) => drawn(k));
    const running = session.run({ pictures, maps: [IDENTITY, IDENTITY], ...loader });
    const outcome = expect(running).rejects.toThrow("enough");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    cancel.abort(new Error("enough"));
    await outcome;
    await session.close();
    expect(performance.now() - start).toBeLessThan(500);
    await expect(session.run({ pictures, maps: [IDENTITY], ...loader })).rejects.toThrow("enough");
  }, 60_000);

  test("computes by tfjs-node where the user has it", async () => {
    const weights = savedFile("tiny.keras", folder.path);
    const backend = { choice: "auto", folder: installTfjsNode() } as const;
    const session = await openSession(options(weights, { backend }));
    const scaled = { order: "rgb", scale: [1 / 127.5, 1 / 127.5, 1 / 127.5], offset: [-1, -1, -1] } as const;
    const { pictures } = await session.run({ pictures: [drawn(0)], maps: [scaled], ...loader });
    await session.close();
    expect(session.backend).toEqual({ name: "node", why: undefined });
    for (const [i, wanted] of (savedGoldens.tiny?.softmax[0] ?? []).entries()) {
      expect(pictures[0]?.answers[0]?.output[i]).toBeCloseTo(wanted, 5);
    }
  });

  test("says why the faster library is not used, and refuses where it was asked for", async () => {
    const weights = savedFile("tiny.keras", folder.path);
    const session = await openSession(options(weights, { backend: { choice: "auto", folder: folder.path } }));
    await session.close();
    expect(session.backend).toEqual({ name: "wasm", why: `it is not in ${folder.path}` });
    const wanted = openSession(options(weights, { backend: { choice: "node", folder: folder.path } }));
    await expect(wanted).rejects.toThrow(
      `@tensorflow/tfjs-node cannot be loaded (it is not in ${folder.path})`,
    );
  });
});

const listenersBefore = process.listenerCount("uncaughtException");

/** A project with a package of tfjs-node's name and layout, which computes in JavaScript: the native one cannot be had everywhere. */
function installTfjsNode(): string {
  const require = createRequire(import.meta.url);
  const project = join(folder.path, "project");
  const own = join(project, "node_modules/@tensorflow/tfjs-node");
  mkdirSync(join(own, "lib/napi-v8"), { recursive: true });
  writeFileSync(join(own, "lib/napi-v8/tfjs_binding.node"), "");
  writeFileSync(
    join(own, "package.json"),
    JSON.stringify({ name: "@tensorflow/tfjs-node", main: "index.js" }),
  );
  const [core, cpu] = ["tfjs-core", "tfjs-backend-cpu"].map((name) =>
    JSON.stringify(require.resolve(`@tensorflow/${name}`)),
  );
  const checks = 'for (const name of ["isNullOrUndefined", "isArray"]) require("util")[name](1);';
  writeFileSync(
    join(own, "index.js"),
    `${checks} require(${cpu}); module.exports = { ...require(${core}) };`,
  );
  return project;
}

test("puts back what Node has removed and tfjs-node calls", () => {
  const util: { isNullOrUndefined?: (value: unknown) => boolean; isArray?: () => string } = {
    isArray: () => "kept",
  };
  restoreNodeFunctions(util);
  expect([null, undefined, 0].map((value) => util.isNullOrUndefined?.(value))).toEqual([true, true, false]);
  expect(util.isArray?.()).toBe("kept");
});
