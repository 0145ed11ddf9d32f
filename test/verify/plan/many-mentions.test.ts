import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { chooseFlow } from "../../../verify/plan/choose-flow.ts";
import { classNames } from "../../../verify/plan/class-names.ts";
import { savedModelFile } from "../../../verify/plan/saved-model.ts";
import type { WeightsContext } from "../../../verify/plan/weights-context.ts";
import { engine } from "../../engine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { readByPatterns } from "./read-by-patterns.ts";

const folder = await temporaryFolder();
afterAll(() => folder.remove());

const program = `import cv2
from keras.applications import ResNet50
ResNet50().predict(cv2.imread("a.jpg")[None] / 255)
`;
const choice = chooseFlow(engine.check(join(folder.path, "a.py"), program));
if (choice.kind !== "chosen") throw new Error("not chosen");
const { chosen } = choice;

/** The program, with this beside it. */
function context(more: string): WeightsContext {
  const text = program + more;
  return { chosen, text, useText: text, workspace: folder.path, cache: folder.path };
}

const each = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => `${line(k)}\n`).join("");

const hostile: Readonly<Record<string, (count: number) => string>> = {
  "models by names": (n) =>
    each(n, (k) => `M${k} = "m${k}.h5"`) + each(n, (k) => `net = load_model(M${k})\nnet.save(M${k})`),
  "models by no name": (n) => each(n, (k) => `load_model(unknown_${k})`),
  "folders by names": (n) =>
    each(n, (k) => `D${k} = "d${k}"`) + each(n, (k) => `generator.flow_from_directory(D${k}, classes=None)`),
  "calls that nothing ends": (n) => each(n, (k) => `flow_from_directory("${k}"`),
  "calls in calls": (n) => `${"flow_from_directory(".repeat(n)}"d"${")".repeat(n)}\n`,
};

it.each(Object.entries(hostile))("%s: twice as many are twice the reading", (_, text) => {
  const [half = 0, whole] = [500, 1_000].map((count) => {
    const given = context(text(count));
    return readByPatterns(() => {
      savedModelFile(given);
      classNames(given);
    });
  });
  expect(half).toBeGreaterThan(5_000);
  expect(whole).toBeLessThan(2.5 * half);
});

it("finds the one that is there among many that are not", () => {
  writeFileSync(join(folder.path, "m7.h5"), "");
  for (const name of ["d7/cat", "d7/dog"]) mkdirSync(join(folder.path, name), { recursive: true });
  const given = context(
    each(20, (k) => `M${k} = "m${k}.h5"\nD${k} = "d${k}"`) +
      each(20, (k) => `load_model(M${k})\ngenerator.flow_from_directory(D${k}, (224, 224))`),
  );
  expect(savedModelFile(given)).toBe(join(folder.path, "m7.h5"));
  expect(classNames(given)).toEqual(["cat", "dog"]);
});

it.each<[string, readonly string[] | undefined]>([
  [`g.flow_from_directory(x, classes=["b", "a"])`, ["b", "a"]],
  [`g.flow_from_directory(x, classes=["b)", "a"],  # as they're told\n)`, ["b)", "a"]],
  [`image_dataset_from_directory("x", class_names=("b", "a"))`, ["b", "a"]],
  [`g.flow_from_directory(x, classes=["b"])\ng.flow_from_directory(y, classes=["b"])`, ["b"]],
  [`g.flow_from_directory(x, classes=["b"])\ng.flow_from_directory(y, classes=["c"])`, undefined],
  [`# g.flow_from_directory(x, classes=["b"])\n`, undefined],
])("%s names classes", (text, names) => expect(classNames(context(text))).toEqual(names));
