import { rm, symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiskWorkspace, type DiskWorkspace } from "../../workspace/disk-workspace.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let workspace: DiskWorkspace;
beforeEach(async () => {
  folder = await temporaryFolder();
  workspace = createDiskWorkspace([folder.path]);
});
afterEach(() => folder.remove());

const write = (files: Readonly<Record<string, string | Buffer>>): Promise<void> => folder.write(files);

function at(name: string): string {
  return join(folder.path, name);
}

function resolved(importer: string, module: string, level = 0): string | undefined {
  const file = workspace.resolve(at(importer), module, level)?.file;
  return file && relative(folder.path, file).replaceAll("\\", "/");
}

function saving(asker: string, name: string): readonly string[] {
  return workspace
    .saving(at(asker), name)
    .map(({ file }) => relative(folder.path, file).replaceAll("\\", "/"));
}

describe("the file that an import names", () => {
  it("lies beside the importer, above it up to the workspace's top, or in src/", async () => {
    await write({
      "a/b/here.py": "",
      "a/above.py": "",
      "top.py": "",
      "src/lib/__init__.py": "",
      "src/lib/part.py": "",
    });
    expect(resolved("a/b/main.py", "here")).toBe("a/b/here.py");
    expect(resolved("a/b/main.py", "above")).toBe("a/above.py");
    expect(resolved("a/b/main.py", "top")).toBe("top.py");
    expect(resolved("a/b/main.py", "lib")).toBe("src/lib/__init__.py");
    expect(resolved("a/b/main.py", "lib.part")).toBe("src/lib/part.py");
    expect(resolved("a/b/main.py", "requests")).toBeUndefined();
  });

  it("is relative to the importer's package where it begins with dots", async () => {
    await write({ "p/__init__.py": "", "p/a.py": "", "p/q/b.py": "" });
    expect(resolved("p/q/main.py", "b", 1)).toBe("p/q/b.py");
    expect(resolved("p/q/main.py", "a", 2)).toBe("p/a.py");
    expect(resolved("p/q/main.py", "", 2)).toBe("p/__init__.py");
    expect(resolved("p/q/main.py", "a", 1)).toBeUndefined();
  });

  it("is a package before a module, and both before a folder", async () => {
    await write({ "x/data/pictures.txt": "", "data.py": "", "y/__init__.py": "", "y.py": "" });
    expect(resolved("x/main.py", "data")).toBe("data.py");
    expect(resolved("x/main.py", "y")).toBe("y/__init__.py");
    await rm(at("data.py"));
    workspace.invalidate(at("data.py"));
    expect(workspace.resolve(at("x/main.py"), "data", 0)).toEqual({
      file: at("x/data/__init__.py"),
      text: "",
    });
  });

  it("is read anew once it is said to have changed, and found once it is said to be there", async () => {
    await write({ "a.py": "x = 1" });
    expect(workspace.resolve(at("main.py"), "a", 0)?.text).toBe("x = 1");
    expect(resolved("main.py", "n.b")).toBeUndefined();
    await write({ "a.py": "x = 2", "n/b.py": "" });
    expect(workspace.resolve(at("main.py"), "a", 0)?.text).toBe("x = 1");
    workspace.invalidate(at("a.py"));
    workspace.invalidate(at("n/b.py"));
    expect(workspace.resolve(at("main.py"), "a", 0)?.text).toBe("x = 2");
    expect(resolved("main.py", "n.b")).toBe("n/b.py");
  });

  it("is not followed where it is no text, or too large to be written by hand", async () => {
    await write({ "bytes.py": Buffer.from([0xff, 0xfe]), "large.py": "#".repeat(1_100_000) });
    expect(resolved("main.py", "bytes")).toBeUndefined();
    expect(resolved("main.py", "large")).toBeUndefined();
  });
});

describe("the files that may save something", () => {
  it("mention the name, or import who does, and call what saves", async () => {
    await write({
      "a/train.py": "model.save('net.h5')",
      "a/only_loads.py": "load_model('net.h5')",
      "b/config.py": "PATH = 'net.h5'",
      "b/by_config.py": "from config import PATH\nmodel.save(PATH)",
      "b/other.py": "model.save('other.h5')",
      "node_modules/train.py": "model.save('net.h5')",
      "ignored/train.py": "model.save('net.h5')",
      ".gitignore": "ignored/\n",
      "book.ipynb": JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{ cell_type: "code", metadata: {}, outputs: [], source: "model.save('net.h5')" }],
      }),
    });
    expect(saving("a/predict.py", "net.h5")).toEqual(["a/train.py", "book.ipynb", "b/by_config.py"]);
    expect(saving("a/train.py", "net.h5")).toEqual(["book.ipynb", "b/by_config.py"]);
  });

  it("are looked for again once a file changes", async () => {
    await write({ "train.py": "model.save('a.h5')" });
    expect(saving("predict.py", "b.h5")).toEqual([]);
    await write({ "train.py": "model.save('b.h5')" });
    workspace.invalidate(at("train.py"));
    expect(saving("predict.py", "b.h5")).toEqual(["train.py"]);
  });

  it("are found though links lead in a circle", async () => {
    await write({ "a/train.py": "model.save('a.h5')" });
    await symlink(folder.path, at("a/round"));
    expect(saving("predict.py", "a.h5")).toEqual(["a/train.py"]);
  });

  it("are those nearby, where programs farther away have the same name for theirs", async () => {
    const theirs = Array.from({ length: 30 }, (_, i) => [`project${i}/train.py`, "m.save('a.h5')"]);
    await write({
      ...Object.fromEntries(theirs),
      "own/src/train.py": "m.save('a.h5')",
      "own/run.py": "m.save('a.h5')",
    });
    expect(saving("own/src/predict.py", "a.h5")).toEqual(["own/src/train.py", "own/run.py"]);
  });

  it("are none where so many are equally near that nobody can say which it is", async () => {
    await write(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`t${i}.py`, "m.save('a.h5')"])));
    expect(saving("predict.py", "a.h5")).toEqual([]);
    expect(saving("t0.py", "a.h5")).toHaveLength(8);
  });
});
