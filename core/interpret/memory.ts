import type { Guard } from "../values/guard.ts";
import type { LedgerUse } from "../values/ledger.ts";
import { sameSettled } from "../values/same.ts";
import type { StoreUse } from "../values/store.ts";
import type { Content } from "../values/value.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/**
 * What is remembered of the parts of a program, its top-level statements and the functions that nothing calls, from one
 * version of its text to the next. A part that reads what it read before does again what it did, without being run: so
 * an edit costs what depends on it.
 */
export interface Memory {
  /** What the part that runs asked of the files around; undefined where none is watched. */
  asked: Answer[] | undefined;
  /** By what stands for the part: a statement, a function's value. */
  earlier: ReadonlyMap<object, Part>;
  now: Map<object, Part>;
  /** How much of the work of this version was not done but done again what was done before. */
  repeated: number;
}

/** What was asked of the files around, and the programs that were the answer. */
interface Answer {
  readonly ask: (surroundings: Surroundings) => readonly Program[];
  readonly programs: readonly Program[];
}

/** One part of a program: what it found, and what it did. */
interface Part {
  /** Its lasting place: a statement within a block may be kept where the block is not, and then stands elsewhere. */
  readonly at: number;
  readonly path: Guard;
  readonly stars: readonly string[];
  readonly store: StoreUse<Content>;
  /** What it had to do with each ledger. */
  readonly ledgers: readonly (LedgerUse<unknown, unknown> | undefined)[];
  readonly asked: readonly Answer[];
  readonly modulesBudget: number;
  readonly elsewhereBudget: number;
  readonly sightings: readonly Interpreter["sightings"][number][];
  readonly elsewhere: readonly Interpreter["sightings"][number][];
  readonly work: number;
  readonly after: {
    readonly path: Guard;
    readonly stars: readonly string[];
    readonly hasStopped: boolean;
    readonly modulesBudget: number;
    readonly elsewhereBudget: number;
  };
  readonly comesOut: boolean;
}

export function createMemory(): Memory {
  return { asked: undefined, earlier: new Map(), now: new Map(), repeated: 0 };
}

/** The files around, with what is asked of them noted for the part that runs. */
export function watchedSurroundings(memory: Memory, surroundings: Surroundings): Surroundings {
  return {
    module(importer, name, level) {
      const found = surroundings.module(importer, name, level);
      const ask: Answer["ask"] = (now) => listed(now.module(importer, name, level));
      memory.asked?.push({ ask, programs: listed(found) });
      return found;
    },
    saving(asker, name) {
      const found = surroundings.saving(asker, name);
      memory.asked?.push({ ask: (now) => now.saving(asker, name), programs: found });
      return found;
    },
  };
}

function listed(program: Program | undefined): readonly Program[] {
  return program ? [program] : [];
}

/** Runs a part of the program, or does again what it did when it would find all as it did then. */
export function runPart(it: Interpreter, key: object, at: number, run: () => boolean): boolean {
  const { memory } = it;
  // A module that is imported runs within the part that imports it.
  if (!memory || memory.asked) return run();
  const known = memory.earlier.get(key);
  const part = known?.at === at && wouldRepeat(it, known) ? known : undefined;
  if (part) {
    const before = workLeft(it);
    repeat(it, part);
    memory.repeated += before - workLeft(it);
    memory.now.set(key, part);
    return part.comesOut;
  }
  const ran = watch(it, memory, at, run);
  if (!ran.ledgers.some((use) => use?.sawAll)) memory.now.set(key, ran);
  return ran.comesOut;
}

/** How much work may still be done for this version, in all. */
export function workLeft({ budget, modulesBudget, elsewhereBudget }: Interpreter): number {
  return budget + modulesBudget + elsewhereBudget;
}

function wouldRepeat(it: Interpreter, part: Part): boolean {
  return (
    part.work <= it.budget &&
    part.path === it.path &&
    sameNames(part.stars, it.module.scope.stars) &&
    ledgersOf(it).every((ledger, i) => {
      const use = part.ledgers[i];
      return use === undefined || ledger.wouldFind(use);
    }) &&
    it.store.wouldRead(part.store, sameSettled) &&
    wouldAfford(part, it, "modulesBudget") &&
    wouldAfford(part, it, "elsewhereBudget") &&
    // Last, and in order: whoever asks is known to depend on the answer.
    part.asked.every(({ ask, programs }) => sameSyntax(ask(it.surroundings), programs))
  );
}

/** Whether the part spent nothing of a budget, or found it as it now is. */
function wouldAfford(part: Part, it: Interpreter, budget: "modulesBudget" | "elsewhereBudget"): boolean {
  return part[budget] === part.after[budget] || part[budget] === it[budget];
}

/** The very same syntax: of the same text parsed anew, equal statements may have changed places. */
function sameSyntax(a: readonly Program[], b: readonly Program[]): boolean {
  return (
    a.length === b.length && a.every(({ file, module }, i) => file === b[i]?.file && module === b[i]?.module)
  );
}

function repeat(it: Interpreter, part: Part): void {
  it.budget -= part.work;
  it.path = part.after.path;
  it.hasStopped = part.after.hasStopped;
  if (part.modulesBudget !== part.after.modulesBudget) it.modulesBudget = part.after.modulesBudget;
  if (part.elsewhereBudget !== part.after.elsewhereBudget) it.elsewhereBudget = part.after.elsewhereBudget;
  it.module.scope.stars.splice(0, it.module.scope.stars.length, ...part.after.stars);
  it.store.repeat(part.store);
  ledgersOf(it).forEach((ledger, i) => {
    const use = part.ledgers[i];
    if (use) ledger.repeat(use);
  });
  it.sightings.push(...part.sightings);
  it.elsewhere.push(...part.elsewhere);
}

function watch(it: Interpreter, memory: Memory, at: number, run: () => boolean): Part {
  const { path, budget, modulesBudget, elsewhereBudget } = it;
  const asked: Answer[] = [];
  const stars = listedFrom(it.module.scope.stars, 0);
  const seen = it.sightings.length;
  const seenElsewhere = it.elsewhere.length;
  const ledgers = ledgersOf(it);
  memory.asked = asked;
  it.store.beginPart();
  for (const ledger of ledgers) ledger.beginPart();
  let comesOut = false;
  let store: StoreUse<Content> | undefined;
  let uses: Part["ledgers"] = [];
  try {
    comesOut = run();
  } finally {
    memory.asked = undefined;
    store = it.store.endPart();
    uses = ledgers.map((ledger) => ledger.endPart());
  }
  return {
    at,
    path,
    stars,
    store,
    ledgers: uses,
    asked,
    modulesBudget,
    elsewhereBudget,
    sightings: listedFrom(it.sightings, seen),
    elsewhere: listedFrom(it.elsewhere, seenElsewhere),
    work: budget - it.budget,
    after: {
      path: it.path,
      stars: listedFrom(it.module.scope.stars, 0),
      hasStopped: it.hasStopped,
      modulesBudget: it.modulesBudget,
      elsewhereBudget: it.elsewhereBudget,
    },
    comesOut,
  };
}

const NOTHING: readonly never[] = [];

/** A copy of what stands in a list from here on: most often nothing. */
function listedFrom<T>(list: readonly T[], start: number): readonly T[] {
  return start < list.length ? list.slice(start) : NOTHING;
}

/** A ledger of any kind, of which only what a part found and did matters here. */
interface AnyLedger {
  clear(): void;
  beginPart(): void;
  endPart(): LedgerUse<unknown, unknown> | undefined;
  wouldFind(use: LedgerUse<unknown, unknown>): boolean;
  repeat(use: LedgerUse<unknown, unknown>): void;
}

function ledgersOf(it: Interpreter): readonly AnyLedger[] {
  return [
    it.saved,
    it.ran,
    it.entered,
    it.definitions,
    it.classes,
    it.instances,
    it.modules,
    it.texts,
    it.calledElsewhere,
    it.mirrors,
  ];
}

/** For another version of the program: what is remembered is of an earlier one, and nothing was done in this. */
export function forget(it: Interpreter): void {
  for (const ledger of ledgersOf(it)) ledger.clear();
  if (it.memory)
    Object.assign(it.memory, { asked: undefined, earlier: it.memory.now, now: new Map(), repeated: 0 });
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
