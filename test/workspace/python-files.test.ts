import { mkdir, symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPythonFiles } from "../../workspace/python-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const write = (files: Readonly<Record<string, string>>): Promise<void> => folder.write(files);

async function found(...paths: readonly string[]): Promise<readonly string[]> {
  const { files } = await findPythonFiles(paths.length === 0 ? ["."] : paths, folder.path);
  return files.map((file) => relative(folder.path, file).replaceAll("\\", "/"));
}

describe("findPythonFiles", () => {
  it("finds Python files and notebooks in all folders, in the order of names", async () => {
    await write({ "b.py": "", "a/z.py": "", "a/b/c.pyw": "", "a.txt": "", "x.ipynb": "", "é.py": "" });
    expect(await found()).toEqual(["a/b/c.pyw", "a/z.py", "b.py", "x.ipynb", "é.py"]);
  });

  it("leaves out other people's code, caches and virtual environments of any name", async () => {
    await write({
      "a.py": "",
      "node_modules/x.py": "",
      ".venv/x.py": "",
      ".ipynb_checkpoints/a-checkpoint.ipynb": "",
      "__pycache__/x.py": "",
      "mine/pyvenv.cfg": "",
      "mine/lib/x.py": "",
    });
    expect(await found()).toEqual(["a.py"]);
    expect(await found("node_modules")).toEqual(["node_modules/x.py"]);
  });

  it("leaves out what git ignores, the nearest .gitignore deciding", async () => {
    await write({
      ".git/HEAD": "",
      ".git/info/exclude": "secret.py\n",
      ".gitignore": "data/\n*_old.py\n/top.py\n",
      "a.py": "",
      "a_old.py": "",
      "top.py": "",
      "secret.py": "",
      "data/x.py": "",
      "sub/top.py": "",
      "sub/.gitignore": "!b_old.py\nc.py\n",
      "sub/b_old.py": "",
      "sub/c.py": "",
    });
    expect(await found()).toEqual(["a.py", "sub/b_old.py", "sub/top.py"]);
    expect(await found("sub")).toEqual(["sub/b_old.py", "sub/top.py"]);
  });

  it("takes what is named, ignored or not, whatever its ending", async () => {
    await write({ ".git/HEAD": "", ".gitignore": "data/\n", "data/x.py": "", "data/script": "" });
    expect(await found("data")).toEqual(["data/x.py"]);
    expect(await found("data/x.py", "data/script")).toEqual(["data/x.py", "data/script"]);
  });

  it("runs into no circle of links, and meets a file once", async () => {
    await write({ "a/x.py": "" });
    await symlink(folder.path, join(folder.path, "a/up"));
    await symlink(join(folder.path, "a/x.py"), join(folder.path, "y.py"));
    expect(await found()).toEqual(["a/x.py"]);
    expect(await found("y.py", "a")).toEqual(["y.py"]);
  });

  it("says why a path gives nothing", async () => {
    await mkdir(join(folder.path, "empty"));
    await symlink("loop", join(folder.path, "loop"));
    const { problems } = await findPythonFiles(["none", "empty", "loop"], folder.path);
    expect(problems).toEqual([
      { path: "none", reason: "there is no such file or folder" },
      { path: "empty", reason: "there is no Python file or notebook in it" },
      { path: "loop", reason: "its links lead in a circle" },
    ]);
  });
});
