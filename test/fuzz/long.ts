import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine, type Engine } from "../../core/engine.ts";
import { corpusIn, projectsIn } from "./corpus.ts";
import { fileOf } from "./files.ts";
import { historyOf } from "./histories.ts";
import { breachOf, type History } from "./laws.ts";
import { breachOfProject } from "./project-laws.ts";
import { shrink } from "./shrink.ts";
import { breachOfFile } from "./way-laws.ts";

/** Tries seed after seed for as long as it was asked to; ends with 1 at the first broken law, which it makes small. */
export async function fuzz(root: string, runtime: string): Promise<void> {
  const { values } = parseArgs({
    options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1000" } },
  });
  const bytes = {
    grammar: readFileSync(join(root, "grammars/tree-sitter-python.wasm")),
    runtime: readFileSync(runtime),
  };
  const engine = await createEngine(bytes);
  const other = await createEngine(bytes);
  const projects = projectsIn(root);
  const corpus = corpusIn(root);
  const end = performance.now() + Number(values.seconds) * 1000;
  const slowest = { seed: 0, milliseconds: 0 };
  let seed = Number(values.seed);
  for (; performance.now() < end; seed++) {
    const start = performance.now();
    const history = historyOf(corpus, seed);
    const breach = breachOf(engine, history);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { seed, milliseconds });
    if (breach !== undefined) return report(engine, seed, history, breach);
    const ofFile = breachOfFile(engine, fileOf(corpus, seed));
    if (ofFile !== undefined) return fail(`seed ${seed}, a file of bytes: ${ofFile}`);
    if (seed % 8 === 0) {
      const ofProject = breachOfProject(engine, other, projects, seed);
      if (ofProject !== undefined) return fail(`seed ${seed}: ${ofProject}`);
    }
  }
  console.log(
    `seeds ${values.seed} to ${seed - 1}: every law holds; the slowest was ${slowest.seed}, ${slowest.milliseconds.toFixed(0)} ms`,
  );
}

function fail(words: string): void {
  console.log(words);
  process.exitCode = 1;
}

function report(engine: Engine, seed: number, history: History, breach: string): void {
  const kind = kindOf(breach);
  const least = shrink(history, (shorter) => kindOf(breachOf(engine, shorter)) === kind);
  console.log(`seed ${seed}: ${breachOf(engine, least) ?? breach}`);
  least.forEach((text, i) => {
    console.log(`--- version ${i + 1}: ${JSON.stringify(text)}\n${text}`);
  });
  fail("");
}

/** What must stay the same while a case is made smaller: the law, without the values. */
function kindOf(breach: string | undefined): string | undefined {
  return breach?.split(/[:\d]/)[0];
}
