import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { version } from "../../cli/version.ts";
import type { Layer } from "../../core/settings/layer.ts";
import { ruleNames } from "../../core/settings/layer.ts";
import { brokenRule, createFakeEngine, poison, right, wrong } from "../fake-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "text" };

const without: Layer = { ignore: { value: ["wrong-scaling"], from: "a test" } };
const hint = { value: { rule: "wrong-scaling", level: "hint" }, from: "a test" } as const;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(createFakeEngine(), folder.path);
});
afterEach(() => folder.remove());

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

async function json(paths: readonly string[] = []): Promise<unknown> {
  await check(paths, { ...plain, format: "json" }, world);
  return JSON.parse(world.stdout());
}

describe("check", () => {
  it("exits with 0 and says so where nothing is found", async () => {
    await write("a.py", "x = 1\n");
    expect(await check([], plain, world)).toBe(0);
    expect(world.stdout()).toBe("Found nothing in 1 file.\n");
    expect(world.stderr).toEqual([]);
  });

  it("exits with 1 where something is, unless told otherwise", async () => {
    await write("a.py", `f(${wrong})\n`);
    expect(await check([], plain, world)).toBe(1);
    expect(await check([], { ...plain, exitZero: true }, world)).toBe(0);
  });

  it("counts findings, files and fixes", async () => {
    await write("a.py", `f(${wrong})\nf(${wrong})\n`);
    await write("b.py", "x = 1\n");
    await check([], plain, world);
    expect(world.stdout()).toMatch(
      /\nFound 2 findings in 1 of 2 files\.\n2 can be mended with --fix; --diff shows how\.\n$/,
    );
  });

  it("tells hints, and does not fail for them", async () => {
    await write("a.py", `f(${wrong})\n`);
    expect(await check([], { ...plain, rules: { severity: [hint] } }, world)).toBe(0);
    expect(world.stdout()).toContain("wrong-scaling");
  });

  it("tells only what is wanted", async () => {
    await write("a.py", `f(${wrong})\n`);
    expect(await check([], { ...plain, rules: without }, world)).toBe(0);
  });

  it("exits with 2 where a rule failed, says so in a line, and tells what the others found", async () => {
    await write("a.py", `${brokenRule}\nf(${wrong})\n`);
    expect(await check([], plain, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check a.py: the rule lost-precision failed, which is a bug: Error: the rule was broken; the other rules were asked",
    ]);
    expect(world.stdout()).toContain("wrong-scaling");
  });

  it("exits with 2 where a path gives nothing, and checks the others", async () => {
    await write("a.py", `f(${wrong})\n`);
    await write("b.ipynb", "{}");
    await mkdir(join(folder.path, "empty"));
    const paths = ["missing.py", "empty", "b.ipynb", "a.py"];
    expect(await check(paths, { ...plain, exitZero: true }, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check missing.py: there is no such file or folder",
      "pixelproof: cannot check empty: there is no Python file or notebook in it",
      "pixelproof: cannot check b.ipynb: it is no notebook: it has neither cells nor worksheets",
    ]);
    expect(world.stdout()).toContain("wrong-scaling");
  });

  it("exits with 2 where a file is no text or fails the engine, and checks the others", async () => {
    await write("a.py", Buffer.from([0x78, 0xff, 0xfe]));
    await write("b.py", `${poison}\n`);
    await write("c.py", `f(${wrong})\n`);
    expect(await check([], plain, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check a.py: it is no UTF-8 text",
      "pixelproof: cannot check b.py: the engine was poisoned",
    ]);
    expect(world.stdout()).toContain("Found 1 finding in 1 of 1 file.");
  });

  it("keeps a terminal safe from names and texts", async () => {
    await write("\u001b[31m.py", `f(${wrong}) # \u001b[2J\u202e\n`);
    await check([], plain, world);
    expect(world.stdout()).not.toContain("\u001b");
    expect(world.stdout()).not.toContain("\u202e");
    expect(world.stdout()).toContain("␛[31m.py:1:3");
  });
});

describe("check --format json", () => {
  it("has ruff's shape", async () => {
    const filename = await write("a.py", `x = 1\nf(${wrong})\n`);
    const place = { location: { row: 2, column: 3 }, end_location: { row: 2, column: 17 } };
    expect(await json()).toEqual([
      {
        code: "wrong-scaling",
        message: "ResNet50 expects other pixels.",
        filename,
        ...place,
        cell: null,
        severity: "warning",
        fix: { applicability: "safe", message: `Write ${right}`, edits: [{ content: right, ...place }] },
        url: expect.stringMatching(/^https:.*wrong-scaling\.md$/),
      },
    ]);
  });

  it("is an empty array where nothing is found", async () => {
    await write("a.py", "x = 1\n");
    expect(await json()).toEqual([]);
  });

  it("counts columns in characters, the byte order mark being none", async () => {
    await write("a.py", `\ufeff"😀"; f(${wrong})\n`);
    expect(await json()).toMatchObject([{ location: { row: 1, column: 8 } }]);
  });

  it("tells a file once, however often it is named", async () => {
    const path = await write("a.py", `f(${wrong})\n`);
    expect(await json([".", "a.py", path])).toHaveLength(1);
  });
});

describe("other formats", () => {
  it("jsonl is a line for each finding, and one for the run", async () => {
    await write("a.py", `f(${wrong})\nf(${wrong})\n`);
    await check([], { ...plain, format: "jsonl" }, world);
    const lines = world.stdout().trim().split("\n");
    const file = join(folder.path, "a.py");
    const [first, second, last] = lines.map((line): unknown => JSON.parse(line));
    expect([first, second]).toMatchObject([{ location: { row: 1 } }, { location: { row: 2 } }]);
    expect(last).toEqual({
      summary: {
        version: version(),
        files: 1,
        problems: [],
        exitCode: 1,
        root: folder.path,
        links: [{ file, calls: [], reads: [file] }],
        checked: [{ rules: ruleNames, files: ["a.py"] }],
      },
    });
  });

  it("github escapes what the workflow command would take for its own", async () => {
    await write("a,b.py", `f(${wrong})\n`);
    await check([], { ...plain, format: "github" }, world);
    expect(world.stdout()).toBe(
      "::warning title=Pixelproof (wrong-scaling),file=a%2Cb.py,line=1,col=3,endLine=1,endColumn=17::" +
        "ResNet50 expects other pixels.%0AIt was trained on those.%0AUse preprocess_input.\n",
    );
  });
});

describe("check --fix", () => {
  it("writes the mended text and exits with 0 where nothing is left", async () => {
    const path = await write("a.py", `f(${wrong})\n`);
    expect(await check([], { ...plain, fix: true }, world)).toBe(0);
    expect(await readFile(path, "utf8")).toBe(`f(${right})\n`);
    expect(world.stderr).toEqual(["Mended 1 finding in 1 file."]);
    expect(await readdir(folder.path)).toEqual(["a.py"]);
  });

  it("keeps line breaks, byte order mark and mode", async () => {
    const path = await write("a.py", `\ufeffx = 1\r\nf(${wrong})\r\n`);
    await chmod(path, 0o751);
    await check([], { ...plain, fix: true }, world);
    expect(await readFile(path, "utf8")).toBe(`\ufeffx = 1\r\nf(${right})\r\n`);
    expect((await stat(path)).mode & 0o777).toBe(0o751);
  });

  it("keeps Latin-1, and refuses what it could only read", async () => {
    const latin = await write("a.py", Buffer.from(`# coding: latin-1\n# \xe9\nf(${wrong})\n`, "latin1"));
    const korean = Buffer.from(`# coding: euc-kr\nf(${wrong})\n`);
    const path = await write("b.py", korean);
    expect(await check([], { ...plain, fix: true }, world)).toBe(2);
    expect((await readFile(latin, "latin1")).split("\n").slice(1, 3)).toEqual(["# é", `f(${right})`]);
    expect(await readFile(path)).toEqual(korean);
    expect(world.stderr[0]).toMatch(/b\.py: its fixes could not be written: it is written in euc-kr/);
  });

  it("leaves a file that needs no fix as it is", async () => {
    const path = await write("a.py", "x = 1\n");
    const { mtimeMs, ino } = await stat(path);
    await check([], { ...plain, fix: true }, world);
    expect(await stat(path)).toMatchObject({ mtimeMs, ino });
  });

  it("mends only what is wanted", async () => {
    const path = await write("a.py", `f(${wrong})\n`);
    await check([], { ...plain, fix: true, rules: without }, world);
    expect(await readFile(path, "utf8")).toBe(`f(${wrong})\n`);
    await check([], { ...plain, fix: true }, world);
    expect(await readFile(path, "utf8")).toBe(`f(${right})\n`);
  });
});

describe("check --diff", () => {
  it("prints the change, changes nothing and exits with 1", async () => {
    const path = await write("a.py", `x = 1\nf(${wrong})\n`);
    expect(await check([], { ...plain, diff: true }, world)).toBe(1);
    expect(world.stdout()).toBe(`--- a.py\n+++ a.py\n@@ -1,2 +1,2 @@\n x = 1\n-f(${wrong})\n+f(${right})\n`);
    expect(world.stderr).toEqual(["Would mend 1 finding in 1 file."]);
    expect(await readFile(path, "utf8")).toContain(wrong);
  });

  it("exits with 0 where nothing would change", async () => {
    await write("a.py", "x = 1\n");
    expect(await check([], { ...plain, diff: true }, world)).toBe(0);
    expect(world.stdout()).toBe("");
  });
});
