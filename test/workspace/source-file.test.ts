import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsIn } from "../../core/source/notebook.ts";
import { contentOf, sourceOf } from "../../workspace/source-file.ts";

const source = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("x = 1", "\n", "\r\n", "\r", "\0", "\ufeff", "é", "\ud800", "\u2028", '"', "\\"))
    .map((all) => all.join("")),
);
const written = fc.oneof(source, fc.array(source));
const cell = fc.record({
  cell_type: fc.constantFrom("code", "markdown"),
  outputs: fc.array(fc.json()),
  source: written,
});
const notebook = fc
  .tuple(
    fc.array(cell),
    fc.constantFrom<string | number | undefined>(undefined, 1, "\t"),
    fc.constantFrom("", "\n", "\r\n"),
  )
  .map(([cells, indent, end]) => JSON.stringify({ cells, metadata: {}, nbformat: 4 }, null, indent) + end);

describe("what a notebook's file holds", () => {
  it("is what it held, where its text is what it was", () => {
    fc.assert(
      fc.property(notebook, (json) => {
        const file = sourceOf("a.ipynb", Buffer.from(json));
        expect(contentOf(file, file.text)).toBe(json);
      }),
    );
  });

  it("has the lines of an edit in the edited cell's line breaks, and the other cells as they were", () => {
    const sources = ["a\r\nb", "a\nb", ["a\r\n", "b"], "b"];
    const cells = sources.map((one) => ({ cell_type: "code", source: one }));
    const file = sourceOf("a.ipynb", Buffer.from(JSON.stringify({ cells })));
    const edited = file.text.replace(/b/g, "b\nc\r\nd");
    expect(JSON.parse(contentOf(file, edited)).cells.map((one: { source: unknown }) => one.source)).toEqual([
      "a\r\nb\r\nc\r\nd",
      "a\nb\nc\nd",
      ["a\r\n", "b\r\n", "c\r\n", "d"],
      "b\nc\nd",
    ]);
    const one = cellsIn(file.text)?.[1]?.span ?? { start: 0, end: 0 };
    const inOne = `${file.text.slice(0, one.end)}!${file.text.slice(one.end)}`;
    expect(JSON.parse(contentOf(file, inOne)).cells.map((each: { source: unknown }) => each.source)).toEqual([
      "a\r\nb",
      "a\nb!",
      ["a\r\n", "b"],
      "b",
    ]);
  });
});
