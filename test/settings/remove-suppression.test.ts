import { describe, expect, test } from "vitest";
import { applyEdits } from "../../core/source/edit.ts";
import { joinCells } from "../../core/source/notebook.ts";
import { toldIn } from "../../core/telling.ts";
import { engine } from "../engine.ts";

function mended(text: string): string {
  return engine.fixAll(engine.check("a.py", text), ["safe"]).text;
}

describe("an unused suppression is taken out", () => {
  test.each([
    ["behind code", "x = 1  # pixelproof: ignore\ny = 2\n", "x = 1\ny = 2\n"],
    [
      "with its reason and the blanks behind it",
      "x = 1 # pixelproof: ignore[lost-precision] so  \ny\n",
      "x = 1\ny\n",
    ],
    ["with its line", "x = 1\n  # pixelproof: ignore\ny = 2\n", "x = 1\ny = 2\n"],
    ["with its line, which ends the text", "x = 1\r\n# pixelproof: ignore-file", "x = 1"],
    ["as all of the text", "# pixelproof: ignore", ""],
    ["before another comment", "x = 1  # pixelproof: ignore  # noqa\n", "x = 1  # noqa\n"],
    ["behind another comment", "x = 1  # noqa # pixelproof: ignore\n", "x = 1  # noqa\n"],
    ["between others", "x = 1  # a  # pixelproof: ignore  # b\n", "x = 1  # a  # b\n"],
    ["name by name", "x = 1  # pixelproof: ignore[lost-precision, wrong-scaling]\n", "x = 1\n"],
    [
      "where several stand",
      "x  # pixelproof: ignore\ny  # pixelproof: ignore  # pixelproof: ignore\n",
      "x\ny\n",
    ],
  ])("%s", (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  test("in its cell", () => {
    const cells = (...sources: string[]) =>
      joinCells(sources.map((source, k) => ({ number: k + 1, source })));
    expect(mended(cells("x\n# pixelproof: ignore", "# pixelproof: ignore", "y"))).toBe(cells("x", "", "y"));
  });
});

const HEAD = `from tensorflow.keras.applications.resnet50 import ResNet50
from tensorflow.keras.preprocessing.image import ImageDataGenerator
`;
const TAIL = `model = ResNet50(weights="imagenet")
model.predict(datagen.flow_from_directory("data/test"))
`;
const program = (comment: string) =>
  `${HEAD}datagen = ImageDataGenerator(rescale=1 / 255)${comment}\n${TAIL}`;

test.each([
  ["its last name", "[wrong-scaling, lost-precision]"],
  ["its first name", "[lost-precision, wrong-scaling]"],
  ["names side by side", "[swapped-channels, lost-precision ,wrong-scaling,double-preprocessing]"],
])("a name that hides nothing is taken out: %s", (_, names) => {
  expect(mended(program(`  # pixelproof: ignore${names}`))).toBe(
    program("  # pixelproof: ignore[wrong-scaling]"),
  );
});

test("fixing all leaves what a comment hides as it is", () => {
  const hidden = program("  # pixelproof: ignore[wrong-scaling]");
  expect(engine.fixAll(engine.check("a.py", hidden), ["safe", "unsafe"])).toMatchObject({
    text: hidden,
    fixed: 0,
  });
});

test("a misspelt name is mended where somebody asks for it", () => {
  const misspelt = program("  # pixelproof: ignore[wrong-scalings]");
  const analysis = engine.check("a.py", misspelt);
  const finding = toldIn(analysis).find(({ rule }) => rule === "unused-suppression");
  const [fix] = finding ? engine.fixesFor(analysis, finding) : [];
  expect(fix?.applicability).toBe("unsafe");
  expect(applyEdits(misspelt, fix?.edits ?? [])).toBe(program("  # pixelproof: ignore[wrong-scaling]"));
});
