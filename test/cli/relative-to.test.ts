import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "../../cli/check.ts";
import { conflictIn, noArguments } from "../../cli/check-arguments.ts";
import type { CheckFormat } from "../../cli/check-formats.ts";
import { merge } from "../../cli/merge/merge.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck } from "./world.ts";

const folder = await temporaryFolder();
afterAll(() => folder.remove());
const project = join(folder.path, "lib/project");
await mkdir(join(project, "src"), { recursive: true });
await writeFile(
  join(project, "src/train.py"),
  `import cv2
from keras.applications import ResNet50
ResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)
`,
);
await writeFile(join(project, "src/bad.py"), Buffer.from("import keras\n\xff", "latin1"));
await writeFile(join(project, "pyproject.toml"), "[tool.pixelproof]\nno-such-key = 1\n");

/** How each format names a file. */
const named: readonly (readonly [CheckFormat, (path: string) => string])[] = [
  ["text", (path) => `--> ${path}/src/train.py:3:`],
  ["sarif", (path) => `"uri": "${path}/src/train.py"`],
  ["sarif", (path) => `"uri": "${path}/src/bad.py"`],
  ["sarif", (path) => `"uri": "${path}/pyproject.toml"`],
  ["github", (path) => `file=${path}/src/train.py,`],
  ["gitlab", (path) => `"path": "${path}/src/train.py"`],
  ["junit", (path) => `file="${path}/src/train.py"`],
];

describe.each(named)("in %s, paths are told", (format, shown) => {
  it.each([
    ["../..", "lib/project"],
    [join(folder.path, "lib"), "project"],
  ])("from %s", async (relativeTo, path) => {
    const world = createTestWorld(engine, project);
    await check([], { ...plainCheck, format, relativeTo }, world);
    expect(world.stdout()).toContain(shown(path));
  });
});

it("merge tells them so too, of parts that were told as ever", async () => {
  const part = createTestWorld(engine, project);
  await check([], { ...plainCheck, format: "jsonl" }, part);
  await writeFile(join(folder.path, "part.jsonl"), part.stdout());
  const world = createTestWorld(engine, project);
  const options = { format: "github", statistics: false, exitZero: false, baseline: undefined } as const;
  await merge(["../../part.jsonl"], { ...options, relativeTo: "../.." }, world);
  expect(world.stdout()).toContain("file=lib/project/src/train.py,");
  expect(conflictIn({ ...noArguments, format: "jsonl", relativeTo: ".." }, [])).toMatch(
    /give it to .* merge/,
  );
});
