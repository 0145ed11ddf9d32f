import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiskWorkspace } from "../../../workspace/disk-workspace.ts";
import { type Foresight, foresee } from "../../../workspace/foresight/foresight.ts";
import { engine } from "../../engine.ts";
import { filesIn, ROOT } from "../../project/sections.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function write(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

function foreseen(files: readonly string[]): Foresight {
  return foresee(files, createDiskWorkspace([folder.path]));
}

/** What each file settles, in the order in which they are to be checked. */
function steps(files: readonly string[]): readonly (readonly string[])[] {
  const named = (path: string): string => relative(folder.path, path).replaceAll("\\", "/");
  const foresight = foreseen(files);
  return foresight.order.map((file) => [named(file), ...[...foresight.checked(file)].map(named).sort()]);
}

const alone = "from keras.applications import VGG16\n";
const saves = `${alone}VGG16().save("m.h5")\n`;
const loads = 'from keras.models import load_model\nload_model("m.h5")\n';

describe("a file is settled", () => {
  it("at once, where nobody reads it", () => {
    expect(steps(write({ "a.py": alone, "b.py": alone }))).toEqual([
      ["a.py", "a.py"],
      ["b.py", "b.py"],
    ]);
  });

  it("when the last is checked that imports it, however far around", () => {
    const files = write({
      "a.py": alone,
      "b.py": "from lib.c import d\n",
      "lib/c.py": "from . import e",
      "lib/e.py": "def f():\n    import a\n",
      "z.py": alone,
    });
    expect(steps(files)).toEqual([
      ["a.py"],
      ["b.py", "b.py"],
      ["lib/c.py", "lib/c.py"],
      ["lib/e.py", "a.py", "lib/e.py"],
      ["z.py", "z.py"],
    ]);
  });

  it("when those are checked that may load what it saves, which are checked first", () => {
    const files = write({
      "a.py": alone,
      "b.py": `from lib import x\n${saves}`,
      "c.py": loads,
      "d.py": `import c\n${saves}`,
      "lib.py": alone,
    });
    expect(steps(files)).toEqual([
      ["c.py"],
      ["d.py", "c.py", "d.py"],
      ["a.py", "a.py"],
      ["b.py", "b.py"],
      ["lib.py", "lib.py"],
    ]);
  });

  it("though what it imports saves for those who load, and is not among the files", () => {
    const [first = "", second = ""] = write({
      "a.py": alone,
      "b.py": loads,
      "prepare.py": 'import a, numpy\nnumpy.save("x.npy", a.x)\n',
    });
    const foresight = foreseen([first, second]);
    expect(foresight.checked(first)).toEqual([]);
    expect(foresight.isSettled(first)).toBe(false);
    expect(foresight.checked(second)).toContain(first);
    expect(foresight.isSettled(first)).toBe(true);
  });

  it("when those are checked of which cannot be told without parsing what they import", () => {
    const files = write({
      "a.py": alone,
      "b.py": "from a b import c\n",
      "c.py": "import b\n",
      "d.py": alone,
    });
    expect(steps(files)).toEqual([["b.py"], ["c.py", "b.py", "c.py"], ["a.py", "a.py"], ["d.py", "d.py"]]);
  });

  it("whatever programs of other projects load", () => {
    write({ "one/setup.py": "", "two/setup.py": "" });
    expect(steps(write({ "one/a.py": saves, "two/b.py": loads }))).toEqual([
      ["one/a.py", "one/a.py"],
      ["two/b.py", "two/b.py"],
    ]);
  });
});

const cases = join(import.meta.dirname, "../../project/cases");

it.each(readdirSync(cases).sort())("nothing is read that was not foreseen: %s", (name) => {
  const written = filesIn(readFileSync(join(cases, name), "utf8"));
  const files = write(Object.fromEntries([...written].map(([path, text]) => [relative(ROOT, path), text])));
  const within = engine.within(createDiskWorkspace([folder.path]));
  let number = 0;
  for (const last of files) {
    const foresight = foreseen(files);
    for (const file of files) if (file !== last) foresight.checked(file);
    const { texts } = within.check(last, readFileSync(last, "utf8"));
    // Of a folder that is a package without a file of its own, nothing is told.
    for (const read of [...texts.keys()].filter((file) => existsSync(file))) {
      number++;
      expect(foresight.isSettled(read), `${read} by ${last}`).toBe(false);
    }
  }
  expect(number).toBeGreaterThan(files.length);
});
