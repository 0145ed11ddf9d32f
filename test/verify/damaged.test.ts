import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { BadInput } from "../../verify/bad-input.ts";
import type { TaskName, Tasks } from "../../verify/threads/messages.ts";
import { startThread } from "../../verify/threads/thread.ts";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { damaged } from "./damage.ts";
import { savedBytes, savedNames } from "./saved-fixtures.ts";

/** Damaged copies of each fixture. PIXELPROOF_FUZZ=100 looks further. */
const ROUNDS = Number(process.env.PIXELPROOF_FUZZ ?? 1);
const images = fileURLToPath(new URL("../fixtures/verify/images/", import.meta.url));

const program = await builtProgram();
const folder = await temporaryFolder();
let thread = startThread(program.verifyWorker);
afterAll(async () => {
  await thread.end(new Error("done"));
  await folder.remove();
});

/** What a task says of a damaged file: nothing, where the damage hit what nobody reads; never anything but BadInput. */
async function complaint<Name extends TaskName>(
  task: Name,
  ask: Tasks[Name]["ask"],
): Promise<string | undefined> {
  // As a session does: what is silent for so long goes round in circles, and is ended.
  const path = "weights" in ask ? ask.weights : "";
  const patience = { milliseconds: 20_000, error: new BadInput(`${path}: it cannot be read to its end`) };
  try {
    await thread.ask(task, ask, { patience });
    return undefined;
  } catch (error) {
    if (error === patience.error || !(error instanceof BadInput)) {
      await thread.end(new Error("the next file"));
      thread = startThread(program.verifyWorker);
    }
    if (error instanceof BadInput) return error.message;
    throw error;
  }
}

test("damaged weights are told, and take no more memory than whole ones", async () => {
  let told = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, name] of savedNames().entries()) {
      const path = join(folder.path, name);
      writeFileSync(path, damaged(savedBytes(name), round * 1000 + at));
      const layers = holdsModel(name)
        ? ({ kind: "file" } as const)
        : ({ kind: "application", name: "VGG16", choice: { top: true, isImagenet: true } } as const);
      const message = await complaint("readNetwork", { layers, weights: path });
      if (message === undefined) continue;
      told++;
      expect(message, path).toContain(path);
    }
  }
  expect(told).toBeGreaterThan(ROUNDS * 10);
  expect(process.memoryUsage.rss()).toBeLessThan(1e9);
}, 600_000);

test("damaged pictures are told", async () => {
  let told = 0;
  const loader = {
    reader: "pillow",
    interpolation: "pillow-nearest",
    size: { height: 16, width: 16 },
  } as const;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, name] of readdirSync(images).entries()) {
      if (name.endsWith(".json")) continue;
      const path = join(folder.path, name);
      writeFileSync(path, damaged(readFileSync(join(images, name)), round * 1000 + at));
      const message = await complaint("readPicture", { picture: { kind: "file", path }, ...loader });
      if (message !== undefined) told++;
    }
  }
  expect(told).toBeGreaterThan(ROUNDS * 8);
  expect(process.memoryUsage.rss()).toBeLessThan(1e9);
}, 600_000);

/** The others hold weights alone. */
function holdsModel(name: string): boolean {
  return (
    name.endsWith(".keras") ||
    !/weights\.h5$|\.weights\.h5$/.test(name) ||
    name === "tiny-normalization-weights.h5"
  );
}
