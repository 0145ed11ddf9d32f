import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import type { Flow } from "../flow/flow.ts";
import type { Place } from "../source/span.ts";
import { ALWAYS } from "../values/guard.ts";
import { contentOfTooMany } from "../values/same.ts";
import { Store } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import { alikeContent } from "./alike.ts";
import { callValue } from "./calls.ts";
import { enterTheRest } from "./entry-points.ts";
import { evaluate } from "./expressions.ts";
import { flowsOf } from "./flows.ts";
import { Exhausted, type Interpreter } from "./interpreter.ts";
import { createMachine } from "./machine.ts";
import { mergeContents } from "./merge.ts";
import { MODULES_BUDGET, runTopLevel } from "./modules.ts";
import { createScope } from "./scope.ts";
import { runBlock } from "./statements.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/** How much one file may cost, in evaluated expressions and statements. */
const BUDGET = 150_000;

/** Follows the pixels through a program: its top level in order, then every function of it that nothing called. */
export function seenIn(program: Program, library: Library, surroundings: Surroundings = alone): Seen {
  const it = createInterpreter(program, library, surroundings);
  try {
    runTopLevel(it, it.module, program, "__main__");
    enterTheRest(it);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return { flows: flowsOf(program.file, it.sightings), calledElsewhere: [...it.calledElsewhere.values()] };
}

/** What was seen of a program. */
export interface Seen {
  readonly flows: readonly Flow[];
  /** The functions of other files that it calls. */
  readonly calledElsewhere: readonly Place[];
}

/** A program that is all by itself. */
const alone: Surroundings = { module: () => undefined, saving: () => [] };

/** An interpreter in which nothing ran yet. */
export function createInterpreter(
  program: Program,
  library: Library,
  surroundings: Surroundings,
): Interpreter {
  const { file, text } = program;
  const scope = createScope("module");
  const store: Store<Content> = new Store<Content>(
    (a, b) => alikeContent(store, a, b),
    contentOfTooMany,
    (contents) => mergeContents(it, contents),
  );
  let machine: Machine | undefined;
  const it: Interpreter = {
    program,
    surroundings,
    modules: new Map([[file, { kind: "module", name: "__main__", namespace: scope }]]),
    texts: new Map([[file, text]]),
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
    saved: new Map(),
    entered: new Set(),
    definitions: new Map(),
    classes: new Map(),
    instances: new Map(),
    module: { file, text, scope },
    entry: undefined,
    calledElsewhere: new Map(),
    path: ALWAYS,
    budget: BUDGET,
    modulesBudget: MODULES_BUDGET,
    openLoops: 0,
    unrolled: 1,
    hasStopped: false,
    elementWrites: undefined,
    use: undefined,
    nextId: 1,
    stack: [],
  };
  return it;
}
