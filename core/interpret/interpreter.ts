import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import type { FlowNetwork, Phase, Use } from "../flow/flow.ts";
import type { Expression, FunctionDefinition, Lambda, Statement } from "../python/syntax.ts";
import type { Place, Span } from "../source/span.ts";
import type { Guard } from "../values/guard.ts";
import type { Ledger } from "../values/ledger.ts";
import type { Pixels } from "../values/pixels.ts";
import type { Address, Cell, Delta, Mark, Store } from "../values/store.ts";
import type {
  CallArguments,
  ClassValue,
  Content,
  FunctionValue,
  InstanceValue,
  ModuleValue,
  Value,
} from "../values/value.ts";
import type { Memory } from "./memory.ts";
import type { Scope } from "./scope.ts";
import type { Saved } from "./shelf.ts";
import type { Program, Surroundings } from "./surroundings.ts";

/** The file whose code runs. */
export interface SourceModule {
  readonly file: string;
  /** The code at this span of its syntax. */
  readonly textAt: (span: Span) => string;
  readonly scope: Scope;
}

/** One arrival as it was seen, before what was seen of one use is put together. */
export interface Sighting {
  readonly network: FlowNetwork;
  readonly phase: Phase;
  readonly use: Use;
  readonly pixels: Pixels;
  readonly guard: Guard;
  /** The function that was entered though nothing calls it. */
  readonly entry?: Place;
  readonly isInferred?: boolean;
}

/** What says something of which network is fed what, though no images were seen to reach one. */
export type Clue =
  /** A network was made, or something about it changed. */
  | { readonly clue: "made"; readonly network: FlowNetwork }
  /** A model that is a parameter is fed. */
  | ({ readonly clue: "fed" } & Omit<Sighting, "network">)
  /** There is another model, or there are other weights, than one could take for the only ones. */
  | { readonly clue: "doubt" };

/** A way out of a block that some branch took: the state there, relative to where the block began. */
export interface Exit {
  readonly guard: Guard;
  readonly delta: Delta<Content>;
  readonly value?: Value;
}

/** A running function, or a module's top level. */
export interface Frame {
  readonly scope: Scope;
  readonly mark: Mark;
  /** What the program had decided when the function was entered. */
  readonly path: Guard;
  readonly returns: Exit[];
  readonly yields: Value[];
  readonly loops: Loop[];
  /** For methods: the class that defines the function and the object before the dot, which `super()` needs. */
  readonly owner?: ClassValue;
  readonly receiver?: InstanceValue;
}

/** A running loop. Breaks are told from where the loop began, continues from where this turn of it did. */
export interface Loop {
  readonly mark: Mark;
  readonly path: Guard;
  readonly breaks: Exit[];
  turn: { readonly mark: Mark; readonly path: Guard; readonly continues: Exit[] };
}

/** A function of the program that was defined, to be entered at the end if nothing called it. */
export interface Definition {
  readonly node: FunctionDefinition | Lambda;
  readonly value: FunctionValue;
  readonly module: SourceModule;
  readonly owner?: ClassValue;
}

/**
 * All that changes while a program is interpreted. What one part of the program leaves there for another lies in the
 * store or in a ledger, or is a sighting: nothing else is repeated for a part that need not run again.
 */
export interface Interpreter {
  /** The file that is checked: what Python is started with. */
  program: Pick<Program, "file">;
  /** The files around this version of it. */
  surroundings: Surroundings;
  /** The modules of the program that were imported, by file. */
  modules: Ledger<string, ModuleValue>;
  /** The text of each file whose code ran. */
  readonly texts: Ledger<string, SourceModule["textAt"]>;
  readonly store: Store<Content>;
  readonly library: Library;
  readonly machine: Machine;
  readonly evaluate: (frame: Frame, node: Expression) => Value;
  /** Runs statements in order; false where control does not come out at the end. */
  readonly runBlock: (frame: Frame, statements: readonly Statement[]) => boolean;
  readonly callValue: (callee: Value, call: CallArguments) => Value;
  /** Arrivals at networks, and clues to others. */
  sightings: (Sighting | Clue)[];
  /** What reached networks in other programs, which were run for what they save. */
  readonly elsewhere: (Sighting | Clue)[];
  /** The files of the programs that ran. */
  readonly ran: Ledger<string, true>;
  /** What programs saved to the disk, by kind and path, in order. */
  readonly saved: Ledger<string, readonly Saved[]>;
  /** Functions that were entered, by definition; the rest are entered at the end. */
  entered: Ledger<object, true>;
  definitions: Ledger<object, Definition>;
  classes: Ledger<number, ClassValue>;
  /** The first object of each class, by the class's id. */
  instances: Ledger<number, InstanceValue>;
  /** What is known of the parts of earlier versions of the program, while its file is open. */
  readonly memory: Memory | undefined;
  module: SourceModule;
  /** The function that is being entered though nothing calls it. */
  entry: Place | undefined;
  /** The functions of other files that were called. */
  calledElsewhere: Ledger<object, Place>;
  /** What the program must have decided to be here. */
  path: Guard;
  /** Work left: evaluations before everything else is cut off as unknown. */
  budget: number;
  /** The same for the top levels of imported modules, together. */
  modulesBudget: number;
  /** The same for other programs that are run for what they save. */
  elsewhereBudget: number;
  /** How many blocks, expressions and calls lie around what runs. */
  depth: number;
  /** How many loops of unknown length surround what runs. */
  openLoops: number;
  /** By how much loops that are unrolled multiply the work here. */
  unrolled: number;
  /** Set by `sys.exit()` and the like until the statement has ended. */
  hasStopped: boolean;
  /** Arrays that share their memory, the one with its channels reversed (`bgr = rgb[..., ::-1]`), and where they do. */
  readonly mirrors: Ledger<Address, ReadonlyMap<Address, Guard>>;
  /** Arrays of which this turn of the innermost loop wrote one element (`X[i] = image`), as they were before it. */
  elementWrites: Map<Address, Cell<Content>> | undefined;
  use: { readonly phase: Phase; readonly use: Use; readonly own?: FlowNetwork } | undefined;
  nextId: number;
  /** Functions on the call stack, to bound recursion. */
  stack: object[];
}

/** Thrown when the budget is used up; caught where the analysis began. What was seen until then stands. */
export class Exhausted extends Error {}

export function spend(it: Interpreter, work = 1): void {
  it.budget -= work;
  if (it.budget < 0) throw new Exhausted("the work for one file is bounded");
}

/** Whoever meets a list or dict goes through it, most often: long ones cost what that costs. */
export function spendOn(it: Interpreter, content: Content): void {
  if (content.kind === "list") spend(it, content.items.length >> 4);
  else if (content.kind === "dict") spend(it, content.entries.size >> 4);
}

/** A way out of the block that began at this mark: the state and the decisions since. */
export function exitSince(it: Interpreter, mark: Mark, path: Guard, value?: Value): Exit {
  return { guard: decidedSince(it.path, path), delta: it.store.delta(mark), ...(value ? { value } : {}) };
}

/** The facts of `path` that `before` does not hold. */
function decidedSince(path: Guard, before: Guard): Guard {
  if (path === before) return new Map();
  return new Map([...path].filter(([key, fact]) => before.get(key) !== fact));
}
