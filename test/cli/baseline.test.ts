import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { createFakeEngine, wrong } from "../fake-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "json" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function write(name: string, text: string): Promise<void> {
  const path = join(folder.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface Ran {
  readonly code: number;
  readonly rows: readonly number[];
  readonly stderr: readonly string[];
}

async function run(update?: "write" | "prune", paths: readonly string[] = []): Promise<Ran> {
  const world = createTestWorld(createFakeEngine(), folder.path);
  const options = { ...plain, baseline: { path: "known.json", update } };
  const code = await check(paths, options, world);
  const told: readonly { readonly location: { readonly row: number } }[] = JSON.parse(world.stdout());
  return { code, rows: told.map(({ location }) => location.row), stderr: world.stderr };
}

const known = (): Promise<string> => readFile(join(folder.path, "known.json"), "utf8");

describe("a baseline", () => {
  it("keeps quiet what it knows, and tells what is new", async () => {
    await write("a.py", `f(${wrong})\n`);
    expect(await run("write")).toEqual({
      code: 0,
      rows: [],
      stderr: ["Wrote 1 finding to known.json."],
    });
    expect(await run()).toMatchObject({ code: 0, rows: [], stderr: [] });
    await write("a.py", `import os\n\nf(${wrong})\ng(${wrong})\n`);
    expect(await run()).toMatchObject({ code: 1, rows: [4] });
  });

  it("counts findings that are alike", async () => {
    await write("a.py", `f(${wrong})\nf(${wrong})\n`);
    await run("write");
    await write("a.py", `f(${wrong})\nf(${wrong})\nf(${wrong})\n`);
    expect((await run()).rows).toHaveLength(1);
  });

  it("knows a finding again in a file that was moved, and not in a copy", async () => {
    await write("a.py", `f(${wrong})\n`);
    await run("write");
    await write("lib/b.py", `f(${wrong})\n`);
    expect(await run()).toMatchObject({ code: 1 });
    await rm(join(folder.path, "lib/b.py"));
    await rename(join(folder.path, "a.py"), join(folder.path, "lib/b.py"));
    expect(await run()).toMatchObject({ code: 0, stderr: [] });
  });

  it("tells what is gone of what was checked, and forgets it where asked to", async () => {
    await write("a.py", `f(${wrong})\ng(${wrong})\n`);
    await write("b.py", `f(${wrong})\n`);
    await run("write");
    await write("a.py", `f(${wrong})\n`);
    expect((await run(undefined, ["b.py"])).stderr).toEqual([]);
    expect(await run()).toEqual({
      code: 0,
      rows: [],
      stderr: ["1 finding of known.json is gone; --prune-baseline forgets it."],
    });
    expect((await run("prune")).stderr).toEqual(["1 finding of known.json is gone, and forgotten."]);
    expect((await run()).stderr).toEqual([]);
    await write("a.py", `f(${wrong})\ng(${wrong})\n`);
    expect(await run()).toMatchObject({ code: 1, rows: [2] });
  });

  it("is sorted, a line for each finding", async () => {
    await write("b.py", `g(${wrong})\nf(${wrong})\n`);
    await write("a/c.py", `f(${wrong})\n`);
    await run("write");
    const before = await known();
    const lines = before.split("\n");
    expect(lines.filter((line) => /^ {6}"wrong-scaling [0-9a-f]{32}": 1,?$/.test(line))).toHaveLength(3);
    expect(lines.filter((line) => line.includes(".py"))).toEqual(['    "a/c.py": {', '    "b.py": {']);
    await run("write", ["b.py", "a"]);
    expect(await known()).toBe(before);
  });

  it("that is none fails the check, with what to do", async () => {
    await write("a.py", "x = 1\n");
    expect((await run()).stderr).toEqual([
      "pixelproof: cannot use known.json: there is no such file or folder; --write-baseline writes one",
    ]);
    for (const text of ["{", "[]", '{"version":2,"findings":{}}', '{"version":1,"findings":{"a":{"b":0}}}']) {
      await write("known.json", text);
      expect((await run()).code).toBe(2);
    }
  });
});

describe("--statistics and --output-file", () => {
  it("counts by rule, and writes the report whole", async () => {
    await write("a.py", `f(${wrong})\nf(${wrong})\n`);
    const world = createTestWorld(createFakeEngine(), folder.path);
    const options = { ...plain, statistics: true, outputFile: "out/../report.json" };
    expect(await check(["a.py"], options, world)).toBe(1);
    expect(world.stdout()).toBe("");
    expect(JSON.parse(await readFile(join(folder.path, "report.json"), "utf8"))).toEqual([
      { code: "wrong-scaling", count: 2, fixable: 2 },
    ]);
    await check(["a.py"], { ...plain, format: "text", statistics: true }, world);
    expect(world.stdout()).toBe("2  wrong-scaling  (2 with --fix)\n");
  });

  it("says where the report cannot be written", async () => {
    await write("a.py", "x = 1\n");
    const world = createTestWorld(createFakeEngine(), folder.path);
    expect(await check([], { ...plain, outputFile: "no/such/report.json" }, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot write no/such/report.json: there is no such file or folder",
    ]);
  });
});
