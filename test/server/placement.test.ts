import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { cellsIn, joinCells } from "../../core/source/notebook.ts";
import { createPlacement } from "../../server/placement.ts";

const uri = "file:///a.py";

describe("positions", () => {
  const text = 'é = "𝄞"\r\nb = 1\n\n';
  const placement = createPlacement(text, [{ uri, version: 1 }], "utf-16");

  const places: readonly (readonly [what: string, line: number, character: number])[] = [
    ['"𝄞"', 0, 4],
    // The clef is two UTF-16 code units, which is what the protocol counts.
    ['"\r\n', 0, 7],
    ["b = 1", 1, 0],
    ["1\n", 1, 4],
  ];
  it.each(places)("of %j are line %i, character %i", (what, line, character) => {
    const start = text.lastIndexOf(what);
    const range = placement.rangeOf({ start, end: start + 1 })?.range;
    expect(range?.start).toEqual({ line, character });
    expect(range && placement.spanOf(uri, range)).toEqual({ start, end: start + 1 });
  });

  it("beyond a line or the text are their ends", () => {
    const at = (line: number, character: number) => ({ line, character });
    expect(placement.spanOf(uri, { start: at(1, 99), end: at(99, 0) })).toEqual({
      start: text.indexOf("\n\n"),
      end: text.length,
    });
  });
});

describe("positions in a notebook", () => {
  const line = fc.constantFrom("x = 1", "", "é = '𝄞'", "\t", "a\r");
  const cell = fc.array(line).chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => lines.join(end)));

  it("are those that the client's own cells have", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (sources, n, from, length) => {
          const text = joinCells(sources.map((source, i) => ({ number: i + 1, source })));
          const documents = sources.map((source, i) => TextDocument.create(`cell:${i}`, "python", i, source));
          const placement = createPlacement(text, documents, "utf-16");
          const index = n % sources.length;
          const document = documents[index];
          const { start } = cellsIn(text)?.[index]?.span ?? { start: 0 };
          const own = document?.getText().length ?? 0;
          const first = from % (own + 1);
          const last = Math.min(own, first + length);
          const placed = placement.rangeOf({ start: start + first, end: start + last });
          expect(placed?.document).toBe(document);
          // Between the two characters of a line break there is no position.
          const written = document?.getText() ?? "";
          for (const offset of [first, last])
            fc.pre(!(written[offset] === "\n" && written[offset - 1] === "\r"));
          fc.pre(!written.endsWith("\r"));
          expect(placed?.range).toEqual({
            start: document?.positionAt(first),
            end: document?.positionAt(last),
          });
          expect(placed && placement.spanOf(`cell:${index}`, placed.range)).toEqual({
            start: start + first,
            end: start + last,
          });
        },
      ),
    );
  });

  it("beyond a cell are its end, and of another document none", () => {
    const text = joinCells([
      { number: 1, source: "ab" },
      { number: 2, source: "c" },
    ]);
    const documents = [1, 2].map((number) => ({ uri: `cell:${number}`, version: 1 }));
    const placement = createPlacement(text, documents, "utf-16");
    const range = { start: { line: 0, character: 9 }, end: { line: 9, character: 0 } };
    const end = text.indexOf("b") + 1;
    expect(placement.spanOf("cell:1", range)).toEqual({ start: end, end });
    expect(placement.spanOf("cell:3", range)).toBeUndefined();
  });
});
