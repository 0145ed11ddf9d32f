import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWasm } from "../../verify/backend/wasm.ts";
import type { Tf } from "../../verify/layers/layer-kind.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import type { Model } from "../../verify/network/model.ts";
import { compile } from "../../verify/program/compile.ts";
import { run } from "../../verify/program/run.ts";
import { modelIn, openWeights } from "../../verify/weights/open.ts";
import { readWeights } from "../../verify/weights/read.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filledImage } from "./filler.ts";
import { savedFile, savedGoldens } from "./saved-fixtures.ts";
import { weightsChecksum } from "./weights-checksum.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let tf: Tf;
beforeAll(async () => {
  folder = await temporaryFolder();
  tf = await openWasm();
});
afterAll(() => folder.remove());

describe.each(Object.entries(savedGoldens))("%s", (name, golden) => {
  test.each(golden.files)("%s", async (file) => {
    const path = savedFile(file, folder.path);
    const opened = await openWeights(path);
    // A file of weights alone is filled into the model that the .keras beside it holds.
    const model = opened.config === undefined ? await modelOf(`${name}.keras`) : modelIn(opened);
    const network = buildNetwork(model);
    const weights = readWeights(opened, path, model, network);
    opened.close();
    expect(weightsChecksum(weights)).toBe(golden.weights);

    const pixels = [0, 1].flatMap((k) => [...filledImage(k, 16)]);
    const raw = golden.isPreprocessedBefore ? pixels.map((value) => value / 127.5 - 1) : pixels;
    const answer = run(tf, compile(tf, network, weights), tf.tensor4d(raw, [2, 16, 16, 3]));
    const softmax = [...(await answer.output.data())];
    for (const [at, wanted] of golden.softmax.flat().entries()) expect(softmax[at]).toBeCloseTo(wanted, 5);
    expect(answer.features.shape).toEqual([2, 20]);
  });
});

async function modelOf(file: string): Promise<Model> {
  const opened = await openWeights(savedFile(file, folder.path));
  opened.close();
  return modelIn(opened);
}
