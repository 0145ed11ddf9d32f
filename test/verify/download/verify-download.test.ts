import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { architecture } from "../../../verify/architectures/architecture.ts";
import { buildNetwork } from "../../../verify/network/build.ts";
import { chooseFlow } from "../../../verify/plan/choose-flow.ts";
import type { VerifyResult } from "../../../verify/result/verify-result.ts";
import { type VerifyProgress, verifyFlow } from "../../../verify/verify-flow.ts";
import { builtProgram } from "../../built-program.ts";
import { engine } from "../../engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { filledWeights } from "../filler.ts";
import { writeLegacy } from "../write-weights.ts";
import { type BadServer, type Behaviour, badServer, cutAfter, good } from "./bad-server.ts";

const FILE = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_224.h5";
const program = `from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.preprocessing.image import load_img, img_to_array
MobileNetV2().predict(img_to_array(load_img("a.jpg"))[None] / 255)
`;

const built = await builtProgram();
const folder = await temporaryFolder();
afterAll(() => folder.remove());
let server: BadServer | undefined;
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});

/** Filled weights of a network, as Keras's file of it would be. */
async function weightsOf(name: string): Promise<Buffer> {
  const model = architecture(name, { top: true, isImagenet: true });
  const network = buildNetwork(model, { height: 224, width: 224 });
  const path = join(folder.path, `${name}.h5`);
  await writeLegacy(path, model, network, filledWeights(network));
  return readFileSync(path);
}

/** Verifies with a download, where Keras's address leads to a server of ours. */
async function verify(content: Buffer, behaviours: readonly Behaviour[], cache: string) {
  server = await badServer(content, behaviours);
  const { address } = server;
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asked.push(url);
    return real(address, init);
  });
  const choice = chooseFlow(engine.check("/a.py", program));
  if (choice.kind !== "chosen") throw new Error("nothing to verify");
  const stages = new Set<VerifyProgress["stage"]>();
  const result: VerifyResult | Error = await verifyFlow({
    chosen: choice.chosen,
    textOf: () => program,
    workspace: folder.path,
    mayDownload: true,
    backend: { choice: "wasm" },
    most: 1,
    seed: 1,
    signal: new AbortController().signal,
    onProgress: ({ stage }) => stages.add(stage),
    cache,
    worker: built.verifyWorker,
  }).catch((error: Error) => error);
  return { result, stages, asked };
}

it("downloads from Keras's own address into its cache, goes on where it breaks, and runs what came", async () => {
  const cache = join(folder.path, "cache");
  const content = await weightsOf("MobileNetV2");
  const { result, stages, asked } = await verify(content, [cutAfter(1_000_000), good], cache);
  expect(asked[0]).toBe(`https://storage.googleapis.com/tensorflow/keras-applications/mobilenet_v2/${FILE}`);
  expect(result).toMatchObject({
    weights: { source: "download", network: "MobileNetV2", path: join(cache, FILE) },
  });
  expect(readFileSync(join(cache, FILE)).equals(content)).toBe(true);
  expect(readdirSync(cache)).toEqual([FILE]);
  expect(stages.has("download")).toBe(true);
}, 120_000);

it("keeps no file whose weights do not fit, though nobody knows its hash", async () => {
  const cache = join(folder.path, "other");
  const { result } = await verify(await weightsOf("MobileNetV3Small"), [good], cache);
  expect(result).toMatchObject({ name: "BadInput" });
  expect(existsSync(join(cache, FILE))).toBe(false);
  expect(readdirSync(cache)).toEqual([]);
}, 120_000);
