import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsIn } from "../../../workspace/relevance/import-mentions.ts";
import { importsIn } from "../../../workspace/relevance/imports-in.ts";

const given: ReadonlySet<string> = new Set(["a", "bc", "d_e"]);

/** Pieces of which import statements are made, and what may stand between them. */
const pieces = [
  ...given,
  ...".. . * , ( ) # ; : \\\n \\\r\n \n \r\n \t".split(" "),
  " ",
  " import ",
  "\nimport ",
  " from ",
  "\nfrom ",
  " as ",
  '"',
  "'''",
];

const python = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(""))
  .map((text) => text.replaceAll("\\n", "\n"));

describe("mentionsIn", () => {
  it("has every name of every import statement", () => {
    fc.assert(
      fc.property(python, (text) => {
        const { names, isRelative } = mentionsIn(text);
        for (const { module, level, names: within } of importsIn(text)) {
          if (level > 0) expect(isRelative).toBe(true);
          for (const name of [...module.split("."), ...within].filter((each) => given.has(each)))
            expect(names).toContain(name);
        }
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it.each([
    ["import a.b as c, d\nx = e", ["a", "b", "d"], ["x", "e"]],
    ["from a import (  # all )\n    b,  # of (them)\n    c,\n)\nd", ["a", "b", "c"], ["d"]],
    ["from a \\\r\n    import b, \\\r\n    c\r\nd", ["a", "b", "c"], ["d"]],
    ["from \\\n  . import \\\n  (a,\n   b)\nc", ["a", "b"], ["c"]],
    ["x = 1; import a; y", ["a"], []],
  ])("takes %j for what it is", (text, held, free) => {
    const { names } = mentionsIn(text);
    expect([...names]).toEqual(expect.arrayContaining(held));
    for (const name of free) expect(names).not.toContain(name);
  });

  it("says what it cannot be sure of", () => {
    expect(mentionsIn("import größe").isForeign).toBe(true);
    expect(mentionsIn("x = 'größe'\nimport os").isForeign).toBe(false);
    expect(mentionsIn("from a.b import c").isRelative).toBe(false);
  });
});
