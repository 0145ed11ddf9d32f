import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import type { Flow } from "../flow/flow.ts";
import type { Place } from "../source/span.ts";
import { ALWAYS } from "../values/guard.ts";
import { Ledger } from "../values/ledger.ts";
import { contentOfTooMany } from "../values/same.ts";
import { Store } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import { alikeContent } from "./alike.ts";
import { callValue } from "./calls.ts";
import { enterTheRest } from "./entry-points.ts";
import { evaluate } from "./expressions.ts";
import { flowsOf } from "./flows.ts";
import { Exhausted, type Interpreter, type SourceModule } from "./interpreter.ts";
import { createMachine } from "./machine.ts";
import type { Memory } from "./memory.ts";
import { mergeContents } from "./merge.ts";
import { codeOf, MODULES_BUDGET, runTopLevel } from "./modules.ts";
import { ELSEWHERE_BUDGET } from "./run-elsewhere.ts";
import { createScope } from "./scope.ts";
import { runBlock } from "./statements.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/** How much one file may cost, in evaluated expressions and statements. */
const BUDGET = 150_000;

/** What was seen of a program. */
export interface Seen {
  readonly flows: readonly Flow[];
  /** What arrives in other programs, which were run for what they save. */
  readonly elsewhere: readonly Flow[];
  /** The functions of other files that it calls. */
  readonly calledElsewhere: readonly Place[];
}

/** Follows the pixels through a program: its top level in order, then every function of it that nothing called. */
export function seenIn(program: Program, library: Library, surroundings: Surroundings = alone): Seen {
  const it = createInterpreter({ file: program.file, textAt: codeOf(program) }, library);
  it.surroundings = surroundings;
  return run(it, program);
}

/** A program that is all by itself. */
const alone: Surroundings = { module: () => undefined, saving: () => [] };

/** Runs a program from its beginning. */
export function run(it: Interpreter, program: Program, move?: (position: number) => number): Seen {
  const { file, textAt, scope } = it.module;
  it.modules.set(file, { kind: "module", name: "__main__", namespace: scope });
  it.texts.set(file, textAt);
  it.ran.set(file, true);
  try {
    runTopLevel(it, it.module, program, "__main__");
    enterTheRest(it);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return {
    flows: flowsOf(file, it.sightings, move),
    elsewhere: flowsOf(file, it.elsewhere, move),
    calledElsewhere: [...it.calledElsewhere.values()],
  };
}

/** An interpreter in which nothing ran yet. */
export function createInterpreter(
  source: Omit<SourceModule, "scope">,
  library: Library,
  memory?: Memory,
): Interpreter {
  const store: Store<Content> = new Store<Content>(
    (a, b) => alikeContent(store, a, b),
    contentOfTooMany,
    (contents) => mergeContents(it, contents),
  );
  let machine: Machine | undefined;
  const module = { ...source, scope: createScope("module") };
  const it: Interpreter = {
    program: module,
    surroundings: alone,
    modules: new Ledger(),
    texts: new Ledger(),
    store,
    library,
    get machine() {
      machine ??= createMachine(it);
      return machine;
    },
    evaluate: (frame, node) => evaluate(it, frame, node),
    runBlock: (frame, statements) => runBlock(it, frame, statements),
    callValue: (callee, call) => callValue(it, callee, call),
    sightings: [],
    elsewhere: [],
    ran: new Ledger(),
    saved: new Ledger(),
    entered: new Ledger(),
    definitions: new Ledger(),
    classes: new Ledger(),
    instances: new Ledger(),
    calledElsewhere: new Ledger(),
    mirrors: new Ledger(),
    ...(memory ? { memory } : {}),
    ...atTheBeginning(module),
    nextId: 1,
    stack: [],
  };
  return it;
}

/** What changes from statement to statement, before the first. */
export function atTheBeginning(module: SourceModule) {
  return {
    module,
    entry: undefined,
    path: ALWAYS,
    budget: BUDGET,
    modulesBudget: MODULES_BUDGET,
    elsewhereBudget: ELSEWHERE_BUDGET,
    depth: 0,
    openLoops: 0,
    unrolled: 1,
    hasStopped: false,
    elementWrites: undefined,
    use: undefined,
  };
}
