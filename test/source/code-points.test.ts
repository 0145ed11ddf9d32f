import fc from "fast-check";
import { expect, test } from "vitest";
import { createCodePoints } from "../../core/source/code-points.ts";

const texts = fc
  .array(fc.constantFrom("a", "é", "😀", "\ud800", "\udc00", "\n"))
  .map((parts) => parts.join(""));

test("characters are counted as JavaScript itself takes a text apart", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const characters = [...text];
      const points = createCodePoints(text);
      expect(points.count(0, text.length)).toBe(characters.length);
      const count = at % (characters.length + 2);
      const offset = points.offsetOf(count);
      expect(offset).toBe(characters.slice(0, count).join("").length);
      expect(points.count(0, offset)).toBe(Math.min(count, characters.length));
      const [start, end] = [at % (text.length + 1), (at * 7) % (text.length + 1)];
      // A character that begins before the end counts, one that began before the start is its other half.
      const ends = characters.map((_, i) => characters.slice(0, i + 1).join("").length);
      const isHalved = start > 0 && !ends.includes(start);
      const from = ends.filter((each) => each <= start).length + (isHalved ? 1 : 0);
      const upTo = ends.filter((each, i) => each - (characters[i]?.length ?? 0) < end).length;
      const expected = end <= start ? 0 : Math.max(0, upTo - from) + (isHalved ? 1 : 0);
      expect(points.count(start, end)).toBe(expected);
    }),
    { seed: 1 },
  );
});
