import { describe, expect, it } from "vitest";
import { readNotebook } from "../../workspace/notebook-json.ts";
import { notebookJson } from "./notebook.ts";

function read(json: string): readonly string[] {
  return readNotebook(json).map(({ number, source }) => `${number}: ${source}`);
}

function version4(content: object, metadata: object = {}): string {
  return JSON.stringify({ ...content, metadata, nbformat: 4, nbformat_minor: 2 });
}

const code = { cell_type: "code", source: ["x"] };

describe("a notebook's JSON", () => {
  it("has code cells, numbered over all cells", () => {
    expect(read(notebookJson("#md Title", "x = 1\ny = 2", "#md More", "z\n"))).toEqual([
      "2: x = 1\ny = 2",
      "4: z\n",
    ]);
  });

  it("has sources in one string or in several", () => {
    const cells = [
      { ...code, source: "a\nb" },
      { ...code, source: ["a\n", "b"] },
      { ...code, source: [] },
    ];
    expect(read(version4({ cells }))).toEqual(["1: a\nb", "2: a\nb", "3: "]);
  });

  it("may be of an older format", () => {
    const worksheets = [
      {
        cells: [
          { cell_type: "heading", level: 1, source: "T" },
          { cell_type: "code", input: ["a\n", "b"], language: "python" },
        ],
      },
      {
        cells: [
          { cell_type: "code", input: "c" },
          { cell_type: "code", input: "c", language: "ruby" },
        ],
      },
    ];
    expect(read(JSON.stringify({ metadata: { name: "" }, nbformat: 3, worksheets }))).toEqual([
      "2: a\nb",
      "3: c",
    ]);
  });

  it("may be of another language, or have cells of one", () => {
    expect(read(version4({ cells: [code] }, { language_info: { name: "R" } }))).toEqual([]);
    expect(
      read(version4({ cells: [code] }, { kernelspec: { language: "julia", name: "julia-1.6" } })),
    ).toEqual([]);
    expect(read(version4({ cells: [code] }, { kernelspec: { name: "python3" } }))).toEqual(["1: x"]);
    const bash = { ...code, metadata: { vscode: { languageId: "shellscript" } } };
    expect(read(version4({ cells: [bash, code] }))).toEqual(["2: x"]);
  });

  it("may lack what others have, or have something else there", () => {
    expect(read(version4({ cells: [] }))).toEqual([]);
    expect(
      read(
        version4({
          cells: [
            null,
            1,
            {},
            { cell_type: "code" },
            { ...code, source: 3 },
            { ...code, source: ["a", 3] },
            code,
          ],
        }),
      ),
    ).toEqual(["7: x"]);
    expect(read('{"cells": [], "cells": [{"cell_type": "code", "source": "x"}]}')).toEqual(["1: x"]);
  });

  it("may have Python's NaN and Infinity in it", () => {
    const json = `{"cells": [{"cell_type": "code", "outputs": [NaN, -Infinity, {"x": Infinity}], "source": "NaN = 1"}]}`;
    expect(read(json)).toEqual(["1: NaN = 1"]);
    const [cell] = readNotebook(json);
    expect(json.slice(cell?.written.start, cell?.written.end)).toBe('"NaN = 1"');
  });

  it("may have the character that divides cells in it", () => {
    expect(read('{"cells": [{"cell_type": "code", "source": "a\\n\\u00002\\nb"}]}')).toEqual([
      "1: a\n\ufffd2\nb",
    ]);
  });

  it.each([
    ["", "it is empty, and so no notebook"],
    [" \n", "it is empty, and so no notebook"],
    ["# %%\nimport keras\n", "it is no notebook: its JSON is broken in line 1, column 1"],
    ['{"cells": [\n  {"cell_type": "code",', "it is no notebook: its JSON is broken in line 2, column 24"],
    [
      '{"cells": [],\n<<<<<<< HEAD\n "nbformat": 4}',
      "it is no notebook: its JSON is broken in line 2, column 1",
    ],
    ['{"cells": [] /* none */}', "it is no notebook: its JSON is broken in line 1, column 14"],
    ['{"cells": [],}', "it is no notebook: its JSON is broken in line 1, column 14"],
    ["{}", "it is no notebook: it has neither cells nor worksheets"],
    ["[]", "it is no notebook: it has neither cells nor worksheets"],
    ['{"cells": 3}', "it is no notebook: it has neither cells nor worksheets"],
    ["[".repeat(200_000), "it is no notebook: its JSON is nested too deeply"],
  ])("that cannot be read says why: %.30s", (json, reason) => {
    expect(() => readNotebook(json)).toThrow(new Error(reason));
  });
});
