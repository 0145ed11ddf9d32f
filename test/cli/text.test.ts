import { expect, it } from "vitest";
import { shownFile } from "../../cli/checked-file.ts";
import { textReport } from "../../cli/format/text.ts";
import { reportFinding } from "../../cli/report/report-finding.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Place } from "../../core/source/span.ts";
import { createFakeEngine } from "../fake-engine.ts";
import { runReport } from "./finding-report.ts";
import { createTestWorld } from "./world.ts";

const text = `from keras.applications import ResNet50

datagen = ImageDataGenerator(rescale=1./255,
                             horizontal_flip=True)
train = datagen.flow_from_directory("data/train")

base = ResNet50(weights="imagenet", include_top=False)
model = Model(base.input, Dense(1)(base.output))
model.fit(train)
`;

function placeOf(part: string, file = "/p/train.py"): Place {
  const start = text.indexOf(part);
  return { file, span: { start, end: start + part.length } };
}

const finding: Finding = {
  rule: "wrong-scaling",
  severity: "warning",
  place: placeOf("rescale=1./255"),
  message:
    "ResNet50 (imagenet) expects BGR minus [103.94, 116.78, 123.68], range −124…151; this generator gives RGB/255, range 0…1.",
  arrives: "RGB/255, range 0…1",
  expected: "BGR minus [103.94, 116.78, 123.68], range −124…151",
  why: "To the network every picture looks almost black: all its pixels lie between 104 and 125 on the 0–255 scale the weights know.",
  help: "Use `preprocess_input` of keras.applications.resnet50 instead of `rescale=1./255`.",
  related: [
    {
      place: placeOf('ResNet50(weights="imagenet", include_top=False)'),
      message: "ResNet50 with imagenet weights",
    },
    { place: placeOf("rescale=1./255"), message: "rescale=1./255 → RGB/255, range 0…1" },
    { place: placeOf("model.fit(train)"), message: "here it arrives: this trains" },
    { place: placeOf("Model(", "/p/model.py"), message: "this wraps it" },
  ],
  flows: [],
};

it("tells a finding with the lines that it is about", () => {
  const { output } = createTestWorld(createFakeEngine(), "/p");
  const fix = {
    title: "Replace it by preprocess_input",
    applicability: "unsafe",
    file: "/p/train.py",
    edits: [],
  } as const;
  const report = reportFinding(finding, fix, { file: "/p/train.py" }, (path) =>
    shownFile(path, text, path.slice("/p/".length)),
  );
  if (!report) throw new Error("its text is there");
  const run = runReport({ findings: [report], exitCode: 1 });
  expect(textReport(run, output)).toMatchInlineSnapshot(`
    "warning[wrong-scaling]: ResNet50 (imagenet) expects BGR minus [103.94, 116.78, 123.68], range
      −124…151; this generator gives RGB/255, range 0…1.
     --> train.py:3:30
      |
    3 | datagen = ImageDataGenerator(rescale=1./255,
      |                              ^^^^^^^^^^^^^^ → RGB/255, range 0…1
    ...
    7 | base = ResNet50(weights="imagenet", include_top=False)
      |        ----------------------------------------------- ResNet50 with imagenet weights
    8 | model = Model(base.input, Dense(1)(base.output))
    9 | model.fit(train)
      | ---------------- here it arrives: this trains
      |
      = arrives: RGB/255, range 0…1
      = expects: BGR minus [103.94, 116.78, 123.68], range −124…151
      = why: To the network every picture looks almost black: all its pixels lie between 104 and 125 on
             the 0–255 scale the weights know.
      = help: Use \`preprocess_input\` of keras.applications.resnet50 instead of \`rescale=1./255\`.
      = fix: Replace it by preprocess_input (unsafe, as a saved model may depend on this: --fix
             --unsafe-fixes applies it)
      = note: this wraps it (model.py:8:9)
      = more: pixelproof explain wrong-scaling

    Found 1 finding in 1 of 1 file.
    1 can be mended with --fix --unsafe-fixes.
    "
  `);
});
