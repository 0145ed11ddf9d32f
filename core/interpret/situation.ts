import { ALWAYS } from "../values/guard.ts";
import { Exhausted, type Interpreter } from "./interpreter.ts";

/** What of the interpreter belongs to the program that runs, and to the place in it. */
export type Situation = Pick<
  Interpreter,
  | "program"
  | "modules"
  | "definitions"
  | "entered"
  | "classes"
  | "instances"
  | "calledElsewhere"
  | "sightings"
  | "stack"
  | "entry"
  | "module"
  | "path"
  | "budget"
  | "depth"
  | "openLoops"
  | "unrolled"
  | "hasStopped"
  | "elementWrites"
  | "use"
>;

/** Where nothing is decided, looped over or used: the top level of a file. */
export const atTopLevel = {
  entry: undefined,
  path: ALWAYS,
  openLoops: 0,
  unrolled: 1,
  hasStopped: false,
  elementWrites: undefined,
  use: undefined,
} as const;

/**
 * Runs with this in place of what surrounds it, and comes back to that.
 * @returns what is left of the budget; undefined where the work was cut off
 */
export function apart(it: Interpreter, changes: Partial<Situation>, run: () => void): number | undefined {
  const around = situationOf(it);
  const { stack } = around;
  const calls = stack.length;
  enter(it, { ...around, ...changes });
  try {
    run();
    return it.budget;
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return undefined;
  } finally {
    enter(it, around);
    stack.length = calls;
  }
}

function situationOf(it: Interpreter): Situation {
  const { program, modules, definitions, entered, classes, instances, calledElsewhere, sightings } = it;
  const { stack, entry, module, path, budget, depth, openLoops, unrolled, hasStopped, elementWrites, use } =
    it;
  return {
    ...{ program, modules, definitions, entered, classes, instances, calledElsewhere, sightings },
    ...{ stack, entry, module, path, budget, depth, openLoops, unrolled, hasStopped, elementWrites, use },
  };
}

function enter(it: Interpreter, situation: Situation): void {
  it.program = situation.program;
  it.modules = situation.modules;
  it.definitions = situation.definitions;
  it.entered = situation.entered;
  it.classes = situation.classes;
  it.instances = situation.instances;
  it.calledElsewhere = situation.calledElsewhere;
  it.sightings = situation.sightings;
  it.stack = situation.stack;
  it.entry = situation.entry;
  it.module = situation.module;
  it.path = situation.path;
  it.budget = situation.budget;
  it.depth = situation.depth;
  it.openLoops = situation.openLoops;
  it.unrolled = situation.unrolled;
  it.hasStopped = situation.hasStopped;
  it.elementWrites = situation.elementWrites;
  it.use = situation.use;
}
