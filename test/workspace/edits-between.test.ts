import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../core/source/edit.ts";
import { editsBetween } from "../../workspace/edits-between.ts";

describe("edits between two texts", () => {
  it("touch only the lines that differ", () => {
    const before = "a\nb\nc\nd\n";
    const edits = editsBetween(before, "a\nB\nc\nd\ne\n");
    expect(edits).toEqual([
      { span: { start: 2, end: 4 }, content: "B\n" },
      { span: { start: 8, end: 8 }, content: "e\n" },
    ]);
  });

  it("are none between a text and itself", () => {
    expect(editsBetween("a\r\nb", "a\r\nb")).toEqual([]);
  });

  it("make the one the other", () => {
    const text = fc.array(fc.constantFrom("a", "b", "\n", "\r\n", "\r", "𝄞")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });
});
