import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { joinCells } from "../../core/source/notebook.ts";
import { flowsByFile } from "../../core/together.ts";
import { readNotebook } from "../../workspace/notebook-json.ts";
import { engine } from "../engine.ts";
import { memoryWorkspace, ROOT } from "../project/sections.ts";
import { judge, type MeasuredRow, type Verdict } from "./judge.ts";

const folder = join(import.meta.dirname, "cases");
const truth: Readonly<Record<string, readonly MeasuredRow[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "truth.json"), "utf8"),
);

/** The share of measured rows that must be found. */
const LEAST_SHARE = 0.95;

const verdicts: Verdict[] = [];

describe("what the engine infers is what was measured under Keras, or unknown", () => {
  test.each(Object.keys(truth))("%s", (name) => {
    const rows = truth[name] ?? [];
    const files = new Map(pythonFilesOf(name).map(({ file, text }) => [`${ROOT}/${file}`, text]));
    const within = engine.within(memoryWorkspace(files));
    const flows = flowsByFile([...files].map(([file, text]) => within.check(file, text)));
    const ofFiles = [...files].map(([file, text]) =>
      judge(
        text,
        (flows.get(file) ?? []).map(({ item }) => item),
        rows.filter((row) => `${ROOT}/${row.file}` === file),
      ),
    );
    const verdict: Verdict = {
      found: ofFiles.reduce((sum, { found }) => sum + found, 0),
      missed: ofFiles.flatMap(({ missed }) => missed),
      wrong: ofFiles.flatMap(({ wrong }) => wrong),
    };
    verdicts.push(verdict);
    expect(verdict.wrong).toEqual([]);
  });

  test("the share that is found", () => {
    const rows = Object.values(truth)
      .flat()
      .filter(({ affine }) => affine);
    const found = verdicts.reduce((sum, verdict) => sum + verdict.found, 0);
    expect(found / rows.length).toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  afterAll(() => {
    const rows = Object.values(truth)
      .flat()
      .filter(({ affine }) => affine).length;
    const found = verdicts.reduce((sum, verdict) => sum + verdict.found, 0);
    console.log(`oracle: ${found} of ${rows} affine rows found (${((100 * found) / rows).toFixed(0)} %)`);
    for (const missed of verdicts.flatMap((verdict) => verdict.missed)) console.log(`  missed ${missed}`);
  });
});

/** The Python files of a case: a script, a notebook, or those of a project's folder. */
function pythonFilesOf(name: string): readonly { readonly file: string; readonly text: string }[] {
  const entry = readdirSync(folder).find((candidate) => candidate.replace(/\.(py|ipynb)$/, "") === name);
  if (entry === undefined) throw new Error(`no program for ${name}`);
  const path = join(folder, entry);
  const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => join(entry, file)) : [entry];
  return files
    .filter((file) => /\.(py|ipynb)$/.test(file))
    .map((file) => ({ file: file.split("/").at(-1) ?? file, text: textOf(join(folder, file)) }));
}

function textOf(path: string): string {
  const content = readFileSync(path, "utf8");
  return path.endsWith(".ipynb") ? joinCells(readNotebook(content)) : content;
}
