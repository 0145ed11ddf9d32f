import { expect, test } from "vitest";
import { pythonOfCell } from "../../core/python/ipython.ts";
import { engine } from "../engine.ts";

// A pattern that backtracks without bound would never come back from any of these.

test("a cell that begins with many lines of comments or none, as Windows ends them", () => {
  for (const line of ["\r\n", "# a note\r\n", "\r", " \r\n"]) {
    const cell = `${line.repeat(5_000)}x = 1\r\n`;
    expect(pythonOfCell(cell)).toBe(cell);
    expect(pythonOfCell(`${line.repeat(50)}%%time\r\nx = 1`)).toMatch(/^[\s]*x = 1$/);
  }
});

const PROGRAM = `from keras.applications import ResNet50
from keras.applications.resnet50 import preprocess_input
from keras.preprocessing.image import ImageDataGenerator
import cv2
model = ResNet50()
`;

test.each([
  [
    "a name of a hundred thousand letters",
    `${PROGRAM}${"x".repeat(100_000)} = 1\nmodel.predict(cv2.imread(p) / 255)\n`,
  ],
  [
    "dots before an argument",
    `${PROGRAM}y = [${"a.".repeat(30_000)}b]\nmodel.predict(cv2.imread(p) / 255)\n`,
  ],
  [
    "a comment of many signs behind an argument",
    `${PROGRAM}model.fit(ImageDataGenerator(preprocess_input, ${"#".repeat(5_000)}\n    7).flow_from_directory("a"))\n`,
  ],
  [
    "many comments before an element",
    `${PROGRAM}z = [1, ${"# a\n".repeat(5_000)}2]\nmodel.predict(cv2.imread(p) / 255)\n`,
  ],
])("fixes behind %s", (_, program) => {
  const analysis = engine.check("hostile.py", program);
  expect(analysis.findings.length).toBeGreaterThan(0);
  for (const finding of analysis.findings) engine.fixesFor(analysis, finding);
  expect(engine.fixAll(analysis, ["safe", "unsafe"]).analysis.broken).toHaveLength(analysis.broken.length);
});
