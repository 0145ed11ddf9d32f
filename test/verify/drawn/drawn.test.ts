import { describe, expect, it } from "vitest";
import { draw } from "../../../verify/drawn/draw.ts";
import { DRAWN_CLASSES, type DrawnClass, NEW_CLASSES } from "../../../verify/drawn/drawn-class.ts";
import { encodePng } from "../../../verify/drawn/png.ts";
import { createRandom, seedOf, shuffled } from "../../../verify/drawn/random.ts";
import { drawnSamples } from "../../../verify/drawn/samples.ts";
import { decode } from "../../../verify/images/decode.ts";

const size = 32;
const classNamed = (label: string): DrawnClass => {
  const found = [...DRAWN_CLASSES, ...NEW_CLASSES].find((one) => one.label === label);
  if (found === undefined) throw new Error(`no class ${label}`);
  return found;
};

/** The mean of a channel over many pictures. */
function meanOf(label: string, channel: number): number {
  let sum = 0;
  for (let seed = 0; seed < 20; seed++) {
    const { data } = draw(classNamed(label), seed, size);
    for (let at = channel; at < data.length; at += 3) sum += data[at] ?? 0;
  }
  return sum / (20 * size * size);
}

describe("drawn pictures", () => {
  it("are the same for the same seed, and others for others", () => {
    const disc = classNamed("red disc");
    expect(draw(disc, 5, size)).toEqual(draw(disc, 5, size));
    expect(draw(disc, 5, size)).not.toEqual(draw(disc, 6, size));
  });

  it("do not share a picture between sets", () => {
    const sampling = { classes: DRAWN_CLASSES, seed: 1, size: 16 };
    const hashes = (["train", "test", "sample"] as const).flatMap((set) =>
      drawnSamples({ ...sampling, set }, 60).map(({ picture }) => picture.data.join()),
    );
    expect(new Set(hashes).size).toBe(180);
  });

  it("let the classes take turns, wherever one begins", () => {
    const sampling = { classes: NEW_CLASSES, set: "test", seed: 1, size: 8 } as const;
    expect(drawnSamples(sampling, 8).map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 0, 1]);
    expect(drawnSamples(sampling, 2, 6)).toEqual(drawnSamples(sampling, 8).slice(6));
  });

  it.each([
    ["red disc", "blue disc"],
    ["orange square", "azure square"],
    ["yellow ring", "cyan ring"],
    ["red star", "blue star"],
  ])("%s becomes %s where channels are swapped", (warm, cold) => {
    expect(meanOf(warm, 0) - meanOf(cold, 0)).toBeGreaterThan(5);
    expect(meanOf(cold, 2) - meanOf(warm, 2)).toBeGreaterThan(5);
    expect(Math.abs(meanOf(warm, 1) - meanOf(cold, 1))).toBeLessThan(8);
  });

  it("use the whole range of brightness", () => {
    const all = drawnSamples({ classes: DRAWN_CLASSES, set: "sample", seed: 1, size }, 24);
    const values = all.flatMap(({ picture }) => [...picture.data]);
    expect(values.reduce((a, b) => Math.min(a, b))).toBe(0);
    expect(values.reduce((a, b) => Math.max(a, b))).toBe(255);
  });
});

describe("encodePng", () => {
  it("writes what a PNG decoder reads back", async () => {
    const picture = draw(classNamed("chequers"), 3, 21);
    const read = await decode(encodePng(picture), "pillow");
    expect(read.width).toBe(21);
    expect(Buffer.compare(read.rgb, picture.data)).toBe(0);
  });
});

describe("random numbers", () => {
  it("are mulberry32's", () => {
    const random = createRandom(1);
    expect([random.next(), random.next()].map((value) => value.toFixed(6))).toEqual(["0.627074", "0.002736"]);
  });

  it("shuffle without loss", () => {
    const list = Array.from({ length: 50 }, (_, at) => at);
    const other = shuffled(list, createRandom(2));
    expect(other).not.toEqual(list);
    expect([...other].sort((a, b) => a - b)).toEqual(list);
  });

  it("have seeds that differ wherever a part differs", () => {
    const seeds = [0, 1, 2].flatMap((a) =>
      [0, 1, 2].flatMap((b) => Array.from({ length: 100 }, (_, c) => seedOf(a, b, c))),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
  });
});
