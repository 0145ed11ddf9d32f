import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { builtProgram } from "../built-program.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const script = join(import.meta.dirname, "../../scripts/accuracy.mjs");

// Each program is checked by processes of its own.
vi.setConfig({ testTimeout: 60_000 });

const WRONG = `from keras.applications import VGG16
from keras.preprocessing.image import ImageDataGenerator

model = VGG16(weights="imagenet")
batches = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos")
model.predict(batches)
`;

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    { cell_type: "markdown", metadata: {}, source: ["# Photos"] },
    { cell_type: "code", metadata: {}, source: WRONG.split(/(?<=\n)/), outputs: [], execution_count: null },
  ],
});

const built = await builtProgram();
const folders: { remove(): Promise<void> }[] = [];
afterAll(async () => {
  for (const folder of folders) await folder.remove();
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with these files. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), text);
  }
  return folder.path;
}

function accuracy(...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

it("draws findings and files to be marked, and adds up the marks", async () => {
  const folder = await folderWith({
    "a/wrong.py": WRONG,
    "b.ipynb": NOTEBOOK,
    "right.py": WRONG.replace("rescale=1 / 255", ""),
    "other.py": "print(1)\n",
  });
  const out = join(folder, "out");
  const drawn = accuracy("draw", folder, out, "--cli", built.cli, "--findings", "2", "--files", "9");
  expect(drawn).toMatchObject({ status: 0, stdout: expect.stringContaining("4 files, 1 of them notebooks") });
  expect(drawn.stdout).toContain("0 could not be checked");

  const findings = await readFile(join(out, "findings.md"), "utf8");
  expect(findings.match(/^verdict: \?$/gm)).toHaveLength(2);
  const files = await readFile(join(out, "files.md"), "utf8");
  expect(files.match(/^## .*$/gm)).toHaveLength(3);
  expect(files).toContain('model = VGG16(weights="imagenet")');
  expect(files).not.toContain("other.py");

  expect(accuracy("add", out)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/findings\.md:\d+: mark this line/),
  });
  await writeFile(
    join(out, "findings.md"),
    findings.replace("verdict: ?", "verdict: wrong").replaceAll("verdict: ?", "verdict: right"),
  );
  await writeFile(
    join(out, "files.md"),
    files.replaceAll("bugs: ?", "bugs: 2").replaceAll("of these found: ?", "of these found: 1"),
  );
  expect(accuracy("add", out)).toEqual({
    status: 0,
    stdout: "precision: 1 of 2 findings right (50.0 %)\nrecall: 3 of 6 bugs found (50.0 %), in 3 files\n",
    stderr: "",
  });
});

it("draws others for another seed", async () => {
  const folder = await folderWith({ "1.py": WRONG, "2.py": WRONG });
  const drawnWith = async (name: string, seed: string): Promise<readonly string[] | null> => {
    const out = join(folder, name);
    accuracy("draw", folder, out, "--cli", built.cli, "--seed", seed, "--findings", "1");
    return (await readFile(join(out, "findings.md"), "utf8")).match(/^## .*$/gm);
  };
  const first = await drawnWith("out-1", "1");
  expect(first).toHaveLength(1);
  expect(await drawnWith("out-2", "3")).not.toEqual(first);
});

it("says what is wrong with its arguments", () => {
  expect(accuracy()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Usage: /) });
  expect(accuracy("draw", "/nowhere/at/all", "out", "--cli", built.cli)).toMatchObject({
    status: 2,
    stderr: "/nowhere/at/all is no folder\n",
  });
});
