import { mkdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { engine } from "../engine.ts";
import { createFakeEngine, right, wrong } from "../fake-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { notebookJson } from "../workspace/notebook.ts";
import { createTestWorld, plainCheck, type TestWorld } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "json" };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let world: TestWorld;
beforeEach(async () => {
  folder = await temporaryFolder();
  world = createTestWorld(createFakeEngine(), folder.path);
});
afterEach(() => folder.remove());

const at = (name: string): string => join(folder.path, name);

async function write(name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(at(name)), { recursive: true });
  await writeFile(at(name), content);
}

function withInput(content: string | Buffer): TestWorld {
  return { ...world, input: Readable.from([Buffer.from(content)]) };
}

interface Told {
  readonly filename: string;
  readonly cell: number | null;
  readonly location: { readonly row: number; readonly column: number };
  readonly end_location: { readonly row: number; readonly column: number };
}

function told(): readonly Told[] {
  return JSON.parse(world.stdout());
}

describe("check -", () => {
  it("checks what comes by stdin, under the name given", async () => {
    await write("a.py", "x = 1\n");
    expect(await check(["-"], { ...plain, stdinFilename: "a.py" }, withInput(`f(${wrong})\n`))).toBe(1);
    expect(told()).toMatchObject([{ filename: at("a.py"), location: { row: 1 } }]);
  });

  it("follows imports from where the name belongs, and reads no file of that name", async () => {
    await write(
      "lib/data.py",
      "from keras.applications import ResNet50\nnet = ResNet50(weights='imagenet')\n",
    );
    const text = "from data import net\nimport cv2\nnet.predict(cv2.imread('a')[None] / 255)\n";
    world = createTestWorld(engine, folder.path);
    await check(["-"], { ...plain, stdinFilename: "lib/new.py" }, withInput(text));
    expect(told()).toMatchObject([{ filename: at("lib/new.py"), location: { row: 3 } }]);
  });

  it("takes a notebook", async () => {
    const options = { ...plain, stdinFilename: "a.ipynb" };
    await check(["-"], options, withInput(notebookJson("#md a", `f(${wrong})`)));
    expect(told()).toMatchObject([{ cell: 2, location: { row: 1, column: 3 } }]);
  });

  it("prints the mended text with --fix, in its own encoding, and the rest to stderr", async () => {
    const text = Buffer.from(`# coding: latin-1\r\n# \xe9\r\nf(${wrong})\r\n`, "latin1");
    const printed: Uint8Array[] = [];
    const { output, ...rest } = withInput(text);
    const here = {
      ...rest,
      output: { ...output, print: (given: string | Uint8Array) => printed.push(Buffer.from(given)) },
    };
    expect(await check(["-"], { ...plain, format: "text", fix: true }, here)).toBe(0);
    expect(Buffer.concat(printed).toString("latin1")).toBe(text.toString("latin1").replace(wrong, right));
    expect(world.stderr).toEqual(["Mended 1 finding in 1 file.", "Found nothing in 1 file."]);
  });

  it("prints a notebook whole with --fix, and what does not change as it was", async () => {
    const json = notebookJson("#md a", `f(${wrong})`);
    await check(["-"], { ...plain, format: "text", fix: true, stdinFilename: "a.ipynb" }, withInput(json));
    expect(world.stdout()).toBe(json.replace(wrong, right));
    world = createTestWorld(createFakeEngine(), folder.path);
    await check(["-"], { ...plain, format: "text", fix: true }, withInput("x = 1"));
    expect(world.stdout()).toBe("x = 1");
  });

  it("prints the change with --diff", async () => {
    await check(["-"], { ...plain, diff: true, stdinFilename: "a.py" }, withInput(`f(${wrong})\n`));
    expect(world.stdout()).toBe(`--- a.py\n+++ a.py\n@@ -1,1 +1,1 @@\n-f(${wrong})\n+f(${right})\n`);
  });

  it("goes alone, and must be text", async () => {
    expect(await check(["-", "a.py"], plain, withInput(""))).toBe(2);
    expect(await check(["-"], plain, withInput(Buffer.from([0xff, 0xfe])))).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: - stands for stdin, which is checked alone: name no other files beside it",
      "pixelproof: cannot check stdin.py: it is no UTF-8 text",
    ]);
  });
});

describe("check --files-from", () => {
  it.each([
    ["lines", "a.py\r\nREADME.md\r\nsub/b.py\r\n"],
    ["NULs", "a.py\0sub/b.py\0README.md\0"],
  ])("takes %s from a file or stdin, and passes over what is no Python", async (_, list) => {
    for (const name of ["a.py", "sub/b.py", "c.py", "README.md"]) await write(name, `f(${wrong})\n`);
    await write("list", list);
    await check([], { ...plain, filesFrom: "list" }, world);
    expect(told().map(({ filename }) => filename)).toEqual([at("a.py"), at("sub/b.py")]);
    world = createTestWorld(createFakeEngine(), folder.path);
    await check(["c.py"], { ...plain, filesFrom: "-" }, withInput(list));
    expect(told().map(({ filename }) => filename)).toEqual([at("a.py"), at("c.py"), at("sub/b.py")]);
  });

  it("checks nothing where nothing is listed, and says where there is no list", async () => {
    await write("a.py", `f(${wrong})\n`);
    await write("list", "\n");
    expect(await check([], { ...plain, format: "text", filesFrom: "list" }, world)).toBe(0);
    expect(world.stdout()).toBe("Found nothing in 0 files.\n");
    expect(await check([], { ...plain, filesFrom: "none" }, world)).toBe(2);
    expect(world.stderr).toEqual(["pixelproof: cannot check none: there is no such file or folder"]);
  });
});

describe("which files of a folder", () => {
  async function taken(
    options: Partial<CheckOptions>,
    paths: readonly string[] = [],
  ): Promise<readonly string[]> {
    world = createTestWorld(createFakeEngine(), folder.path);
    await check(paths, { ...plain, ...options }, world);
    return told().map(({ filename }) => filename.slice(folder.path.length + 1));
  }

  beforeEach(async () => {
    for (const name of [
      "a.py",
      "b.ipynb",
      "src/c.py",
      "src/gen/d.py",
      "venv2/pyvenv.cfg",
      "venv2/e.py",
      "out/f.py",
    ])
      await write(name, name.endsWith(".ipynb") ? notebookJson(`f(${wrong})`) : `f(${wrong})\n`);
    for (const name of ["node_modules", "site-packages", ".venv", "__pycache__"])
      await write(`${name}/x.py`, `f(${wrong})\n`);
    await mkdir(at(".git"));
    await write(".gitignore", "out/\n");
  });

  it("are all but what git ignores and other people's code", async () => {
    expect(await taken({})).toEqual(["a.py", "b.ipynb", "src/c.py", "src/gen/d.py"]);
    expect(await taken({ respectGitignore: false })).toEqual([
      "a.py",
      "b.ipynb",
      "out/f.py",
      "src/c.py",
      "src/gen/d.py",
    ]);
  });

  it("are those that patterns include and do not exclude, from where we are", async () => {
    expect(await taken({ include: ["*.ipynb", "/src/*.py"] })).toEqual(["b.ipynb", "src/c.py"]);
    expect(await taken({ exclude: ["gen/", "a.*"] })).toEqual(["b.ipynb", "src/c.py"]);
    expect(await taken({ exclude: ["*.py", "!c.py"] }, ["src"])).toEqual(["src/c.py"]);
  });

  it("are taken though excluded where they are named, unless that is forced", async () => {
    const exclude = ["a.py"];
    expect(await taken({ exclude }, ["a.py", "out"])).toEqual(["a.py", "out/f.py"]);
    expect(await taken({ exclude, forceExclude: true }, ["a.py", "src/c.py"])).toEqual(["src/c.py"]);
  });
});

describe("odd files", () => {
  it("are told in a line, and the rest is checked", async () => {
    await write("a.py", `f(${wrong})\n`);
    await write("binary.py", Buffer.from("MZ\0\0x = 1"));
    await write("huge.py", "");
    await truncate(at("huge.py"), 5_000_001);
    await write("odd.py", "# coding: klingon\n");
    await write("utf16.py", Buffer.from("\ufeffx = 1", "utf16le"));
    await symlink(".", at("loop"));
    await symlink("c", at("b"));
    await symlink("b", at("c"));
    expect(await check([], plain, world)).toBe(2);
    expect(world.stderr).toEqual([
      "pixelproof: cannot check binary.py: it is no text: there is a zero byte in it",
      "pixelproof: cannot check huge.py: it is larger than 5 MB, which no program is that people write; exclude it",
      "pixelproof: cannot check odd.py: its encoding, klingon, is not known",
      "pixelproof: cannot check utf16.py: it is no UTF-8 text",
    ]);
    expect(told()).toHaveLength(1);
    world = createTestWorld(createFakeEngine(), folder.path);
    await check(["b"], plain, world);
    expect(world.stderr).toEqual(["pixelproof: cannot check b: its links lead in a circle"]);
  });

  const first = `import cv2\nfrom keras.applications import ResNet50\nnet = ResNet50(weights="imagenet")\n`;
  const positions: readonly (readonly [
    name: string,
    content: string | Buffer,
    row: number,
    column: number,
  ])[] = [
    ["LF", `${first}net.predict(cv2.imread("a")[None] / 255)\n`, 4, 13],
    ["CRLF", `${first}net.predict(cv2.imread("a")[None] / 255)\n`.replaceAll("\n", "\r\n"), 4, 13],
    ["CR alone", `${first}net.predict(cv2.imread("a")[None] / 255)\n`.replaceAll("\n", "\r"), 4, 13],
    ["a byte order mark", `\ufeff${first}net.predict(cv2.imread("a")[None] / 255)\n`, 4, 13],
    ["tabs", `${first}if True:\n\tnet.predict(cv2.imread("a")[None] / 255)\n`, 5, 14],
    ["form feeds", `${first}\f\n\fnet.predict(cv2.imread("a")[None] / 255)\n`, 5, 14],
    ["characters beyond the BMP", `${first}"😀𝒳"; net.predict(cv2.imread("a")[None] / 255)\n`, 4, 19],
    [
      "Latin-1",
      Buffer.from(`# coding: latin-1\n${first}"\xe9"; net.predict(cv2.imread("a")[None] / 255)\n`, "latin1"),
      5,
      18,
    ],
    [
      "Windows-1252",
      Buffer.from(
        `# vim: set fileencoding=cp1252 :\n${first}"\x80"; net.predict(cv2.imread("a")[None] / 255)\n`,
        "latin1",
      ),
      5,
      18,
    ],
  ];
  it.each(positions)("with %s have right positions", async (_, content, row, column) => {
    await write("a.py", content);
    world = createTestWorld(engine, folder.path);
    await check([], plain, world);
    expect(told()).toMatchObject([
      {
        location: { row, column },
        end_location: { row, column: column + 'cv2.imread("a")[None] / 255'.length },
      },
    ]);
  });
});

describe("check --fix", () => {
  it("writes nothing outside of the folder that it is in, also by a link, but what is named", async () => {
    const data = `from keras.preprocessing.image import ImageDataGenerator

def batches(name):
    return ImageDataGenerator(rescale=1. / 255).flow_from_directory(name)
`;
    const user = `from keras.applications import ResNet50
from shared import batches

net = ResNet50(weights="imagenet")
net.trainable = False
net.fit(batches("train"))
`;
    await write("outside/shared.py", data);
    await write("inside/use.py", user);
    await symlink("../outside/shared.py", at("inside/shared.py"));
    const inside = createTestWorld(engine, at("inside"));
    expect(await check(["use.py"], { ...plain, format: "text", fix: true }, inside)).toBe(2);
    expect(inside.stderr).toEqual([
      "pixelproof: cannot check shared.py: its fixes could not be written: it lies outside of the folders that are checked; name it to have it mended",
    ]);
    expect(await readFile(at("outside/shared.py"), "utf8")).toBe(data);
    const again = createTestWorld(engine, at("inside"));
    await check(["use.py", "shared.py"], { ...plain, format: "text", fix: true }, again);
    expect(await readFile(at("outside/shared.py"), "utf8")).not.toBe(data);
    expect(again.stdout()).toContain("Found nothing");
  });
});
