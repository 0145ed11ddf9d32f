import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAt, cellsIn, joinCells } from "../../core/source/notebook.ts";

const sources = fc.array(fc.oneof(fc.string(), fc.constantFrom("", "\n", "x = 1\r\n", "\r", "\n\n", "1\n")));

describe("a notebook's text", () => {
  it("has its cells in it, whatever they hold", () => {
    fc.assert(
      fc.property(sources, (written) => {
        const cells = written.map((source, i) => ({
          number: 3 * i + 1,
          source: source.replaceAll("\0", ""),
        }));
        const text = joinCells(cells);
        const found = cellsIn(text)?.map(({ number, span }) => ({
          number,
          source: text.slice(span.start, span.end),
        }));
        expect(found).toEqual(cells);
      }),
    );
  });

  it("keeps the cells apart when it is edited", () => {
    const text = joinCells([
      { number: 1, source: "a" },
      { number: 4, source: "b" },
    ]);
    const edited = text.replace("a", "a\nmore\n");
    expect(cellsIn(edited)?.map(({ span }) => edited.slice(span.start, span.end))).toEqual([
      "a\nmore\n",
      "b",
    ]);
  });

  it("is no program's text", () => {
    for (const text of ["", "x = 1\n", "\n", "1\n", "\0i\0m"]) expect(cellsIn(text)).toBeUndefined();
  });

  it("cannot be forged by a cell", () => {
    const [cell, ...others] = cellsIn(joinCells([{ number: 1, source: "a\n\x002\nb" }])) ?? [];
    expect(others).toEqual([]);
    expect(cell?.span).toEqual({ start: 3, end: 9 });
  });

  it("may be cut or broken anywhere, and has its cells in order then too", () => {
    const text = joinCells([1, 2, 30].map((number) => ({ number, source: "x\n" })));
    const mark = fc.constantFrom("\0", "\n", "\n\x002", "\x003\n", "7", "");
    fc.assert(
      fc.property(fc.nat(text.length), mark, fc.nat(3), fc.nat(text.length), (at, piece, length, end) => {
        const broken = (text.slice(0, at) + piece + text.slice(at + length)).slice(0, end);
        const spans = (cellsIn(broken) ?? []).map(({ span }) => span);
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(Math.min(broken.length, spans[i + 1]?.start ?? broken.length));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("tells which cell an offset is in", () => {
    const text = joinCells([2, 5, 9].map((number) => ({ number, source: `cell${number}` })));
    const cells = cellsIn(text) ?? [];
    for (const number of [2, 5, 9]) {
      const start = text.indexOf(`cell${number}`);
      for (const offset of [start, start + 5]) expect(cellAt(cells, offset)?.number).toBe(number);
    }
    expect(cellAt(cells, 0)?.number).toBe(2);
    expect(cellAt(cells, text.length)?.number).toBe(9);
    expect(cellAt([], 0)).toBeUndefined();
  });
});
