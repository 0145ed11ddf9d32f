import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withSources } from "../../workspace/notebook-edit.ts";
import { readNotebook } from "../../workspace/notebook-json.ts";
import { notebookJson } from "./notebook.ts";

/** The JSON after an edit of all its cells. */
function edited(json: string, edit: (source: string) => string): string {
  return withSources(
    json,
    readNotebook(json).map((cell) => ({ cell, source: edit(cell.source) })),
  );
}

/** How the sources of a notebook's only cell are written, before and after. */
const cases: readonly (readonly [
  what: string,
  before: string,
  edit: (source: string) => string,
  after: string,
])[] = [
  ["a part of a line", '["a(1)\\n", "b"]', (s) => s.replace("1", "2"), '["a(2)\\n", "b"]'],
  [
    "a line more",
    '[\n    "a\\n",\n    "b"\n   ]',
    (s) => s.replace("a\n", "a\nnew\n"),
    '[\n    "a\\n",\n    "new\\n",\n    "b"\n   ]',
  ],
  ["a line more at the end", '[\n\t"a"\n]', (s) => `${s}\nnew`, '[\n\t"a\\n",\n\t"new"\n]'],
  ["a line more at the start", '["a"]', (s) => `new\n${s}`, '["new\\n","a"]'],
  ["a line less", '["a\\n", "b\\n", "c"]', (s) => s.replace("b\n", ""), '["a\\n", "c"]'],
  ["the first line less", '[ "a\\n", "b" ]', (s) => s.replace("a\n", ""), '[ "b" ]'],
  ["all of it", '["a"]', () => "", "[]"],
  ["something into nothing", "[]", () => "a\nb", '["a\\n", "b"]'],
  ["one string", '"a\\nb"', (s) => s.replace("a", "new\na"), '"new\\na\\nb"'],
  [
    "strings of several lines",
    '["a\\nb\\n", "c"]',
    (s) => s.replace("b", "new\nb"),
    '["a\\nnew\\nb\\n", "c"]',
  ],
  ["an empty string in the list", '["a\\n", "", "b"]', (s) => s.replace("b", "c"), '["a\\n", "", "c"]'],
  [
    "what goes over several strings",
    '["a\\n", "b\\n", "c\\n"]',
    (s) => s.replace("\nb\nc", "1"),
    '["a1", "\\n"]',
  ],
  ["escapes beside it", '["\\u00e9\\/ = f(1)\\t"]', (s) => s.replace("1", "2"), '["\\u00e9\\/ = f(2)\\t"]'],
  ["line breaks by number", '["a\\u000a", "b"]', (s) => s.replace("b", "c"), '["a\\u000a", "c"]'],
  ["quotes and backslashes", '["a"]', () => '"\\n"', '["\\"\\\\n\\""]'],
  ["letters, in ASCII", '["a"]', () => "é😀", '["\\u00e9\\ud83d\\ude00"]'],
  ["letters, where there are others", '["ä"]', () => "é😀", '["é😀"]'],
  ["uneven gaps", '["a\\n","b\\n",  "c"]', (s) => s.replace("c", "d"), '["a\\n","b\\n",  "d"]'],
];

describe("editing a notebook's JSON", () => {
  it.each(cases)("changes %s", (_, before, edit, after) => {
    const around = (source: string): string => `{"cells":[{"source":${source},"cell_type":"code"}]}`;
    expect(edited(around(before), edit)).toBe(around(after));
  });

  const source = fc
    .array(fc.constantFrom("x = 1", "\n", "é", "😀", '"', "\\", "\t", "\r\n", "y", " ", "\u2028"))
    .map((parts) => parts.join(""));
  const written = fc.oneof(
    source.map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []),
    source,
    fc.array(source),
  );
  const indents = fc.constantFrom<string | number | undefined>(undefined, 1, 2, "\t");
  const notebooks = fc
    .tuple(fc.array(written, { minLength: 1, maxLength: 4 }), indents, fc.boolean(), fc.boolean())
    .map(([sources, indent, isAscii, isFirst]) => {
      const cells = sources.map((one, id) => ({
        ...(isFirst && { source: one }),
        cell_type: "code",
        id,
        outputs: [{ text: ["ä\n", "x = 1\n"] }],
        ...(!isFirst && { source: one }),
      }));
      const json = JSON.stringify({ metadata: {}, cells, nbformat: 4 }, null, indent);
      return isAscii
        ? json.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
        : json;
    });

  it("without a change changes nothing", () => {
    fc.assert(
      fc.property(notebooks, (json) => {
        expect(edited(json, (same) => same)).toBe(json);
      }),
    );
  });

  it("gives the cell its new source, and changes nothing outside of it", () => {
    fc.assert(
      fc.property(
        notebooks,
        fc.nat(),
        source,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        (json, n, more, share, length) => {
          const cells = readNotebook(json);
          const cell = cells[n % cells.length];
          if (!cell) throw new Error("no cell");
          const at = Math.floor(share * cell.source.length);
          const after = cell.source.slice(0, at) + more + cell.source.slice(at + length);
          const result = withSources(json, [{ cell, source: after }]);
          expect(readNotebook(result).map((one) => one.source)).toEqual(
            cells.map((one) => (one === cell ? after : one.source)),
          );
          const { start, end } = cell.written;
          expect(result.slice(0, start)).toBe(json.slice(0, start));
          expect(result.slice(result.length - (json.length - end))).toBe(json.slice(end));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("writes lines as Jupyter does", () => {
    const before = notebookJson("#md T", "import keras\nx = 1", "y");
    expect(edited(before, (text) => text.replace("keras\n", "keras\nimport cv2\n"))).toBe(
      notebookJson("#md T", "import keras\nimport cv2\nx = 1", "y"),
    );
  });
});
