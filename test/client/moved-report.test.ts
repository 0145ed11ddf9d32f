import { describe, expect, it } from "vitest";
import type { TextChange } from "../../client/panel/moved.ts";
import { moveReport } from "../../client/panel/moved-report.ts";
import type { KeptReport } from "../../client/panel/panel-state.ts";
import { verified } from "./verified.ts";

const file = "file:///w/train.py";
const kept: KeptReport = { file, suffix: ":5", choices: {}, report: verified(), stamps: {} };

function change(from: readonly [number, number], to: readonly [number, number], text: string): TextChange {
  const at = ([line, character]: readonly [number, number]) => ({ line, character });
  return { range: { start: at(from), end: at(to) }, text };
}

/** "use 4:0, finding 3:27, :5" */
function placesAfter(...changes: readonly TextChange[]): string {
  const { report, suffix } = moveReport(kept, { file, cell: null, changes });
  const told = [report?.use, report?.finding].map((place) => `${place?.line}:${place?.character}`);
  return `use ${told[0]}, finding ${told[1]}, ${suffix}`;
}

describe("the places of a report", () => {
  it.each<[string, TextChange[], string]>([
    ["an import comes above", [change([1, 0], [1, 0], "import a\n")], "use 5:0, finding 4:27, :6"],
    ["lines above go", [change([0, 0], [2, 0], "")], "use 2:0, finding 1:27, :3"],
    ["something below changes", [change([9, 0], [9, 5], "a\nb")], "use 4:0, finding 3:27, :5"],
    ["text before it in the line changes", [change([3, 0], [3, 4], "x = y")], "use 4:0, finding 3:28, :5"],
    [
      "a line break comes before it in the line",
      [change([3, 20], [3, 20], "\n  ")],
      "use 5:0, finding 4:9, :6",
    ],
    ["it is replaced", [change([3, 20], [3, 40], "x")], "use 4:0, finding 3:20, :5"],
    [
      "two edits are made at once, the last of the document first",
      [change([3, 0], [3, 0], "# "), change([0, 0], [0, 0], "a\nb\n")],
      "use 6:0, finding 5:29, :7",
    ],
  ])("move where %s", (_, changes, expected) => {
    expect(placesAfter(...changes)).toBe(expected);
  });

  it("stay where another file or cell is edited", () => {
    const changes = [change([0, 0], [0, 0], "\n")];
    expect(moveReport(kept, { file: "file:///w/other.py", cell: null, changes })).toBe(kept);
    const place = { file, cell: 3, line: 1, character: 0 };
    const inCell = { ...kept, report: verified({ use: place, finding: null }) };
    expect(moveReport(inCell, { file, cell: 2, changes }).report?.use).toEqual(place);
    expect(moveReport(inCell, { file, cell: 3, changes }).report?.use.line).toBe(2);
  });

  it("move with their cell", () => {
    const place = { file, cell: 3, line: 1, character: 0 };
    const inCell = { ...kept, report: verified({ use: place, finding: null }) };
    const cells = [{ range: { start: 0, end: 1 }, addedCells: ["a", "b"] }];
    expect(moveReport(inCell, { file, cells })).toMatchObject({
      suffix: ":cell 4:2",
      report: { use: { cell: 4, line: 1 } },
    });
  });
});
