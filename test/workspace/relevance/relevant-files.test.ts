import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiskWorkspace } from "../../../workspace/disk-workspace.ts";
import { findPythonFiles } from "../../../workspace/python-files.ts";
import { relevantFiles } from "../../../workspace/relevance/relevant-files.ts";
import { scanFiles } from "../../../workspace/relevance/scan-files.ts";
import { readSource } from "../../../workspace/source-file.ts";
import { engine } from "../../engine.ts";
import { filesIn, ROOT } from "../../project/sections.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
}

async function sorted(...paths: readonly string[]) {
  const found = await findPythonFiles(paths.length === 0 ? ["."] : paths, folder.path);
  const workspace = createDiskWorkspace([folder.path]);
  const relevant = await relevantFiles(found, workspace.surroundings, async (files) => scanFiles(files));
  return { found, relevant, workspace };
}

async function relevantOf(...paths: readonly string[]): Promise<readonly string[]> {
  const { relevant } = await sorted(...paths);
  return [...relevant].map((file) => relative(folder.path, file).replaceAll("\\", "/")).sort();
}

const builds = 'from keras.applications import VGG16\n\ndef build():\n    return VGG16(weights="imagenet")\n';
const uses = "m = build()\nm.predict(x / 255)\n";

describe("relevantFiles", () => {
  it("are those that name a library of networks, or speak to Pixelproof", async () => {
    write({
      "a.py": builds,
      "b.py": "import os\n",
      "c.py": "x = 1  # pixelproof: ignore\n",
      "d.py": "import tf_keras",
      "e.py": "import efficientnet.tfkeras",
    });
    expect(await relevantOf()).toEqual(["a.py", "c.py", "d.py", "e.py"]);
  });

  it("are those that import one, however far around and in whatever way", async () => {
    write({
      "lib/model.py": builds,
      "lib/__init__.py": "",
      "lib/again.py": "from .model import build\n",
      "lib/more/__init__.py": "from ..again import *\n",
      "src/late.py": "from lib.more import build\n",
      "pack/__init__.py": builds,
      "pack/within.py": "from . import build\n",
      "deep/er/use.py": `import lib.again as a\n${uses}`,
      "deep/er/notebook.ipynb": JSON.stringify({
        cells: [{ cell_type: "code", metadata: {}, outputs: [], source: ["from late import build\n", uses] }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
      "not.py": "import json\nfrom lib import unknown\n",
      "nor.py": "'''from lib.model import build'''\n",
    });
    expect(await relevantOf()).toEqual([
      "deep/er/notebook.ipynb",
      "deep/er/use.py",
      "lib/again.py",
      "lib/model.py",
      "lib/more/__init__.py",
      "pack/__init__.py",
      "pack/within.py",
      "src/late.py",
    ]);
  });

  it("follow absolute imports to what lies beside the program", async () => {
    write({
      "shared/steps.py": "from config import build\n",
      "shared/config.py": "build = None\n",
      "app/config.py": builds,
      "app/use.py": `from shared.steps import build\n${uses}`,
      "other/use.py": `from shared.steps import build\n${uses}`,
    });
    expect(await relevantOf()).toEqual(["app/config.py", "app/use.py"]);
  });

  it("follow them into src beside the program", async () => {
    write({
      "shared/steps.py": "from config import build\n",
      "app/src/config.py": builds,
      "app/use.py": `from shared.steps import build\n${uses}`,
    });
    expect(await relevantOf()).toEqual(["app/src/config.py", "app/use.py"]);
  });

  it("see what was not searched: above the folder, beside the file, or ignored", async () => {
    write({
      ".git/HEAD": "",
      ".gitignore": "made.py\n",
      "above.py": builds,
      "made.py": builds,
      "build/code.py": builds,
      "sub/a.py": "from above import build\n",
      "sub/b.py": "from made import build\n",
      "sub/c.py": "from build.code import build\n",
      "sub/d.py": "import os\n",
    });
    expect(await relevantOf("sub")).toEqual(["sub/a.py", "sub/b.py", "sub/c.py"]);
    expect(await relevantOf("sub/a.py", "sub/d.py")).toEqual(["sub/a.py"]);
    expect(await relevantOf()).toEqual(["above.py", "sub/a.py", "sub/b.py", "sub/c.py"]);
  });

  it("are those whose bytes do not show their words, and those that cannot be read", async () => {
    write({
      "escaped.ipynb": '{"cells": [{"cell_type": "code", "source": "import \\u006beras"}]}',
      "far.py": "# -*- coding: utf-16 -*-\n",
      "near.py": "# -*- coding: utf-8 -*-\n",
    });
    expect(await relevantOf()).toEqual(["escaped.ipynb", "far.py"]);
    expect(scanFiles([join(folder.path, "none.py")])).toEqual([undefined]);
  });
});

const cases = join(import.meta.dirname, "../..");

/** Every program of the tests, and for every second one what uses its names without naming a library. */
function programs(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const part of ["programs/cases", "project/cases", "oracle/cases", "networks"]) {
    for (const name of readdirSync(join(cases, part), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".py")) continue;
      const text = readFileSync(join(cases, part, name), "utf8");
      const place = `${part}/${name}`.replaceAll("\\", "/");
      const written = [...filesIn(text)];
      if (written.length > 0) {
        for (const [file, within] of written) files[place.replace(/\.py$/, file.slice(ROOT.length))] = within;
      } else {
        files[place] = text;
        if (part === "programs/cases")
          files[place.replace(/(\w+)\.py$/, "uses_$1.py")] =
            `from ${/(\w+)\.py$/.exec(name)?.[1]} import *\nx = 1\n`;
      }
    }
  }
  return files;
}

describe("a file that is left out", () => {
  it("has no flow and no finding, in all programs of the tests", async () => {
    write(programs());
    const { found, relevant, workspace } = await sorted();
    const within = engine.within(workspace);
    const left = found.files.filter((file) => !relevant.has(file));
    const missed: string[] = [];
    for (const file of left) {
      const { text } = await readSource(file);
      const { flows, findings } = within.check(file, text);
      if (flows.length + findings.length > 0) missed.push(file);
    }
    expect(missed).toEqual([]);
    expect(left.length).toBeGreaterThan(3);
    expect(relevant.size).toBeGreaterThan(300);
  }, 120_000);
});
