import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "../../core/python/syntax.ts";
import { joinCells } from "../../core/source/notebook.ts";
import { pythonParser } from "../python-parser.ts";
import { printStatements } from "./print-statement.ts";

function notebook(...sources: readonly string[]): string {
  return joinCells(sources.map((source, i) => ({ number: i + 1, source })));
}

function printed(...sources: readonly string[]): string {
  return printStatements(pythonParser.parse(notebook(...sources)).module.statements);
}

describe("the cells of a notebook", () => {
  it("are one program", () => {
    expect(printed("import a", "%matplotlib inline", "x = a.f()\n", "", "print(x)")).toBe(
      printed("import a\nx = a.f()\nprint(x)"),
    );
  });

  it.each([
    ["model.fit("],
    ['"""'],
    ["x = ["],
    ["def f():"],
    ["if x:\n    y ="],
    ["f'{"],
    ["x = \\"],
    ["%%bash\n("],
  ])("end what they leave open: %s", (open) => {
    const rest = "def g():\n    return 1\nx = ')'";
    expect(printed(open, rest).endsWith(printed(rest))).toBe(true);
  });

  it("end their blocks", () => {
    expect(printed("def f():\n    x", "    y")).toBe("def f():\n  x\ny");
    expect(printed("if a:\n    x", "else:\n    y").split("\n").slice(0, 2)).toEqual(["if a:", "  x"]);
  });

  it("tell what does not parse, and magics are no part of that", () => {
    const text = notebook("!ls (\n%%time\nx = !ls", "x = = 1", "%%bash\nx = = 1", "f?");
    const { broken } = pythonParser.parse(text).module;
    expect(broken.map(({ start, end }) => text.slice(start, end))).toEqual(["= 1"]);
  });

  it("have places in the notebook's text", () => {
    const text = notebook("a", "%cd x\nb = 1", "%time c = 2");
    const { statements } = pythonParser.parse(text).module;
    expect(statements.map(spanOf).map(({ start, end }) => text.slice(start, end))).toEqual([
      "a",
      "b = 1",
      "c = 2",
    ]);
  });

  it("are kept where they did not change", () => {
    const before = pythonParser.parse(notebook("a = 1", "b = 2", "c = 3"));
    const [a, , c] = before.module.statements;
    const after = pythonParser.reparse(before, notebook("new = 0", "a = 1", "b = 22", "c = 3")).module
      .statements;
    expect(after[1]).toBe(a);
    expect(after[3]).toBe(c);
  });

  it("mean what they mean when read anew, however they were edited", () => {
    const cell = fc.constantFrom(
      "a = 1",
      "def f(",
      "    x",
      "%%time\na = 1",
      '"""',
      "if a:\n    !ls\n    b",
      "x?",
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 2, maxLength: 4 }), (versions) => {
        let parsed = pythonParser.parse("");
        for (const cells of versions) {
          const text = notebook(...cells);
          parsed = pythonParser.reparse(parsed, text);
          expect(parsed.module).toEqual(pythonParser.parse(text).module);
        }
      }),
    );
  });
});
