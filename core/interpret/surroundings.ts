import type { Module } from "../python/syntax.ts";

/** A file as the interpreter takes it. */
export interface Program {
  readonly file: string;
  readonly text: string;
  readonly module: Module;
}

/** The files around the one that is checked, parsed. */
export interface Surroundings {
  /** The module that an import statement names, in this file; undefined for those of libraries. */
  module(importer: string, name: string, level: number): Program | undefined;
  /** The programs that may save something under this name. */
  saving(asker: string, name: string): readonly Program[];
}
