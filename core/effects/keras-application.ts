import type { Guard } from "../values/guard.ts";
import type { CallArguments } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** Something is given to a model: by whom, where in the text, and what the program decided to get here. */
export interface Application {
  readonly machine: Machine;
  readonly call: CallArguments;
  readonly guard: Guard;
}
