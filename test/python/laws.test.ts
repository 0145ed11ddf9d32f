import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logicalLines } from "../../core/python/logical-lines.ts";
import type { ParsedFile } from "../../core/python/parser.ts";
import { spanOf } from "../../core/python/syntax.ts";
import { spanContains } from "../../core/source/span.ts";
import { pythonParser } from "../python-parser.ts";
import { printStatements } from "./print-statement.ts";
import { programs } from "./programs.ts";
import { visitNodes } from "./visit-nodes.ts";

/** What breaks code, or changes how lines after it are read. */
const FRAGMENTS = [
  ..."()[]{}'\"\\:=,.#@%!?*;\t\n\r\0",
  '"""',
  "'''",
  "f'{",
  'f"""',
  "\\\n",
  "\r\n",
  "\n    ",
  "\ud800",
  "😀",
  "é",
  "def ",
  "class A",
  "if x:\n",
  "else:\n",
  "return ",
  "import ",
  "lambda",
  "match x:\n",
  "case ",
  "yield ",
  "async ",
  "print x",
  "@",
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(40)),
  content: fc.oneof(fc.constantFrom("", ...FRAGMENTS), fc.string({ maxLength: 8 })),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const program = fc.constantFrom(...programs);

function applyTo(text: string, { at, length, content }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + content + text.slice(start + length);
}

describe("for whatever text", () => {
  it("spans lie in the text and in the node around", () => {
    fc.assert(
      fc.property(program, fc.array(edit, { maxLength: 6 }), (text, edits) => {
        expectSpansNested(pythonParser.parse(edits.reduce(applyTo, text)));
      }),
      { numRuns: 150 },
    );
  });

  it("a text that was edited means what it means when read anew", () => {
    fc.assert(
      fc.property(program, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let file = pythonParser.parse(text);
        for (const one of edits) {
          file = pythonParser.reparse(file, applyTo(file.text, one));
          expectSpansNested(file);
          expect(file.module).toEqual(pythonParser.parse(file.text).module);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no prefix throws", () => {
    for (const text of programs) {
      let file = pythonParser.parse("");
      for (let end = 0; end <= text.length; end += 3) file = pythonParser.reparse(file, text.slice(0, end));
      expect(file.module.statements.length).toBeGreaterThan(0);
    }
  });
});

describe("for valid programs", () => {
  it("nothing is broken", () => {
    for (const text of programs) expect(pythonParser.parse(text).module.broken).toEqual([]);
  });

  it("every kind of line break means the same", () => {
    for (const text of programs) {
      for (const lineBreak of ["\r\n", "\r"]) {
        expect(printed(text.replaceAll("\n", lineBreak))).toBe(printed(text));
      }
    }
  });

  it("a call that is being typed at the end costs nothing before it", () => {
    for (const text of programs) {
      for (const typed of ["model.fit(", "x = [1, ", 'f("abc', "foo.", '"""']) {
        expect(printed(`${text}\n${typed}`).startsWith(printed(text))).toBe(true);
      }
    }
  });

  it("a line of junk costs only itself", () => {
    fc.assert(
      fc.property(
        program,
        fc.nat(),
        fc.constantFrom("$ junk $", "%time x", "foo(", "x.y('", ")"),
        (text, n, junk) => {
          const lines = logicalLines(text).filter((line) => isPlain(text, line));
          const { lineStart = 0, start = 0 } = lines[n % lines.length] ?? {};
          const broken = `${text.slice(0, start)}${junk}\n${text.slice(lineStart)}`;
          const left = printed(broken).replace(/^ *\(broken( statement)?\)\n/gm, "");
          expect(left).toBe(printed(text));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Whether a statement may stand before the line, with the same indentation. */
function isPlain(text: string, { lineStart, start, end }: ReturnType<typeof logicalLines>[number]): boolean {
  const above = text.slice(0, lineStart).trimEnd().split("\n").at(-1) ?? "";
  return !/^\s*(@|match)/.test(above) && !/^(else|elif|except|finally|case)\b/.test(text.slice(start, end));
}

function printed(text: string): string {
  return printStatements(pythonParser.parse(text).module.statements);
}

function expectSpansNested({ text, module }: ParsedFile): void {
  const whole = { start: 0, end: text.length };
  const outside: string[] = [];
  visitNodes(module.statements, (node, around) => {
    const span = spanOf(node);
    const outer = around ? spanOf(around) : whole;
    if (span.start > span.end || !spanContains(outer, span)) outside.push(`${node.kind} in ${around?.kind}`);
  });
  expect(outside).toEqual([]);
  for (const span of module.broken) expect(spanContains(whole, span)).toBe(true);
}
