import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { createEngine, type Engine } from "../../core/engine.ts";
import { corpusIn, projectsIn } from "./corpus.ts";
import { fileOf } from "./files.ts";
import { historyOf } from "./histories.ts";
import { breachOf, type History } from "./laws.ts";
import { notebookHistoryOf } from "./notebook-histories.ts";
import { breachOfProject } from "./project-laws.ts";
import { shrink } from "./shrink.ts";
import { shrinkBytes } from "./shrink-bytes.ts";
import { breachOfTree, treeOf } from "./tree-laws.ts";
import type { FuzzMessage, FuzzTask } from "./watched.ts";
import { breachOfFile } from "./way-laws.ts";

/** Tries seed after seed for as long as it was asked to; ends at the first broken law, which it makes small. */
async function fuzz({ root, runtime, seconds, seed: first, worker }: FuzzTask): Promise<string> {
  const bytes = {
    grammar: readFileSync(join(root, "grammars/tree-sitter-python.wasm")),
    runtime: readFileSync(runtime),
  };
  const engine = await createEngine(bytes);
  const other = await createEngine(bytes);
  const projects = projectsIn(root);
  const corpus = corpusIn(root);
  const folder = mkdtempSync(join(tmpdir(), "pixelproof-fuzz-"));
  const cases: Readonly<Record<string, (seed: number) => Promise<string | undefined> | string | undefined>> =
    {
      "a program": (seed) => ofHistory(engine, historyOf(corpus, seed)),
      "a notebook": (seed) => ofHistory(engine, notebookHistoryOf(corpus, seed)),
      "a file of bytes": (seed) => ofBytes(engine, fileOf(corpus, seed)),
      "a project": (seed) => (seed % 8 === 0 ? breachOfProject(engine, other, projects, seed) : undefined),
      "a tree": (seed) =>
        seed % 200 === 0
          ? breachOfTree(engine, treeOf(corpus, seed), { folder, worker: new URL(worker) })
          : undefined,
    };
  const end = performance.now() + seconds * 1000;
  const slowest = { what: "", milliseconds: 0 };
  let seed = first;
  try {
    for (; performance.now() < end; seed++) {
      for (const [kind, run] of Object.entries(cases)) {
        const start = performance.now();
        tell({ kind: "begins", what: `seed ${seed}, ${kind}` });
        const breach = await run(seed);
        if (breach !== undefined) return `seed ${seed}, ${kind}: ${breach}`;
        const milliseconds = performance.now() - start;
        if (milliseconds > slowest.milliseconds)
          Object.assign(slowest, { what: `seed ${seed}, ${kind}`, milliseconds });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  tell({
    kind: "says",
    words: `seeds ${first} to ${seed - 1}: every law holds; the slowest was ${slowest.what}, ${slowest.milliseconds.toFixed(0)} ms`,
  });
  return "";
}

function tell(message: FuzzMessage): void {
  parentPort?.postMessage(message);
}

function ofHistory(engine: Engine, history: History): string | undefined {
  const breach = breachOf(engine, history);
  if (breach === undefined) return undefined;
  tell({ kind: "says", words: `${breach.slice(0, 300)}\nmaking it small…` });
  const kind = kindOf(breach);
  const least = shrink(history, (shorter) => {
    tell({ kind: "lives" });
    return kindOf(breachOf(engine, shorter)) === kind;
  });
  const versions = least.map((text, i) => `--- version ${i + 1}: ${JSON.stringify(text)}\n${text}`);
  return [breachOf(engine, least) ?? breach, ...versions].join("\n");
}

function ofBytes(engine: Engine, { path, bytes }: ReturnType<typeof fileOf>): string | undefined {
  const breach = breachOfFile(engine, { path, bytes });
  if (breach === undefined) return undefined;
  tell({ kind: "says", words: `${breach.slice(0, 300)}\nmaking it small…` });
  const kind = kindOf(breach);
  const least = shrinkBytes(bytes, (shorter) => {
    tell({ kind: "lives" });
    return kindOf(breachOfFile(engine, { path, bytes: shorter })) === kind;
  });
  return `${breachOfFile(engine, { path, bytes: least }) ?? breach}\n--- ${path}, in latin-1: ${JSON.stringify(least.toString("latin1"))}\n${least.toString("utf8")}`;
}

/** What must stay the same while a case is made smaller: the law, without the values. */
function kindOf(breach: string | undefined): string | undefined {
  return breach?.split(/[:\d]/)[0];
}

const breach = await fuzz(workerData);
if (breach !== "") tell({ kind: "breaks", words: breach });
