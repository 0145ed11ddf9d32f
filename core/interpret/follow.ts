import type { Library } from "../effects/library.ts";
import { LastingPlaces } from "../python/lasting-places.ts";
import type { Interpreter, SourceModule } from "./interpreter.ts";
import { createMemory, forget, watchedSurroundings } from "./memory.ts";
import { atTheBeginning, ProgramRun } from "./program-run.ts";
import { run, type Seen } from "./run.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/** A program that is followed again after each edit: what an edit does not touch, and what does not depend on it, is not run again. */
export interface FollowedProgram {
  follow(program: Program, surroundings: Surroundings): Seen;
}

/** An interpreter that lives on, and the places at which it sees the program. */
interface Kept {
  readonly it: Interpreter;
  readonly source: SourceModule;
  readonly places: LastingPlaces;
  textAt: SourceModule["textAt"];
  /** How many cells the first version took. */
  firstSize: number;
}

export function followProgram(file: string, library: Library): FollowedProgram {
  let kept: Kept | undefined;
  return {
    follow(program, surroundings) {
      kept = kept && isWorthKeeping(kept) ? kept : begin(file, library);
      return followIn(kept, program, surroundings);
    },
  };
}

function followIn(kept: Kept, program: Program, surroundings: Surroundings): Seen {
  const { it, places } = kept;
  return places.use(program.units, ({ textAt, inFile }) => {
    kept.textAt = textAt;
    restart(kept, surroundings);
    const seen = run(it, program, inFile);
    kept.firstSize ||= it.store.size;
    return seen;
  });
}

function begin(file: string, library: Library): Kept {
  const textAt: SourceModule["textAt"] = (span) => kept.textAt(span);
  const it = new ProgramRun({ file, textAt }, library, createMemory());
  const kept: Kept = { it, source: it.module, places: new LastingPlaces(), textAt: () => "", firstSize: 0 };
  return kept;
}

/** Once most of what is kept belongs to texts that are no more, it is cheaper to begin anew. */
function isWorthKeeping({ it, places, firstSize }: Kept): boolean {
  return places.hasRoom && it.store.size <= 4 * firstSize + 20_000;
}

/** For another version of the program: nothing ran yet, but what is remembered knows the same cells and names. */
function restart({ it, source }: Kept, surroundings: Surroundings): void {
  it.store.empty();
  it.sightings.length = 0;
  it.elsewhere.length = 0;
  it.stack.length = 0;
  source.scope.stars.length = 0;
  forget(it);
  Object.assign(it, atTheBeginning, { module: source });
  it.surroundings = it.memory ? watchedSurroundings(it.memory, surroundings) : surroundings;
}
