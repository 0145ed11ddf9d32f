import { describe, expect, test } from "vitest";
import type { RuleName } from "../../core/rules/finding.ts";
import { settingsOf } from "../../core/settings/settings.ts";
import { isAbout, isWhere, suppressionsIn } from "../../core/settings/suppression.ts";
import { createLineIndex } from "../../core/source/line-index.ts";
import { joinCells } from "../../core/source/notebook.ts";
import { toldIn } from "../../core/telling.ts";
import { engine } from "../engine.ts";

/** The rows whose first character a suppression of `wrong-scaling` covers. */
function coveredRows(text: string): readonly number[] {
  const lines = createLineIndex(text);
  const suppressions = suppressionsIn(text).filter((one) => isAbout(one, "wrong-scaling"));
  return Array.from({ length: lines.lineCount }, (_, k) => k + 1).filter((row) => {
    const { start, end } = lines.lineSpan(row);
    return end > start && suppressions.some((one) => isWhere(one, { start, end: start + 1 }));
  });
}

describe("a comment covers", () => {
  test.each([
    ["its line", "x = 1  # pixelproof: ignore\ny = 2\n", [1]],
    ["its line, rule by rule", "x = 1  # pixelproof: ignore[lost-precision, wrong-scaling]\n", [1]],
    ["nothing of other rules", "x = 1  # pixelproof: ignore[lost-precision]\n", []],
    ["nothing of no rules", "x = 1  # pixelproof: ignore[]\n", []],
    ["all of a statement from its last line", "f(\n  x,\n  y,\n)  # pixelproof: ignore\nz\n", [1, 2, 3, 4]],
    ["all of a statement from its first line", "f(  # pixelproof: ignore\n  x,\n)\nz\n", [1, 2, 3]],
    ["one line within a statement", "f(\n  x,  # pixelproof: ignore\n  y,\n)\n", [2]],
    ["the line below it within a statement", "f(\n  # pixelproof: ignore\n  # so\n\n  x,\n  y,\n)\n", [5]],
    ["the statement below it", "# pixelproof: ignore\n\nf(\n  x,\n)\ny\n", [3, 4, 5]],
    ["a header, and not its body", "for x in y:  # pixelproof: ignore\n  f(x)\n", [1]],
    ["the file", "x\ny  # pixelproof: ignore-file\nz\n", [1, 2, 3]],
    ["the file, rule by rule", "# pixelproof: ignore-file[wrong-scaling]\nz\n", [1, 2]],
    ["its line beside others' comments", "x = 1  # noqa: E501  # pixelproof: ignore  # type: ignore\n", [1]],
    ["its line, whatever the case and blanks", "x = 1  #PixelProof : ignore [ wrong-scaling ]\n", [1]],
    ["its line, with a reason", "x = 1  # pixelproof: ignore[wrong-scaling] as in the paper\n", [1]],
    ["its line after a backslash", "x = 1 + \\\n  2  # pixelproof: ignore\n", [1, 2]],
    ["its line where lines end otherwise", "x\r\ny  # pixelproof: ignore\r\nz\r", [2]],
    ["nothing from a string", 'x = "# pixelproof: ignore"\ny = """\n# pixelproof: ignore-file\n"""\n', []],
    ["nothing from an f-string", 'x = f"{y} # pixelproof: ignore"\n', []],
    ["nothing where it is only spoken of", 'x = 1  # write "# pixelproof: ignore" there\n', []],
    [
      "nothing where it names more than there could be",
      `x = 1  # pixelproof: ignore[${"wrong-scaling,".repeat(201)}]\n`,
      [],
    ],
    ["nothing where it is not understood", "x = 1  # pixelproof: ignore[wrong-scaling\n", []],
    ["nothing where it says something else", "x = 1  # pixelproof: ignore-next-line\n", []],
    ["its line beside a bracket that nothing closes", "f(x  # pixelproof: ignore\ny = 1\nz = 2\n", [1]],
  ])("%s", (_, text, rows) => {
    expect(coveredRows(text)).toEqual(rows);
  });
});

test("a notebook's comments count in their cell, and for the file in all of it", () => {
  const cells = (first: string, second: string) =>
    joinCells([
      { number: 1, source: first },
      { number: 3, source: second },
    ]);
  expect(coveredRows(cells("x\n# pixelproof: ignore", "y"))).toEqual([]);
  expect(coveredRows(cells("x  # pixelproof: ignore", "y  # pixelproof: ignore"))).toEqual([2, 4]);
  expect(coveredRows(cells("x = '", "y  # pixelproof: ignore"))).toEqual([4]);
  expect(coveredRows(cells("%%bash\nx  # pixelproof: ignore-file", "y"))).toEqual([]);
  expect(coveredRows(cells("x", "y  # pixelproof: ignore-file"))).toEqual([1, 2, 3, 4]);
});

const HEAD = `from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator
`;
const TAIL = `model = ResNet50(weights="imagenet")
model.predict(datagen.flow_from_directory("data/test"))
`;

/** "3 unused-suppression: message", for each finding that is told. */
function told(line: string, settings = settingsOf([]), tail = TAIL): readonly string[] {
  const text = `${HEAD}${line}\n${tail}`;
  const analysis = engine.check("a.py", text);
  const lines = createLineIndex(text);
  return toldIn(analysis, { settingsOf: () => settings }).map(
    ({ rule, severity, place, message }) =>
      `${lines.locationAt(place.span.start).row} ${severity} ${rule}${rule === "unused-suppression" ? `: ${message}` : ""}`,
  );
}

const WRONG = "datagen = ImageDataGenerator(rescale=1 / 255)";
const RIGHT = "datagen = ImageDataGenerator(preprocessing_function=preprocess_input)";
const UNUSED = "3 information unused-suppression: This comment hides nothing: there is no finding";

describe("what is told", () => {
  test.each([
    ["a finding", WRONG, ["3 warning wrong-scaling"]],
    ["nothing that is hidden", `${WRONG}  # pixelproof: ignore[wrong-scaling]`, []],
    ["nothing that is hidden with all", `${WRONG}  # pixelproof: ignore[all]`, []],
    [
      "what another rule's comment does not hide",
      `${WRONG}  # pixelproof: ignore[lost-precision]`,
      ["3 warning wrong-scaling", `${UNUSED} of \`lost-precision\` here.`],
    ],
    ["a comment that hides nothing", `${RIGHT}  # pixelproof: ignore`, [`${UNUSED} here.`]],
    ["one of the file", `${RIGHT}  # pixelproof: ignore-file`, [`${UNUSED} in this file.`]],
    ["one without a name", `${RIGHT}  # pixelproof: ignore[]`, [`${UNUSED} here.`]],
    [
      "a name that hides nothing",
      `${WRONG}  # pixelproof: ignore[wrong-scaling, lost-precision]`,
      ["3 information unused-suppression: `lost-precision` hides nothing: there is no finding of it here."],
    ],
    [
      "a name that is no rule's",
      `${WRONG}  # pixelproof: ignore[wrong-scaling, wrong_scalin]`,
      [
        "3 information unused-suppression: There is no rule `wrong_scalin`, so that this hides nothing of it.",
      ],
    ],
    [
      "a form that is none",
      `${RIGHT}  # pixelproof: ignore-line`,
      ["3 information unused-suppression: This comment hides nothing, as it is not understood."],
    ],
    [
      "nothing of a comment that is hidden by name",
      `${RIGHT}  # pixelproof: ignore[lost-precision, unused-suppression]`,
      [],
    ],
    [
      "a comment that another one hides with all else",
      `${RIGHT}  # pixelproof: ignore[lost-precision]  # pixelproof: ignore`,
      [`${UNUSED} of \`lost-precision\` here.`, `${UNUSED} here.`],
    ],
    [
      "nothing of comments that the file hides by name",
      `# pixelproof: ignore-file[unused-suppression]\n${RIGHT}  # pixelproof: ignore`,
      [],
    ],
  ])("%s", (_, line, expected) => {
    expect(told(line)).toEqual(expected);
  });
});

describe("a comment is not called unused", () => {
  const off = (rule: RuleName) => settingsOf([{ ignore: { value: [rule], from: "a test" } }]);
  const comment = `${RIGHT}  # pixelproof: ignore[lost-precision]`;
  test("of a rule that is off", () => {
    expect(told(comment)).toHaveLength(1);
    expect(told(comment, off("lost-precision"))).toEqual([]);
  });
  test("where the rule that says so is off", () => {
    expect(told(comment, off("unused-suppression"))).toEqual([]);
  });
  test("where it hides what a rule that is off finds", () => {
    expect(told(`${WRONG}  # pixelproof: ignore`, off("wrong-scaling"))).toEqual([]);
  });
  test("where code does not parse", () => {
    expect(told(comment, undefined, `${TAIL}def (:\n`)).toEqual([]);
  });
  test("where something not understood reaches a network", () => {
    expect(told(comment, undefined, `${TAIL}model.predict(somehow())\n`)).toEqual([]);
  });
  test("where files that were not checked may lead to a finding in it", () => {
    const analysis = engine.check("a.py", `${HEAD}${comment}\n${TAIL}`);
    const telling = { settingsOf: () => settingsOf([]), isUsedElsewhere: () => true };
    expect(toldIn(analysis, telling)).toEqual([]);
  });
});

test("its severity can be set", () => {
  const settings = settingsOf([
    { severity: [{ value: { rule: "unused-suppression", level: "error" }, from: "a test" }] },
  ]);
  expect(told(`${RIGHT}  # pixelproof: ignore`, settings)).toEqual([
    "3 error unused-suppression: This comment hides nothing: there is no finding here.",
  ]);
});
