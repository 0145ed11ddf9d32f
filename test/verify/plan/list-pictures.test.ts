import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listPictures } from "../../../verify/plan/list-pictures.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), "");
  }
}

const list = (most: number, seed = 1) => {
  const { files, classes, found } = listPictures(folder.path, most, seed);
  return { files: files.map(({ path, label }) => [relative(folder.path, path), label]), classes, found };
};

describe("listPictures", () => {
  it("numbers class folders as Keras does, and gives each its share", () => {
    put(
      "dogs/1.jpg",
      "dogs/2.JPEG",
      "dogs/3.png",
      "Cats/1.gif",
      "Cats/deep/2.bmp",
      "dogs/notes.txt",
      "stray.png",
    );
    const { files, classes, found } = list(4);
    expect(classes).toEqual(["Cats", "dogs"]);
    expect(found).toBe(6);
    expect(files.filter(([, label]) => label === 0).map(([path]) => path)).toEqual([
      "Cats/1.gif",
      "Cats/deep/2.bmp",
    ]);
    expect(files.filter(([, label]) => label === 1)).toHaveLength(2);
  });

  it("has no classes in a flat folder, nor in one with a single subfolder", () => {
    put("b.png", "a.png", "sub/c.png");
    expect(list(9)).toEqual({
      files: [
        ["a.png", undefined],
        ["b.png", undefined],
        [join("sub", "c.png"), undefined],
      ],
      classes: [],
      found: 3,
    });
  });

  it("takes the same for the same seed", () => {
    put(...Array.from({ length: 30 }, (_, at) => `${at}.png`));
    expect(list(5)).toEqual(list(5));
    expect(list(5)).not.toEqual(list(5, 2));
  });

  it("does not follow links into a ring", () => {
    put("a.png");
    symlinkSync(folder.path, join(folder.path, "again"));
    expect(list(5).found).toBe(1);
  });

  it("says what to do where there is none", () => {
    put("notes.txt");
    expect(() => list(5)).toThrow(/holds no JPEG, PNG, GIF or BMP; name another folder with --images/);
  });
});
