import { lstat, mkdir, readdir, readFile, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolderOf } from "../../cli/cache/cache-folder.ts";
import { createDiskCache } from "../../cli/cache/disk-cache.ts";
import { type CheckOptions, check } from "../../cli/check.ts";
import { findPythonFiles } from "../../workspace/python-files.ts";
import { createTestWorld, plainCheck, remembering } from "../cli/world.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const wrong = `import cv2
from keras.applications import ResNet50
ResNet50(weights="imagenet").predict(cv2.imread("a")[None] / 255)
`;
const SECRET = "not for anyone to write\n";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  for (const name of ["project", "outside"]) await mkdir(at(name));
  await writeFile(at("project/a.py"), wrong);
  await writeFile(at("outside/secret"), SECRET);
});
afterEach(async () => {
  expect(await readFile(at("outside/secret"), "utf8")).toBe(SECRET);
  await folder.remove();
});

const at = (name: string): string => join(folder.path, name);
const link = (name: string, to: string): Promise<void> => symlink(to, at(`project/${name}`));

async function run(options: Partial<CheckOptions>, paths: readonly string[] = []) {
  const world = createTestWorld(engine, at("project"));
  const code = await check(paths, { ...plainCheck, ...options }, world);
  return { code, stderr: world.stderr, stdout: world.stdout() };
}

describe("a link that came with a project and leads out of it", () => {
  it("is not followed to files, nor to folders", async () => {
    await writeFile(at("outside/b.py"), wrong);
    await link("b.py", "../outside/b.py");
    await link("lib", "../outside");
    const { files } = await findPythonFiles(["."], at("project"));
    expect(files).toEqual([at("project/a.py")]);
    const { code, stderr } = await run({ fix: true });
    expect([code, stderr]).toEqual([0, ["Mended 1 finding in 1 file."]]);
    expect(await readFile(at("outside/b.py"), "utf8")).toBe(wrong);
  });

  it.each([
    ["a report", { outputFile: "report.json", format: "json" }],
    ["a baseline", { baseline: { path: "report.json", update: "write" } }],
  ] as const)("is not written through: %s", async (_, options) => {
    await link("report.json", "../outside/secret");
    await link("out", "../outside");
    const { code, stderr } = await run(options);
    expect(code).toBe(2);
    expect(stderr.join("\n")).toMatch(/report\.json: a link leads out of the folder that we are in/);
  });

  it("is not written through by a folder either", async () => {
    await link("out", "../outside");
    const { code } = await run({ outputFile: "out/new.json", format: "json" });
    expect(code).toBe(2);
    expect(await readdir(at("outside"))).toEqual(["secret"]);
  });

  it("is written through where it stays inside, and so is what is named outside", async () => {
    await mkdir(at("project/reports"));
    await link("out", "reports");
    expect((await run({ outputFile: "out/new.json", format: "json" })).code).toBe(1);
    expect((await run({ outputFile: "../outside/new.json", format: "json" })).code).toBe(1);
    expect(await readdir(at("project/reports"))).toEqual(["new.json"]);
    expect(await readdir(at("outside"))).toEqual(["new.json", "secret"]);
  });

  it("holds no cache", async () => {
    await mkdir(at("project/.git"));
    await link(".pixelproof_cache", "../outside");
    expect(await cacheFolderOf(at("project"), undefined)).toBeUndefined();
    expect(await cacheFolderOf(at("project"), ".pixelproof_cache/in")).toBeUndefined();
    expect(await cacheFolderOf(at("project"), "kept")).toBe(at("project/kept"));
    expect(await cacheFolderOf(at("project"), "../outside")).toBe(at("outside"));
  });

  it("in a cache is replaced, and not written through", async () => {
    const cache = join(at("project"), ".pixelproof_cache");
    const world = () => remembering(createTestWorld(engine, at("project")), createDiskCache(cache));
    await check([], plainCheck, world());
    const names = await readdir(cache);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      await unlink(join(cache, name));
      await symlink(at("outside/secret"), join(cache, name));
    }
    await check([], plainCheck, world());
    for (const name of names) expect((await lstat(join(cache, name))).isSymbolicLink()).toBe(false);
  });
});
