import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import type { Flow } from "../flow/flow.ts";
import type { Module } from "../python/syntax.ts";
import { ALWAYS } from "../values/guard.ts";
import { text } from "../values/make.ts";
import { contentOfTooMany } from "../values/same.ts";
import { Store } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import { alikeContent } from "./alike.ts";
import { callValue } from "./calls.ts";
import { enterTheRest } from "./entry-points.ts";
import { evaluate } from "./expressions.ts";
import { flowsOf } from "./flows.ts";
import { Exhausted, type Frame, type Interpreter } from "./interpreter.ts";
import { createMachine } from "./machine.ts";
import { bindIn, createScope } from "./scope.ts";
import { runBlock } from "./statements.ts";

/** How much one file may cost, in evaluated expressions and statements. */
const BUDGET = 150_000;

export interface Program {
  readonly file: string;
  readonly text: string;
  readonly module: Module;
}

/** Follows the pixels through a program: its top level in order, then every function that nothing called. */
export function flowsThrough(program: Program, library: Library): readonly Flow[] {
  const it = createInterpreter(program, library);
  try {
    runModule(it, program.module);
    enterTheRest(it);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return flowsOf(program.file, it.sightings);
}

/** An interpreter in which nothing ran yet. */
export function createInterpreter({ file, text: source }: Program, library: Library): Interpreter {
  const scope = createScope("module");
  const store: Store<Content> = new Store<Content>((a, b) => alikeContent(store, a, b), contentOfTooMany);
  let machine: Machine | undefined;
  const it: Interpreter = {
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
    module: { file, text: source, scope },
    path: ALWAYS,
    budget: BUDGET,
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

function runModule(it: Interpreter, module: Module): void {
  const { scope } = it.module;
  const frame: Frame = { scope, mark: it.store.mark(), path: it.path, returns: [], yields: [], loops: [] };
  bindIn(it, scope, "__name__", text("__main__"));
  it.runBlock(frame, module.statements);
  it.hasStopped = false;
}
