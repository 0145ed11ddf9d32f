import { join } from "node:path";
import { expect, test } from "vitest";
import { createEngine } from "../../core/engine.ts";
import { builtProgram } from "../built-program.ts";
import { bytes, engine } from "../engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { corpusIn, projectsIn } from "./corpus.ts";
import { fileOf } from "./files.ts";
import { historyOf } from "./histories.ts";
import { breachOf } from "./laws.ts";
import { notebookHistoryOf } from "./notebook-histories.ts";
import { breachOfProject } from "./project-laws.ts";
import { breachOfTree, treeOf } from "./tree-laws.ts";
import { breachOfFile } from "./way-laws.ts";

/** The same in every run. `npm run fuzz` goes on with others, and makes what it finds small. */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

test("whatever is done to a program, every law holds", { timeout: 120_000 }, () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  expect(corpus.length).toBeGreaterThan(80);
  for (const seed of [...SEEDS, 20_348, 21_373])
    expect(breachOf(engine, historyOf(corpus, seed)), `seed ${seed}`).toBeUndefined();
});

test("whatever is done to the cells of a notebook, every law holds", { timeout: 120_000 }, () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  for (const seed of [...SEEDS, 32_741])
    expect(breachOf(engine, notebookHistoryOf(corpus, seed)), `seed ${seed}`).toBeUndefined();
});

test("whatever is done to files that import each other, each means what it would mean afresh", {
  timeout: 120_000,
}, async () => {
  const projects = projectsIn(join(import.meta.dirname, "../.."));
  const other = await createEngine(bytes);
  for (const seed of [...SEEDS.slice(0, 15), 700_240]) {
    expect(breachOfProject(engine, other, projects, seed), `seed ${seed}`).toBeUndefined();
  }
});

test("whatever bytes a file holds, every law of the way to findings and to fixed bytes holds", {
  timeout: 120_000,
}, () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  for (const seed of [...SEEDS, 633, 908, 5383])
    expect(breachOfFile(engine, fileOf(corpus, seed)), `seed ${seed}`).toBeUndefined();
});

test("however a tree is checked, in threads, in parts or from what was kept, the answer is one", {
  timeout: 240_000,
}, async () => {
  const corpus = corpusIn(join(import.meta.dirname, "../.."));
  const folder = await temporaryFolder();
  const built = await builtProgram();
  try {
    for (const seed of [...SEEDS.slice(0, 3), 60_000]) {
      const where = { folder: folder.path, worker: built.checkWorker };
      expect(await breachOfTree(engine, treeOf(corpus, seed), where), `seed ${seed}`).toBeUndefined();
    }
  } finally {
    await folder.remove();
  }
});
