import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { corpusIn } from "../fuzz/corpus.ts";
import { mutate } from "../fuzz/mutate.ts";
import { createRandom } from "../fuzz/random.ts";
import { type Line, linesOf, readBothWays } from "./line-both-ways.ts";
import { peculiarLines } from "./peculiar-lines.ts";

const corpus = corpusIn(join(import.meta.dirname, "../.."));

const peculiar = linesOf(peculiarLines).map(asWritten);

function asWritten({ text }: Line): string {
  return text;
}

/** Lines that the two read otherwise; `isPlain` hears of each line whether it was read by hand. */
function differences(lines: readonly Line[], isPlain?: (is: boolean) => void): readonly string[] {
  return lines.flatMap((line) => {
    const { plain, byTree } = readBothWays(line);
    isPlain?.(plain !== undefined);
    return plain === undefined || isDeepStrictEqual(plain, byTree) ? [] : [line.text];
  });
}

test("plain lines of programs are read as tree-sitter reads them, and nearly all are plain", () => {
  let [lines, plain] = [0, 0];
  const count = (is: boolean) => {
    lines++;
    if (is) plain++;
  };
  expect(corpus.flatMap((text) => differences(linesOf(text), count))).toEqual([]);
  expect(lines).toBeGreaterThan(8_000);
  expect(plain / lines).toBeGreaterThan(0.97);
});

test("whatever is done to lines, those that are plain are read as tree-sitter reads them", {
  timeout: 60_000,
}, () => {
  const lines = [...new Set([...corpus, peculiarLines].flatMap((text) => linesOf(text).map(asWritten)))];
  const seen = new Set<string>();
  let plain = 0;
  const found: string[] = [];
  for (let seed = 1; seed <= 30_000; seed++) {
    const random = createRandom(seed);
    let text = random.pick(random.chance(0.3) ? peculiar : lines);
    for (let edits = random.below(3); edits >= 0; edits--) text = mutate(text, random, lines);
    const fresh = linesOf(text).filter((line) => !seen.has(asWritten(line)));
    for (const line of fresh) seen.add(asWritten(line));
    found.push(
      ...differences(fresh, (is) => {
        if (is) plain++;
      }),
    );
  }
  expect(found).toEqual([]);
  expect(plain).toBeGreaterThan(3_000);
  expect(seen.size - plain).toBeGreaterThan(3_000);
});

test.each(linesOf(peculiarLines).map((line) => [line.text, line] as const))("%s", (_, line) => {
  expect(differences([line])).toEqual([]);
});
