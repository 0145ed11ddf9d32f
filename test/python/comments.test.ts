import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commentsIn, logicalLineAt } from "../../core/python/comments.ts";
import { logicalLines } from "../../core/python/logical-lines.ts";
import { joinCells } from "../../core/source/notebook.ts";

/** The text of each comment, with how it stands. */
function told(text: string): readonly string[] {
  const slice = (span: { start: number; end: number } | undefined) =>
    span ? JSON.stringify(text.slice(span.start, span.end)) : "nothing";
  return commentsIn(text).map(
    ({ span, isAlone, within, next }) =>
      `${text.slice(span.start, span.end)} ${isAlone ? "alone" : "behind"} in ${slice(within)} before ${slice(next)}`,
  );
}

describe("comments", () => {
  test.each([
    ["x = 1  # a\n", ['# a behind in "x = 1  # a" before nothing']],
    ["# a\nx\n", ['# a alone in nothing before "x"']],
    ["  # a", ["# a alone in nothing before nothing"]],
    [
      "f(  # a\n  # b\n  x)\ny\n",
      [
        '# a behind in "f(  # a\\n  # b\\n  x)" before "y"',
        '# b alone in "f(  # a\\n  # b\\n  x)" before "y"',
      ],
    ],
    ["x = '# a'  # b\r\n", ["# b behind in \"x = '# a'  # b\" before nothing"]],
    ['x = """\n# a\n"""\n', []],
    ['x = f"{y # a\n}"\n', ['# a behind in "x = f\\"{y # a\\n}\\"" before nothing']],
    [
      "if x:  # a\n  # b\n  y\n",
      ['# a behind in "if x:  # a" before "  y"', '# b alone in nothing before "  y"'],
    ],
    ["x \\\n  + 1  # a\n", ['# a behind in "x \\\\\\n  + 1  # a" before nothing']],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test("are those of a notebook's Python, cell by cell", () => {
    const text = joinCells([
      { number: 1, source: "x = (  # a" },
      { number: 2, source: "%%bash\n# b" },
      { number: 3, source: "!ls # c\n%time y  # d" },
    ]);
    expect(commentsIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(["# a", "# d"]);
  });

  test("lie in logical lines that are found by their places too", () => {
    const text = "f(\n  x,  # a\n)\ny\n";
    const line = { start: 0, end: text.indexOf(")") + 1 };
    expect(logicalLineAt(text, text.indexOf("x"))).toEqual(line);
    expect(commentsIn(text)[0]?.within).toEqual(line);
    expect(logicalLineAt("\n\nx\n", 0)).toBeUndefined();
  });
});

const folder = join(import.meta.dirname, "../programs/cases");
const programs = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".py"),
);

test("no program is another without its comments", () => {
  let comments = 0;
  for (const name of programs) {
    const text = readFileSync(join(folder, name), "utf8");
    let without = text;
    for (const { span } of commentsIn(text)) {
      comments++;
      expect(text[span.start]).toBe("#");
      without = without.slice(0, span.start) + " ".repeat(span.end - span.start) + without.slice(span.end);
    }
    expect(commentsIn(without)).toEqual([]);
    expect(logicalLines(without)).toEqual(logicalLines(text));
  }
  expect(comments).toBeGreaterThan(100);
});
