import type { Place } from "../source/span.ts";
import { Ledger } from "../values/ledger.ts";
import type { ClassValue, InstanceValue, ModuleValue } from "../values/value.ts";
import { enterTheRest } from "./entry-points.ts";
import type { Definition, Interpreter, SourceModule } from "./interpreter.ts";
import { codeOf, runTopLevel } from "./modules.ts";
import { createScope } from "./scope.ts";
import { apart, atTopLevel } from "./situation.ts";
import type { Program } from "./surroundings.ts";

/** How much running other programs for what they save may cost, all together. */
export const ELSEWHERE_BUDGET = 100_000;
/** More programs than these are not run for the sake of one. */
const MOST_PROGRAMS = 8;

/**
 * Runs the programs that may save something under this name and did not run yet, each as a process of its own: it
 * shares nothing with this one but the disk. What reaches networks there is seen elsewhere.
 * @param isSettled whether it makes no difference what others save
 */
export function runSavers(it: Interpreter, name: string, isSettled: () => boolean): void {
  for (const program of it.surroundings.saving(it.program.file, name)) {
    if (it.ran.has(program.file) || it.ran.size >= MOST_PROGRAMS) continue;
    if (isSettled()) return;
    it.ran.set(program.file, true);
    runProgram(it, program);
  }
}

function runProgram(it: Interpreter, program: Program): void {
  const scope = createScope("module");
  const module: SourceModule = { file: program.file, textAt: codeOf(program), scope };
  const own: ModuleValue = { kind: "module", name: "__main__", namespace: scope };
  it.texts.set(module.file, module.textAt);
  const process = {
    ...atTopLevel,
    program,
    module,
    modules: new Ledger<string, ModuleValue>([[program.file, own]]),
    definitions: new Ledger<object, Definition>(),
    entered: new Ledger<object, true>(),
    classes: new Ledger<number, ClassValue>(),
    instances: new Ledger<number, InstanceValue>(),
    calledElsewhere: new Ledger<object, Place>(),
    sightings: it.elsewhere,
    stack: [],
    budget: it.elsewhereBudget,
  };
  const left = it.store.keep(() =>
    apart(it, process, () => {
      runTopLevel(it, module, program, "__main__");
      enterTheRest(it);
    }),
  );
  it.elsewhereBudget = left ?? 0;
}
