import { describe, expect, it } from "vitest";
import { type Statement, spanOf } from "../../core/python/syntax.ts";
import type { Span } from "../../core/source/span.ts";
import { pythonParser } from "../python-parser.ts";

const text = `import a

def first():
    x = 1
    y = 2
    return x

class Second:
    def third(self):
        pass

    def fourth(self):
        pass
`;

describe("reparse", () => {
  it("keeps the objects of statements that did not change, and moves them", () => {
    const before = pythonParser.parse(text);
    const [, first, second] = before.module.statements;
    const edited = text.replace("import a", "import a\nimport b");
    const after = pythonParser.reparse(before, edited).module.statements;
    expect(after[2]).toBe(first);
    expect(after[3]).toBe(second);
    expect(after.map((statement) => startOfText(edited, spanOf(statement)))).toEqual([
      "import a",
      "import b",
      "def first():",
      "class Second:",
    ]);
  });

  it("keeps them inside a body where another one changed", () => {
    const before = pythonParser.parse(text);
    const kept = bodyOf(before.module.statements[2])[1];
    const edited = text.replace("        pass\n", "        self.x = [1]\n");
    const after = pythonParser.reparse(before, edited).module.statements;
    const [third, fourth] = bodyOf(after[2]);
    expect(fourth).toBe(kept);
    expect(fourth && startOfText(edited, spanOf(fourth))).toBe("def fourth(self):");
    expect(third?.kind === "function" && third.body[0]?.kind).toBe("assignment");
  });

  it("gives equal statements places of their own", () => {
    const before = pythonParser.parse("x = 1\nx = 1\n");
    const after = pythonParser.reparse(before, "x = 1\nx = 1\nx = 1\n").module.statements;
    expect(after.map((statement) => spanOf(statement).start)).toEqual([0, 6, 12]);
  });

  it("keeps nothing where indentation or what follows changed the meaning", () => {
    const before = pythonParser.parse("if a:\n    b\nelse:\n    c\n");
    const after = pythonParser.reparse(before, "while a:\n    b\nelse:\n    c\nelse:\n    c\n").module
      .statements;
    expect(after.map(({ kind }) => kind)).toEqual(["while", "broken-statement", "expression-statement"]);
  });
});

function startOfText(source: string, { start }: Span): string | undefined {
  return source.slice(start).split("\n")[0];
}

function bodyOf(statement: Statement | undefined): readonly Statement[] {
  return statement?.kind === "class" ? statement.body : [];
}
