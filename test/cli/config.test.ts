import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { config } from "../../cli/config.ts";
import { createFakeEngine, wrong } from "../fake-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "text" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(createFakeEngine(), folder.path);
});
afterEach(() => folder.remove());

const write = (files: Readonly<Record<string, string>>): Promise<void> => folder.write(files);

/** "a.py warning", for each finding that is told. */
async function told(options: Partial<CheckOptions> = {}, paths: string[] = []): Promise<readonly string[]> {
  const fresh = createTestWorld(createFakeEngine(), folder.path);
  await check(paths, { ...plain, ...options, format: "json" }, fresh);
  const records: { filename: string; severity: string }[] = JSON.parse(fresh.stdout());
  return records.map(({ filename, severity }) => `${filename.slice(folder.path.length + 1)} ${severity}`);
}

const source = `f(${wrong})\n`;

describe("check", () => {
  it("tells what the nearest settings say, and overrides, and the command line last", async () => {
    await write({
      "pyproject.toml": '[tool.pixelproof]\nseverity = { wrong-scaling = "error" }\n',
      "a.py": source,
      "inner/pyproject.toml": '[project]\nname = "no settings of ours"\n',
      "inner/b.py": source,
      "own/pyproject.toml": `[tool.pixelproof]
[[tool.pixelproof.overrides]]
files = ["d*.py", "!deep.py"]
severity.wrong-scaling = "hint"
`,
      "own/c.py": source,
      "own/d.py": source,
      "own/deep.py": source,
    });
    expect(await told()).toEqual([
      "a.py error",
      "inner/b.py error",
      "own/c.py warning",
      "own/d.py hint",
      "own/deep.py warning",
    ]);
    const severity = { value: { rule: "all", level: "information" }, from: "--severity" } as const;
    expect(await told({ rules: { severity: [severity] } }, ["own/d.py"])).toEqual(["own/d.py information"]);
  });

  it("leaves out what settings exclude, named ones where that is wanted, and what they do not include", async () => {
    await write({
      "pyproject.toml": '[tool.pixelproof]\ninclude = ["*.py", "!c.py"]\nexclude = ["old/", "/b.py"]\n',
      "a.py": source,
      "b.py": source,
      "c.py": source,
      "old/d.py": source,
      "new/b.py": source,
    });
    expect(await told()).toEqual(["a.py warning", "new/b.py warning"]);
    const named = ["b.py", "old/d.py", "new/b.py"];
    expect(await told({}, named)).toEqual(["b.py warning", "new/b.py warning", "old/d.py warning"]);
    expect(await told({ forceExclude: true }, named)).toEqual(["new/b.py warning"]);
  });

  it("tells of mistakes in settings where they stand, goes on by the rest, and exits with 2", async () => {
    await write({
      "pyproject.toml": '[tool.pixelproof]\nignroe = []\nseverity = { wrong-scaling = "hint", x = "off" }\n',
      "a.py": source,
    });
    expect(await check([], plain, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: pyproject.toml:2:1: There is no setting `ignroe`. Did you mean `ignore`?",
      expect.stringMatching(/^pixelproof: pyproject.toml:3:38: There is no rule `x`\. There are `all`, /),
    ]);
    expect(await told()).toEqual(["a.py hint"]);
  });
});

describe("config", () => {
  const settings = `[tool.pixelproof]
ignore = ["lost-precision"]
exclude = ["old/"]
[[tool.pixelproof.overrides]]
files = ["b.py"]
severity.wrong-scaling = "error"
`;
  const shown = async (path: string, rules: CheckOptions["rules"] = {}) => {
    const code = config(path, { format: "text", rules }, world);
    return { code, lines: world.stdout().split("\n") };
  };

  it("shows what applies to a file, and who says so", async () => {
    await write({ "pyproject.toml": settings, "b.py": "" });
    const { code, lines } = await shown("b.py", {
      ignore: { value: ["swapped-channels"], from: "--ignore" },
    });
    expect(code).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        "b.py",
        "Settings: [tool.pixelproof] in pyproject.toml",
        "exclude: old/ (pyproject.toml:3)",
        "missing-preprocessing     default",
        "lost-precision            off          pyproject.toml:2",
        "wrong-scaling             error        pyproject.toml:6",
        "swapped-channels          off          --ignore",
      ]),
    );
  });

  it("says that there are none, and of a file that it is left out", async () => {
    await write({ "a.py": "" });
    expect((await shown(".")).lines).toContain("No pyproject.toml above it has [tool.pixelproof].");
    await write({ "pyproject.toml": settings, "old/c.py": "" });
    expect((await shown("old/c.py")).lines).toContain("Left out where its folder is searched.");
  });

  it("says the same as JSON", async () => {
    await write({ "pyproject.toml": settings, "b.py": "" });
    expect(config("b.py", { format: "json", rules: {} }, world)).toBe(0);
    expect(JSON.parse(world.stdout())).toMatchObject({
      filename: join(folder.path, "b.py"),
      settings: join(folder.path, "pyproject.toml"),
      excluded: false,
      include: null,
      exclude: { value: ["old/"], from: "pyproject.toml:3" },
      rules: expect.arrayContaining([
        { rule: "wrong-scaling", level: "error", from: "pyproject.toml:6" },
        { rule: "wrong-preprocess-input", level: "default", from: "default" },
      ]),
    });
  });

  it("exits with 2 where something is wrong", async () => {
    expect(config("missing.py", { format: "text", rules: {} }, world)).toBe(2);
    expect(world.stderr).toEqual(["pixelproof: there is no file or folder missing.py"]);
    await write({ "pyproject.toml": "[tool.pixelproof\n" });
    expect(config(".", { format: "text", rules: {} }, world)).toBe(2);
    expect(world.stderr.at(-1)).toMatch(/^pixelproof: pyproject.toml:1:17: This is not TOML: /);
  });
});
