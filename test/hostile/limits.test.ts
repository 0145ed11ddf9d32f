import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decode } from "../../verify/images/decode.ts";
import { openFile } from "../../verify/machine/open-file.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { readConfig as readNetworkConfig } from "../../verify/network/read-config.ts";
import { memberBytes, zipMembers } from "../../verify/weights/zip.ts";
import { readConfig } from "../../workspace/config/read-config.ts";
import { sourceOf } from "../../workspace/source-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Numbers as so many bytes, the most or the least first. */
const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256);
const little = (value: number, length: number): number[] => big(value, length).reverse();
const text = (words: string): number[] => [...Buffer.from(words, "latin1")];

/** Pictures that say that they are so large, and are a few bytes. */
const pictures: Readonly<Record<string, (side: number) => readonly number[]>> = {
  PNG: (side) => [
    ...text("\x89PNG\r\n\x1a\n"),
    ...big(13, 4),
    ...text("IHDR"),
    ...big(side, 4),
    ...big(side, 4),
    ...[8, 2, 0, 0, 0],
    ...big(0, 4),
  ],
  JPEG: (side) => [
    ...[0xff, 0xd8, 0xff, 0xc0],
    ...big(17, 2),
    8,
    ...big(side, 2),
    ...big(side, 2),
    ...[3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9],
  ],
  GIF: (side) => [...text("GIF89a"), ...little(side, 2), ...little(side, 2), ...[0, 0, 0]],
  "GIF with a frame": (side) => [
    ...text("GIF89a"),
    ...little(1, 2),
    ...little(1, 2),
    ...[0, 0, 0, 0x2c, 0, 0, 0, 0],
    ...little(side, 2),
    ...little(side, 2),
    ...[0, 2, 1, 0x44, 0],
  ],
  BMP: (side) => [
    ...text("BM"),
    ...little(60, 4),
    ...little(0, 4),
    ...little(54, 4),
    ...little(40, 4),
    ...little(side, 4),
    ...little(side, 4),
    ...little(1, 2),
    ...little(24, 2),
    ...Array.from({ length: 30 }, () => 0),
  ],
};

describe.each(Object.entries(pictures))("a %s", (_, picture) => {
  it.each([60_000, 0xffff])(
    "of %i pixels in width and height is refused for what its header says",
    async (side) => {
      const before = process.memoryUsage().arrayBuffers;
      await expect(decode(Uint8Array.from(picture(side)), "pillow")).rejects.toThrow(
        `the picture is ${side}×${side}, more than the 50 megapixels that verify reads`,
      );
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    },
  );
});

/** What becomes of the one member of an archive. */
async function unpacked(archive: Uint8Array): Promise<Uint8Array | undefined> {
  const path = join(folder.path, "model.keras");
  await writeFile(path, archive);
  const file = await openFile(path);
  try {
    const [member] = zipMembers(file, file.size);
    return member && memberBytes(member);
  } finally {
    file.close();
  }
}

describe("an archive", () => {
  const REFUSED = "its member config.json cannot be read";
  const zipped = (length: number): Buffer =>
    Buffer.from(zipSync({ "config.json": new Uint8Array(length) }, { level: 9 }));

  it("whose member grows beyond all text is refused", async () => {
    const bomb = zipped(80_000_000);
    expect(bomb.length).toBeLessThan(200_000);
    await expect(unpacked(bomb)).rejects.toThrow(REFUSED);
    expect(await unpacked(zipped(1_000_000))).toHaveLength(1_000_000);
  });

  it.each([
    ["less", 10],
    ["more", 60_000_000],
  ])("whose member says that it holds %s than it does is refused", async (_, claimed) => {
    const zip = zipped(1_000_000);
    zip.writeUInt32LE(claimed, zip.lastIndexOf("PK\x01\x02", undefined, "latin1") + 24);
    await expect(unpacked(zip)).rejects.toThrow(REFUSED);
  });
});

/** So deep that whatever goes down it by calls would not come up again. */
const DEEP = 100_000;
const nested = (open: string, close: string): string => open.repeat(DEEP) + close.repeat(DEEP);

describe("what is nested deeply", () => {
  const cell = '{"cell_type": "code", "metadata": {}, "outputs": [], "source": "x = 1"}';
  it.each([
    ["metadata of lists", `{"metadata": ${nested("[", "]")}, "nbformat": 4, "cells": [${cell}]}`],
    [
      "metadata of objects",
      `{"metadata": ${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}, "nbformat": 4, "cells": [${cell}]}`,
    ],
    ["cells", `{"metadata": {}, "nbformat": 4, "cells": ${nested("[", "]")}}`],
  ])("in a notebook is told: %s", (_, json) => {
    expect(() => sourceOf("a.ipynb", Buffer.from(json))).toThrow("its JSON is nested too deeply");
  });

  it.each([
    ["lists", `select = ${nested("[", "]")}`],
    ["lists in lines of their own", `select = ${nested("[\n", "]\n")}`],
    ["tables", `select = ${"{a=".repeat(DEEP)}1${"}".repeat(DEEP)}`],
    ["keys", `${"a.".repeat(DEEP)}b = 1`],
    ["headers", `[${"a.".repeat(DEEP)}b]`],
  ])("in pyproject.toml is told: %s", (_, toml) => {
    const { problems } = readConfig(`[tool.pixelproof]\n${toml}\n`, "pyproject.toml");
    expect(problems.map(({ message }) => message)).toEqual(["This is nested too deeply to be read."]);
  });

  it("in a saved model is told", () => {
    const layers = [
      nested("[", "]"),
      `[{"class_name": "InputLayer", "config": {"name": "a", "batch_shape": ${nested("[", "]")}}}]`,
      Array.from({ length: 5_000 }, () => '[{"class_name": "Sequential", "config": {"layers": ').join("") +
        `[]${"}}]".repeat(5_000)}`,
    ];
    for (const each of layers) {
      const json = `{"class_name": "Sequential", "config": {"name": "s", "layers": ${each}}}`;
      expect(() => buildNetwork(readNetworkConfig(json))).toThrow(
        expect.objectContaining({ name: "BadInput" }),
      );
    }
  });
});

describe("a pyproject.toml of 50 MB", () => {
  it("is not read, and told where it is about us", () => {
    const long = `# ${"x".repeat(50_000_000)}\n`;
    expect(readConfig(`[tool.black]\n${long}`, "pyproject.toml")).toEqual({
      config: undefined,
      problems: [],
    });
    const { config, problems } = readConfig(`[tool.pixelproof]\n${long}`, "pyproject.toml");
    expect(config).toBeUndefined();
    expect(problems).toEqual([
      {
        message: "This is longer than 500 KB, which no settings are: it was not read.",
        span: { start: 0, end: 1 },
      },
    ]);
  });
});
