import { describe, expect, it } from "vitest";
import { shownFile } from "../../cli/checked-file.ts";
import { type ExcerptStyle, excerpt } from "../../cli/format/excerpt.ts";
import { placeRecord } from "../../cli/report/place-record.ts";
import { shownLines } from "../../cli/report/shown-lines.ts";
import { joinCells } from "../../core/source/notebook.ts";

const none = (text: string): string => text;
const style: ExcerptStyle = { gutter: none, primary: none, secondary: none, width: 60 };

/** The excerpt of a text in which `«…»` is what is found, and `‹…›` what goes with it. */
function excerptOf(marked: string): string {
  const marks = [...marked.matchAll(/[«‹]([^»›]*)[»›]/g)].map((match, index) => {
    const start = match.index - 2 * index;
    const isPrimary = match[0].startsWith("«");
    return {
      span: { start, end: start + (match[1] ?? "").length },
      label: isPrimary ? "" : "here",
      isPrimary,
    };
  });
  const file = shownFile("/a.py", marked.replace(/[«»‹›]/g, ""), "a.py");
  const lines = shownLines(
    file,
    marks.map(({ span }) => span),
  );
  return excerpt(
    lines,
    marks.map(({ span, ...mark }) => ({ ...mark, place: placeRecord(file, span) })),
    style,
  ).lines.join("\n");
}

describe("excerpt", () => {
  it("points at the exact span, and numbers lines", () => {
    expect(excerptOf("a\nb = f(«x/255»)\nc\n")).toBe("  |\n2 | b = f(x/255)\n  |       ^^^^^\n  |");
  });

  it("shows what goes with it in the order of the text, and what lies between", () => {
    const text = `‹net›\n${"x\n".repeat(8)}«y»\nz\n‹fit›`;
    expect(excerptOf(text).split("\n")).toEqual([
      "   |",
      " 1 | net",
      "   | --- here",
      "...",
      "10 | y",
      "   | ^",
      "11 | z",
      "12 | fit",
      "   | --- here",
      "   |",
    ]);
  });

  it("gives each mark of a line a row of its own, what is found first", () => {
    expect(excerptOf("‹f›(«x»)")).toBe("  |\n1 | f(x)\n  |   ^\n  | - here\n  |");
  });

  it("aligns after tabs and wide characters", () => {
    expect(excerptOf("\tf(«x»)")).toContain("1 |     f(x)\n  |       ^");
    expect(excerptOf("'犬猫😀', «x»")).toContain("1 | '犬猫😀', x\n  |           ^");
  });

  it("marks the first line of what goes over several, and something of what is empty", () => {
    expect(excerptOf("f(«a,\n  b»)")).toContain("1 | f(a,\n  |   ^^…");
    expect(excerptOf("f(«»)")).toContain("  |   ^\n");
  });

  it("cuts a long line around its mark", () => {
    const lines = excerptOf(`${"a".repeat(500)}«x»${"b".repeat(500)}`).split("\n");
    expect(lines[1]).toBe(`1 | …${"a".repeat(30)}x${"b".repeat(29)}…`);
    expect(lines[2]).toBe(`  | ${" ".repeat(31)}^`);
  });

  it("numbers the lines of a notebook's cells, and names the cells where there are several", () => {
    const cells = [
      { number: 2, source: "a\n‹net›" },
      { number: 4, source: "b" },
      { number: 11, source: "«y»\nz\n‹fit›" },
    ];
    expect(excerptOf(joinCells(cells)).split("\n")).toEqual([
      "  |",
      " ::: cell 2",
      "2 | net",
      "  | --- here",
      " ::: cell 11",
      "1 | y",
      "  | ^",
      "2 | z",
      "3 | fit",
      "  | --- here",
      "  |",
    ]);
    expect(excerptOf(joinCells([{ number: 3, source: "a\n«y»" }]))).toBe("  |\n2 | y\n  | ^\n  |");
  });
});
