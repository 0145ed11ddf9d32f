import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../cli/check.ts";
import { sarifLog } from "../../cli/format/sarif/sarif-log.ts";
import { rules } from "../../core/rules/index.ts";
import { engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { notebookJson } from "../workspace/notebook.ts";
import { findingReport, runReport } from "./finding-report.ts";
import { createTestWorld, plainCheck } from "./world.ts";

const plain: CheckOptions = { ...plainCheck, format: "sarif" };

// The OASIS standard's own schema, as Microsoft's package carries it.
const schema = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(await readFile(schema, "utf8")));

function valid(text: string): Log {
  const log: Log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function write(name: string, text: string | Buffer): Promise<void> {
  await mkdir(join(folder.path, name, ".."), { recursive: true });
  await writeFile(join(folder.path, name), text);
}

async function logOf(paths: readonly string[] = []): Promise<Log> {
  const world = createTestWorld(engine, folder.path);
  await check(paths, plain, world);
  return valid(world.stdout());
}

async function resultsOf(): Promise<readonly Result[]> {
  return (await logOf()).runs[0]?.results ?? [];
}

const train = `from keras.preprocessing.image import ImageDataGenerator
from keras.applications import ResNet50

datagen = ImageDataGenerator(rescale=1./255, horizontal_flip=True)
base = ResNet50(weights="imagenet")
base.trainable = False
base.fit(datagen.flow_from_directory("train"))
`;

describe("SARIF", () => {
  it("is valid where nothing is found, and has every rule with its page", async () => {
    const [run] = valid(sarifLog(runReport())).runs;
    expect(run?.results).toEqual([]);
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ name }) => name));
    for (const [i, rule] of (run?.tool.driver.rules ?? []).entries()) {
      expect(rule.help?.markdown).toBe(rules[i]?.page);
      expect(rule.helpUri).toMatch(/^https:.*\.md$/);
      expect(rule.shortDescription?.text).toMatch(/^[A-Za-z_].*\.$/);
    }
  });

  it("tells place, steps from file to network, and the fix, and points at the rule", async () => {
    await write("src/a b.py", train);
    const log = await logOf();
    const [run] = log.runs;
    const [result] = run?.results ?? [];
    const uri = "src/a%20b.py";
    expect(result).toMatchObject({
      ruleId: "wrong-scaling",
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
            region: {
              startLine: 4,
              startColumn: 30,
              endLine: 4,
              endColumn: 44,
              snippet: { text: "rescale=1./255" },
            },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri },
              replacements: [
                { insertedContent: { text: expect.stringContaining("import preprocess_input") } },
                { deletedRegion: { startLine: 4, startColumn: 30 } },
              ],
            },
          ],
        },
      ],
    });
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe("wrong-scaling");
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]);
    expect(steps).toMatchObject([
      [7, expect.stringContaining("flow_from_directory")],
      [4, expect.stringContaining("ImageDataGenerator")],
      [4, expect.stringMatching(/^rescale=1\.\/255 → RGB\/255/)],
      [7, "here it arrives: this trains"],
    ]);
  });

  it("gives the folder it ran in, and says truthfully what columns count", async () => {
    await write("a.py", train.replace("datagen = ", '"😀"; datagen = '));
    const [run] = (await logOf()).runs;
    const base = run?.originalUriBaseIds?.["%SRCROOT%"]?.uri ?? "";
    expect(fileURLToPath(base)).toBe(`${folder.path}/`);
    expect(run?.columnKind).toBe("unicodeCodePoints");
    const found = run?.results?.find(({ ruleId }) => ruleId === "wrong-scaling");
    expect(found?.locations?.[0]?.physicalLocation?.region?.startColumn).toBe(35);
  });

  it("says what could not be checked", async () => {
    await write("a.py", train);
    await write("b.py", Buffer.from([0x78, 0xff]));
    const [run] = (await logOf()).runs;
    expect(run?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "b.py was not checked: it is no UTF-8 text." },
            locations: [{ physicalLocation: { artifactLocation: { uri: "b.py" } } }],
          },
        ],
      },
    ]);
    expect(run?.results).toHaveLength(1);
  });

  it("places what is wrong in a file of settings", () => {
    const problems = [{ path: "sub/pyproject.toml:3:5", reason: "there is no such setting" }];
    const [run] = valid(sarifLog(runReport({ problems, exitCode: 2 }))).runs;
    const [told] = run?.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "sub/pyproject.toml" },
      region: { startLine: 3, startColumn: 5 },
    });
  });

  it("places what is in a notebook's cell in a row of its JSON, and offers no edit of it", async () => {
    const json = notebookJson("#md hello", "x = 1\ny = 2\n", train);
    await write("a.ipynb", json);
    const [result] = await resultsOf();
    const row = result?.locations?.[0]?.physicalLocation?.region?.startLine ?? 0;
    expect(json.split("\n")[row - 1]).toContain("rescale=1./255");
    expect(result?.locations?.[0]?.logicalLocations).toMatchObject([{ name: "cell 3, line 4" }]);
    expect(result?.message.text).toMatch(/^In cell 3, line 4: /);
    expect(result?.fixes).toEqual([]);
  });

  it("knows a finding again by its fingerprint after edits above it and a move of the file, and tells alike ones apart", async () => {
    await write("a.py", train);
    const before = await resultsOf();
    await write(
      "a.py",
      `"""What it does."""\nimport os\n\n${train.replace("rescale=1./255, h", "rescale=1./255,  h")}`,
    );
    expect((await resultsOf()).map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      before.map(({ partialFingerprints }) => partialFingerprints),
    );
    await write("moved/b.py", train);
    await write("a.py", "");
    expect((await resultsOf()).map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      before.map(({ partialFingerprints }) => partialFingerprints),
    );
    const twice = findingReport();
    const [run] = valid(sarifLog(runReport({ findings: [twice, twice] }))).runs;
    const prints = run?.results?.map(({ partialFingerprints }) => partialFingerprints?.["pixelproof/v1"]);
    expect(new Set(prints).size).toBe(2);
  });
});
