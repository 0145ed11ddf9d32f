import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decode } from "../../verify/images/decode.ts";
import type { Pixels, Reader } from "../../verify/images/pixels.ts";
import { INTERPOLATIONS, resize } from "../../verify/images/resize.ts";

const folder = new URL("../fixtures/verify/images/", import.meta.url);

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: string;
}

interface Expected {
  readonly files: Readonly<Record<string, { readonly pillow: Picture; readonly opencv?: Picture | "same" }>>;
  readonly source: { readonly width: number; readonly height: number };
  readonly resized: Readonly<Record<string, string>>;
}

// Made by scripts/goldens/images.py with Pillow and OpenCV.
const expected: Expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));

/** Everything is equal to the bit, but for these. */
const inexact: Readonly<Record<string, { readonly most: number; readonly mean: number }>> = {
  // Another decoder, which rounds otherwise; OpenCV has a formula of its own for the black ink.
  "cmyk.jpg pillow": { most: 1, mean: 0.05 },
  "cmyk.jpg opencv": { most: 2, mean: 1 },
  "opencv-linear-80x61": { most: 1, mean: 0.005 },
};

/** How far two pictures lie apart at most, and on average. */
function distance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): { readonly most: number; readonly mean: number } {
  expect(a.length).toBe(b.length);
  const differences = Array.from(a, (value, at) => Math.abs(value - (b[at] ?? Infinity)));
  return { most: Math.max(...differences), mean: differences.reduce((sum, one) => sum + one, 0) / a.length };
}

describe.each(Object.entries(expected.files))("%s", (name, { pillow, opencv }) => {
  const wanted: [Reader, Picture][] = [["pillow", pillow]];
  if (opencv !== undefined) wanted.push(["opencv", opencv === "same" ? pillow : opencv]);
  test.each(wanted)("as %s reads it", async (reader, picture) => {
    const pixels = await decode(readFileSync(new URL(name, folder)), reader);
    expect([pixels.width, pixels.height]).toEqual([picture.width, picture.height]);
    const { most, mean } = distance(pixels.rgb, inflateSync(Buffer.from(picture.rgb, "base64")));
    expect(most).toBeLessThanOrEqual(inexact[`${name} ${reader}`]?.most ?? 0);
    expect(mean).toBeLessThanOrEqual(inexact[`${name} ${reader}`]?.mean ?? 0);
  });
});

describe("resize", () => {
  const source: Pixels = {
    ...expected.source,
    rgb: inflateSync(Buffer.from(expected.resized.source ?? "", "base64")),
  };
  for (const how of INTERPOLATIONS) {
    const goldens = Object.entries(expected.resized).filter(([name]) => name.startsWith(`${how}-`));
    test.each(goldens)("%s", (name, packed) => {
      const [width = 0, height = 0] = name.split("-").at(-1)?.split("x").map(Number) ?? [];
      const bytes = inflateSync(Buffer.from(packed, "base64"));
      const wanted = how.startsWith("tensorflow")
        ? Float32Array.from(
            new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2),
            (value) => value / 64,
          )
        : bytes;
      const { most, mean } = distance(resize(source, width, height, how).rgb, wanted);
      expect(most).toBeLessThanOrEqual(inexact[name]?.most ?? (how.startsWith("tensorflow") ? 1 / 64 : 0));
      expect(mean).toBeLessThanOrEqual(inexact[name]?.mean ?? 0.005);
    });
  }
});
