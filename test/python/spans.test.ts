import { describe, expect, it } from "vitest";
import { spanOf } from "../../core/python/syntax.ts";
import { pythonParser } from "../python-parser.ts";
import { visitNodes } from "./visit-nodes.ts";

const cases: readonly (readonly [python: string, nodes: readonly string[]])[] = [
  [
    "x = (a + b) * c",
    [
      "assignment: x = (a + b) * c",
      "name: x",
      "binary: (a + b) * c",
      "binary: a + b",
      "name: a",
      "name: b",
      "name: c",
    ],
  ],
  [
    "f(a, *b, c=(d))",
    [
      "expression-statement: f(a, *b, c=(d))",
      "call: f(a, *b, c=(d))",
      "name: f",
      "argument: a",
      "name: a",
      "argument: *b",
      "name: b",
      "argument: c=(d)",
      "name: d",
    ],
  ],
  [
    "f(x for x in y)",
    [
      "expression-statement: f(x for x in y)",
      "call: f(x for x in y)",
      "name: f",
      "argument: x for x in y",
      "comprehension: x for x in y",
      "name: x",
      "name: x",
      "name: y",
    ],
  ],
  [
    "x[a:b, c]",
    [
      "expression-statement: x[a:b, c]",
      "subscript: x[a:b, c]",
      "name: x",
      "sequence: a:b, c",
      "slice: a:b",
      "name: a",
      "name: b",
      "name: c",
    ],
  ],
  [
    "@a\ndef f(b, c=1): return d",
    ["function: def f(b, c=1): return d", "number: 1", "return: return d", "name: d", "name: a"],
  ],
  [
    "if a:\n    b\nelse:\n    c  # why\nd",
    [
      "if: if a:\n    b\nelse:\n    c",
      "name: a",
      "expression-statement: b",
      "name: b",
      "expression-statement: c",
      "name: c",
      "expression-statement: d",
      "name: d",
    ],
  ],
  ["x = (\n  a,\n)", ["assignment: x = (\n  a,\n)", "name: x", "sequence: (\n  a,\n)", "name: a"]],
  [
    'é = "😀" + f"a{ü}b"',
    [
      'assignment: é = "😀" + f"a{ü}b"',
      "name: é",
      'binary: "😀" + f"a{ü}b"',
      'string: "😀"',
      'formatted-string: f"a{ü}b"',
      "name: ü",
    ],
  ],
  [
    "for a, b in c: pass",
    ["for: for a, b in c: pass", "sequence: a, b", "name: a", "name: b", "name: c", "pass: pass"],
  ],
];

describe("spans", () => {
  it.each(cases)("%j", (python, nodes) => {
    const found: string[] = [];
    visitNodes(pythonParser.parse(python).module.statements, (node) => {
      const { start, end } = spanOf(node);
      found.push(`${node.kind}: ${python.slice(start, end)}`);
    });
    expect(found).toEqual(nodes);
  });

  it("tell where a call's arguments and an attribute's name stand", () => {
    const python = "x = 1\ny = a. b (c, d )";
    const [, statement] = pythonParser.parse(python).module.statements;
    const call =
      statement?.kind === "assignment" && statement.value?.kind === "call" ? statement.value : undefined;
    const callee = call?.callee.kind === "attribute" ? call.callee : undefined;
    const textFrom = (offset = Number.NaN) => python.slice(offset + (call?.chunk.start ?? 0));
    expect(textFrom(call?.openParen)).toBe("c, d )");
    expect(textFrom(call?.closeParen)).toBe(")");
    expect(textFrom(callee?.attributeFrom)).toBe("b (c, d )");
  });

  it("tell where names of definitions and imports stand", () => {
    const python = "x\n@a\nasync def f(): pass\nfrom a import (b as c,\n  d)";
    const [, definition, imports] = pythonParser.parse(python).module.statements;
    const textOf = (from: number, to: number, start = 0) => python.slice(start + from, start + to);
    const found: string[] = [];
    if (definition?.kind === "function") {
      found.push(textOf(definition.nameSpan.from, definition.nameSpan.to, definition.chunk.start));
    }
    if (imports?.kind === "import-from") {
      found.push(...imports.names.map(({ from, to }) => textOf(from, to, imports.chunk.start)));
    }
    expect(found).toEqual(["f", "b as c", "d"]);
  });
});
