import type { Library } from "../effects/library.ts";
import type { Machine } from "../effects/machine.ts";
import type { Phase, Use } from "../flow/flow.ts";
import type { Guard } from "../values/guard.ts";
import type { Pixels } from "../values/pixels.ts";
import type { Address, Delta, Mark, Store } from "../values/store.ts";
import type { Content, InstanceValue, ClassValue, NetworkContent, Value } from "../values/value.ts";
import type { Scope } from "./scope.ts";

/** The file whose code runs. */
export interface SourceModule {
  readonly file: string;
  readonly text: string;
  readonly scope: Scope;
}

/** One arrival as it was seen, before what was seen of one use is put together. */
export interface Sighting {
  readonly network: NetworkContent;
  readonly phase: Phase;
  readonly use: Use;
  readonly pixels: Pixels;
  readonly guard: Guard;
}

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
  readonly returns: Exit[];
  readonly yields: Value[];
  readonly loops: Loop[];
  /** For methods: the class that defines the function and the object before the dot, which `super()` needs. */
  readonly owner?: ClassValue;
  readonly receiver?: InstanceValue;
}

export interface Loop {
  readonly mark: Mark;
  readonly breaks: Exit[];
  readonly continues: Exit[];
}

/** All that changes while a program is interpreted. Made once for each analysis, and dropped after it. */
export interface Interpreter {
  readonly store: Store<Content>;
  readonly library: Library;
  readonly machine: Machine;
  readonly sightings: Sighting[];
  readonly saved: Map<string, Content>;
  /** Functions that were entered, by definition; the rest are entered at the end. */
  readonly entered: Set<object>;
  module: SourceModule;
  /** What the program must have decided to be here. */
  path: Guard;
  /** Work left: evaluations before everything else is cut off as unknown. */
  budget: number;
  depth: number;
  /** How many loops of unknown length surround what runs. */
  openLoops: number;
  /** Set by `sys.exit()` and the like until the statement's block has ended. */
  hasStopped: boolean;
  use: { readonly phase: Phase; readonly use: Use } | undefined;
  nextId: number;
  /** Functions on the call stack, to bound recursion. */
  readonly stack: object[];
}

/** Thrown when the budget is used up; caught where the analysis began. What was seen until then stands. */
export class Exhausted extends Error {}

export function spend(it: Interpreter): void {
  if (--it.budget < 0) throw new Exhausted("the work for one file is bounded");
}

