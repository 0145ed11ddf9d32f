import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UNIT } from "../../../core/models/conventions.ts";
import { compose } from "../../../core/transform/compose.ts";
import { SWAP, type Transform } from "../../../core/transform/transform.ts";
import { DRAWN_CLASSES } from "../../../verify/drawn/drawn-class.ts";
import { drawnSamples } from "../../../verify/drawn/samples.ts";
import {
  REFERENCE_CONVENTIONS,
  REFERENCE_MAPS,
  REFERENCE_SIZE,
  referenceCards,
  referenceFile,
} from "../../../verify/reference/reference.ts";
import { openSession } from "../../../verify/session.ts";
import { builtProgram } from "../../built-program.ts";

const program = await builtProgram();

const COUNT = 96;
const cards = referenceCards();

describe.each(REFERENCE_CONVENTIONS)("the reference network for %s", (convention) => {
  it("is small, right where fed as it was trained, and wrong otherwise", async () => {
    const file = referenceFile(convention);
    expect(statSync(file).size).toBeLessThan(300_000);
    const samples = drawnSamples(
      { classes: DRAWN_CLASSES, set: "test", seed: 2026, size: REFERENCE_SIZE },
      COUNT,
    );
    const own = REFERENCE_MAPS[convention];
    const others = REFERENCE_CONVENTIONS.filter((other) => other !== convention).map(
      (other) => REFERENCE_MAPS[other],
    );
    const maps: readonly Transform[] = [own, compose(SWAP, own), UNIT, ...others];
    const session = await openSession({
      source: { layers: { kind: "file" }, weights: file },
      backend: { choice: "wasm" },
      threads: 1,
      worker: program.verifyWorker,
    });
    const { pictures } = await session.run({
      pictures: samples.map(({ picture: { width, height, data } }, at) => ({
        kind: "drawn",
        name: String(at),
        pixels: { width, height, rgb: data },
      })),
      reader: "pillow",
      interpolation: "pillow-nearest",
      maps,
    });
    await session.close();
    const accuracies = maps.map((_, map) => {
      const right = pictures.filter(({ answers }, at) => {
        const output = answers[map]?.output ?? new Float32Array();
        return output.indexOf(Math.max(...output)) === samples[at]?.label;
      });
      return right.length / COUNT;
    });
    const [fed, swapped, rescaled, ...foreign] = accuracies;
    const card = cards.find((one) => one.convention === convention);
    const recorded = (card?.accuracy.right ?? 0) / (card?.accuracy.pictures ?? 1);
    expect(recorded).toBeGreaterThan(0.9);
    expect(Math.abs((fed ?? 0) - recorded)).toBeLessThan(0.06);
    expect(swapped, "swapped channels").toBeLessThan(0.7);
    expect(rescaled, "RGB/255").toBeLessThan(0.7);
    for (const one of foreign) expect(one).toBeLessThan(fed ?? 0);
    // Between tf and torch there is little more than a factor of two: real networks mind that little, too.
    const isNear = convention === "tf" || convention === "torch";
    for (const one of isNear ? [] : foreign) expect(one).toBeLessThan(0.75);
  }, 60_000);
});
