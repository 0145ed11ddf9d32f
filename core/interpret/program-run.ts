import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import { Ledger } from "../values/ledger.ts";
import { contentOfTooMany } from "../values/same.ts";
import { Store } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import { alikeContent } from "./alike.ts";
import { callValue } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import type { Interpreter, SourceModule } from "./interpreter.ts";
import { createMachine } from "./machine.ts";
import type { Memory } from "./memory.ts";
import { mergeContents } from "./merge.ts";
import { MODULES_BUDGET } from "./modules.ts";
import { ELSEWHERE_BUDGET } from "./run-elsewhere.ts";
import { createScope } from "./scope.ts";
import { atTopLevel } from "./situation.ts";
import { runBlock } from "./statements.ts";
import type { Surroundings } from "./surroundings.ts";

/** How much one file may cost, in evaluated expressions and statements. */
const BUDGET = 150_000;

/** A program that is all by itself. */
const alone: Surroundings = { module: () => undefined, saving: () => [] };

/** What changes from statement to statement, before the first. */
export const atTheBeginning = {
  ...atTopLevel,
  budget: BUDGET,
  modulesBudget: MODULES_BUDGET,
  elsewhereBudget: ELSEWHERE_BUDGET,
  depth: 0,
} as const;

/**
 * An interpreter in which nothing ran yet. It is a class for the accessor's sake: an object literal with one of its own is to V8 of
 * a kind of its own, and kinds stay, with all that they lead to, until the whole heap is gone through.
 */
export class ProgramRun implements Interpreter {
  program: Interpreter["program"];
  module: SourceModule;
  surroundings = alone;
  readonly library: Library;
  readonly memory: Memory | undefined;
  readonly store: Store<Content> = new Store<Content>(
    (a, b) => alikeContent(this.store, a, b),
    contentOfTooMany,
    (contents) => mergeContents(this, contents),
  );
  modules: Interpreter["modules"] = new Ledger();
  readonly texts: Interpreter["texts"] = new Ledger();
  readonly ran: Interpreter["ran"] = new Ledger();
  readonly saved: Interpreter["saved"] = new Ledger();
  entered: Interpreter["entered"] = new Ledger();
  definitions: Interpreter["definitions"] = new Ledger();
  classes: Interpreter["classes"] = new Ledger();
  instances: Interpreter["instances"] = new Ledger();
  calledElsewhere: Interpreter["calledElsewhere"] = new Ledger();
  readonly mirrors: Interpreter["mirrors"] = new Ledger();
  sightings: Interpreter["sightings"] = [];
  readonly elsewhere: Interpreter["elsewhere"] = [];
  entry: Interpreter["entry"] = atTheBeginning.entry;
  path: Interpreter["path"] = atTheBeginning.path;
  budget: number = atTheBeginning.budget;
  modulesBudget: number = atTheBeginning.modulesBudget;
  elsewhereBudget: number = atTheBeginning.elsewhereBudget;
  depth: number = atTheBeginning.depth;
  openLoops: number = atTheBeginning.openLoops;
  unrolled: number = atTheBeginning.unrolled;
  hasStopped: boolean = atTheBeginning.hasStopped;
  elementWrites: Interpreter["elementWrites"] = atTheBeginning.elementWrites;
  use: Interpreter["use"] = atTheBeginning.use;
  nextId = 1;
  stack: object[] = [];
  private made: Machine | undefined;

  constructor(source: Omit<SourceModule, "scope">, library: Library, memory?: Memory) {
    this.module = { ...source, scope: createScope("module") };
    this.program = this.module;
    this.library = library;
    this.memory = memory;
  }

  get machine(): Machine {
    this.made ??= createMachine(this);
    return this.made;
  }

  readonly evaluate: Interpreter["evaluate"] = (frame, node) => evaluate(this, frame, node);
  readonly runBlock: Interpreter["runBlock"] = (frame, statements) => runBlock(this, frame, statements);
  readonly callValue: Interpreter["callValue"] = (callee, call) => callValue(this, callee, call);
}
