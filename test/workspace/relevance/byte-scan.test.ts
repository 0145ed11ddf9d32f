import { describe, expect, it } from "vitest";
import { commentWord, networkWords } from "../../../core/network-words.ts";
import { scanBytes } from "../../../workspace/relevance/byte-scan.ts";
import { needlesFor } from "../../../workspace/relevance/needles.ts";

/** Texts one behind the other, as files are read. */
function scanned(texts: readonly string[], isNotebook = false) {
  let start = 0;
  const extents = texts.map((text) => {
    const end = start + Buffer.byteLength(text);
    const extent = { start, end, isNotebook };
    start = end + 1;
    return extent;
  });
  return scanBytes(Buffer.from(texts.join("\0")), extents);
}

const nothing = { namesLibrary: false, isOdd: false };
const library = { namesLibrary: true, isOdd: false };
const odd = { namesLibrary: false, isOdd: true };

describe("scanBytes", () => {
  it.each(networkWords)("finds %s wherever it stands in a file, and in no other", (word) => {
    const texts = [`${word} = 1`, "x = 1", "", `import ${word}`, `a\nb${word}c\n`, "y", word];
    const marks = scanned(texts);
    expect(marks).toEqual([library, nothing, nothing, library, library, nothing, library]);
  });

  it.each([...networkWords, commentWord])(
    "takes parts of %s for nothing, nor two halves in two files",
    (word) => {
      const halves = [...word].slice(1).map((_, i) => [word.slice(0, i + 1), word.slice(i + 1)]);
      expect(new Set(scanned(halves.flat()).map((mark) => JSON.stringify(mark)))).toEqual(
        new Set([JSON.stringify(nothing)]),
      );
      // What is passed over as a part may be the beginning of the word.
      const stuttered = halves.map(([start = ""]) => start + word);
      expect(scanned(stuttered).every((mark) => mark.namesLibrary || mark.isOdd)).toBe(true);
    },
  );

  it("knows what speaks to Pixelproof, and what hides its words in its encoding", () => {
    const texts = [
      "x = 1  # pixelproof: ignore",
      "# -*- coding: utf-16 -*-\n",
      "# coding: utf-8\n",
      `${"#".repeat(250)} coding: utf-16\n`,
    ];
    expect(scanned(texts)).toEqual([odd, odd, nothing, nothing]);
    expect(scanned(["\\u0061", "\\n"], true)).toEqual([odd, nothing]);
    const marked = Buffer.from([0x61, 0, 0xff, 0xfe, 0x61, 0]);
    const extents = [
      { start: 0, end: 1, isNotebook: false },
      { start: 2, end: 6, isNotebook: false },
    ];
    expect(scanBytes(marked, extents)).toEqual([nothing, odd]);
  });
});

describe("needlesFor", () => {
  it("leaves no word out, and looks for what several have in common once", () => {
    const needles = needlesFor(networkWords);
    const found = needles.flatMap(({ words }) => words.map(({ bytes }) => bytes.toString()));
    expect(found.sort()).toEqual([...networkWords].sort());
    for (const { anchor, words } of needles) {
      for (const { bytes, at } of words)
        expect(bytes.subarray(at, at + anchor.length).equals(anchor)).toBe(true);
    }
    expect(needlesFor(["red_model", "blue_model", "green_model"])).toHaveLength(1);
  });
});
