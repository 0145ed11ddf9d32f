import type { Library } from "../effects/library.ts";
import type { Flow } from "../flow/flow.ts";
import type { Place } from "../source/span.ts";
import { enterTheRest } from "./entry-points.ts";
import { flowsOf } from "./flows.ts";
import { Exhausted, type Interpreter } from "./interpreter.ts";
import { workLeft } from "./memory.ts";
import { codeOf, runTopLevel } from "./modules.ts";
import { ProgramRun } from "./program-run.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/** What was seen of a program. */
export interface Seen {
  readonly flows: readonly Flow[];
  /** What arrives in other programs, which were run for what they save. */
  readonly elsewhere: readonly Flow[];
  /** The functions of other files that it calls. */
  readonly calledElsewhere: readonly Place[];
  /** How many expressions and statements were evaluated for it, beside what was known of an earlier version. */
  readonly work: number;
}

/** Follows the pixels through a program: its top level in order, then every function of it that nothing called. */
export function seenIn(program: Program, library: Library, surroundings?: Surroundings): Seen {
  const it = new ProgramRun({ file: program.file, textAt: codeOf(program) }, library);
  if (surroundings) it.surroundings = surroundings;
  return run(it, program);
}

/** Runs a program from its beginning. */
export function run(it: Interpreter, program: Program, move?: (position: number) => number): Seen {
  const { file, textAt, scope } = it.module;
  it.modules.set(file, { kind: "module", name: "__main__", namespace: scope });
  it.texts.set(file, textAt);
  it.ran.set(file, true);
  const before = workLeft(it);
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
    work: before - workLeft(it) - (it.memory?.repeated ?? 0),
  };
}
