import fc from "fast-check";
import { expect, test } from "vitest";
import { countCodePoints, offsetOfCodePoint } from "../../core/source/code-points.ts";

const texts = fc
  .array(fc.constantFrom("a", "é", "😀", "\ud800", "\udc00", "\n"))
  .map((parts) => parts.join(""));

test("characters are counted as JavaScript itself takes a text apart", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const characters = [...text];
      expect(countCodePoints(text, 0, text.length)).toBe(characters.length);
      const count = at % (characters.length + 2);
      const offset = offsetOfCodePoint(text, count);
      expect(offset).toBe(characters.slice(0, count).join("").length);
      expect(countCodePoints(text, 0, offset)).toBe(Math.min(count, characters.length));
    }),
    { seed: 1 },
  );
});
