import type { Module } from "../python/syntax.ts";
import type { PlacedUnit } from "../python/unit.ts";

/** A file as the interpreter takes it. */
export interface Program {
  readonly file: string;
  readonly text: string;
  /** As long as the text; what is not Python, as in a notebook, is blank in it. */
  readonly code: string;
  readonly module: Module;
  readonly units: readonly PlacedUnit[];
}

/** The files around the one that is checked, parsed. */
export interface Surroundings {
  /** The module that an import statement names, in this file; undefined for those of libraries. */
  module(importer: string, name: string, level: number): Program | undefined;
  /** The programs that may save something under this name. */
  saving(asker: string, name: string): readonly Program[];
}
