import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiskWorkspace } from "../../../workspace/disk-workspace.ts";
import { leadBack } from "../../../workspace/relevance/lead-back.ts";
import { leadToLibraries } from "../../../workspace/relevance/lead-to-libraries.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const folders = ["", "a/", "a/b/", "src/", "c/", "c/a/"];
const names = ["__init__", "__init__", "a", "b", "m", "größe"];
const statements = [
  ...["import a", "import a.b", "import a.b.m as b", "from a import b, m", "from m import x", "import b, m"],
  ...[
    "from . import m",
    "from .. import a",
    "from .m import x",
    "from ..b.m import x",
    "from . import (a,\n  b)",
  ],
  ...["from a.b \\\n  import m", "import os", '"""\nimport m\n"""', "# import m", "import größe", "x = 1"],
];
const source = "from keras.applications import VGG16\n";

const file = fc.record({
  folder: fc.constantFrom(...folders),
  name: fc.constantFrom(...names),
  isSource: fc.nat(4).map((one) => one === 0),
  lines: fc.array(fc.constantFrom(...statements), { maxLength: 3 }),
});

describe("leadBack", () => {
  it("finds what is found by following every import of every file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 14 }), async (tree) => {
        const folder = await temporaryFolder();
        try {
          const texts = new Map(
            tree.map(({ folder: inside, name, isSource, lines }) => [
              join(folder.path, inside, `${name}.py`),
              `${isSource ? source : ""}${lines.join("\n")}\n`,
            ]),
          );
          for (const [path, text] of texts) {
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, text);
          }
          const files = [...texts.keys()];
          const suspects = files.filter((path) => texts.get(path)?.includes("keras"));
          const programs = files.filter((path) => !suspects.includes(path));
          const { surroundings } = createDiskWorkspace([folder.path]);
          expect(leadBack(programs, { suspects, files }, surroundings)).toEqual(
            leadToLibraries(programs, surroundings),
          );
        } finally {
          await folder.remove();
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
