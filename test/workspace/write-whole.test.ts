import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPythonFiles } from "../../workspace/python-files.ts";
import { reasonOf } from "../../workspace/system-error.ts";
import { writeWhole } from "../../workspace/write-whole.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const full = vi.hoisted(() => ({ isFull: false }));
vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  return {
    ...fs,
    async open(...args: Parameters<typeof fs.open>) {
      const handle = await fs.open(...args);
      if (!full.isFull) return handle;
      return Object.assign(handle, {
        async writeFile() {
          await handle.write("ha");
          throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        },
      });
    },
  };
});

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, "a.py");
  await writeFile(file, "old");
});
afterEach(async () => {
  full.isFull = false;
  await folder.remove();
});

describe("a file that is written whole", () => {
  it("keeps its mode, and stays a link where it is one", async () => {
    await chmod(file, 0o741);
    await mkdir(join(folder.path, "b"));
    await symlink("../a.py", join(folder.path, "b/link.py"));
    await writeWhole(join(folder.path, "b/link.py"), "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect((await stat(file)).mode & 0o777).toBe(0o741);
    expect(await readdir(join(folder.path, "b"))).toEqual(["link.py"]);
  });

  it("is what it was where the disk is full, and nothing is left beside it", async () => {
    full.isFull = true;
    const error: unknown = await writeWhole(file, "new and longer").catch((thrown: unknown) => thrown);
    expect(reasonOf(error)).toBe("the disk is full");
    expect(await readFile(file, "utf8")).toBe("old");
    expect(await readdir(folder.path)).toEqual(["a.py"]);
  });

  it("stays a pipe where it is one, as /dev/null stays what it is", async () => {
    const pipe = join(folder.path, "pipe");
    execFileSync("mkfifo", [pipe]);
    const [read] = await Promise.all([readFile(pipe, "utf8"), writeWhole(pipe, "new")]);
    expect(read).toBe("new");
    expect((await stat(pipe)).isFIFO()).toBe(true);
    expect(await readdir(folder.path)).toHaveLength(2);
  });

  it("is rid of what a killed process left beside it, and of nothing else", async () => {
    const left = join(folder.path, ".a.py.0123456789ab.tmp");
    const others = [".a.py.fedcba987654.tmp", ".b.py.0123456789ab.tmp", ".a.py.0123.tmp", ".a.py.tmp"];
    for (const path of [left, ...others.map((name) => join(folder.path, name))])
      await writeFile(path, "half");
    const longAgo = Date.now() / 1000 - 3600;
    for (const name of others.slice(1)) await utimes(join(folder.path, name), longAgo, longAgo);
    await utimes(left, longAgo, longAgo);
    expect((await findPythonFiles(["."], folder.path)).files).toEqual([file]);
    await writeWhole(file, "new");
    expect(await readdir(folder.path)).toEqual([...others, "a.py"].sort());
  });

  it("is one version or another, whoever writes at once and whenever they are killed", async () => {
    const program = join(folder.path, "writer.mjs");
    await build({
      stdin: {
        contents: `import { writeWhole } from "./workspace/write-whole.ts";
          const [, , file, version] = process.argv;
          for (let i = 0; i < 400; i++) await writeWhole(file, version.repeat(200_000));`,
        resolveDir: join(import.meta.dirname, "../.."),
      },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: program,
    });
    await writeFile(file, "c".repeat(200_000));
    const writers = ["a", "b"].map((version) => spawn(process.execPath, [program, file, version]));
    const ended = writers.map((writer) => once(writer, "exit"));
    const seen = new Set<string>();
    const isTorn = (text: string): boolean => text !== text.charAt(0).repeat(200_000);
    while (!(seen.has("a") && seen.has("b"))) {
      const text = await readFile(file, "utf8");
      expect(isTorn(text)).toBe(false);
      seen.add(text.charAt(0));
      if (writers.every(({ exitCode }) => exitCode !== null)) break;
    }
    for (const writer of writers) writer.kill("SIGKILL");
    await Promise.all(ended);
    expect(isTorn(await readFile(file, "utf8"))).toBe(false);
    expect(seen.size).toBeGreaterThan(1);
  });
});
