import type { Span } from "../source/span.ts";
import { layoutOf } from "./layout.ts";
import { lowerUnit } from "./lower-unit.ts";
import type { ReadTree } from "./raw-node.ts";
import { reusableUnits } from "./reuse.ts";
import type { Module } from "./syntax.ts";
import { createTreeReader } from "./tree-reader.ts";
import { type PlacedUnit, placeUnits } from "./unit.ts";

/** A version of a file, parsed. */
export interface ParsedFile {
  readonly text: string;
  /** As long as the text; what is not Python, as in a notebook, is blank in it. */
  readonly code: string;
  readonly module: Module;
  /** What the parser keeps for the next version. */
  readonly units: readonly PlacedUnit[];
}

/** Parses any text, a program's or a notebook's: what is no Python becomes Broken, as little of it as possible. Never throws. */
export interface PythonParser {
  parse(text: string): ParsedFile;
  /**
   * Parses the next version of a file. Statements that did not change are the same objects as in `previous`, moved to
   * where they now stand; so `previous` must not be used afterwards.
   */
  reparse(previous: ParsedFile, text: string): ParsedFile;
}

/**
 * Takes the bytes of tree-sitter-python.wasm and of web-tree-sitter.wasm; without the latter, web-tree-sitter looks
 * for that file itself.
 */
export async function createPythonParser(grammar: Uint8Array, runtime?: Uint8Array): Promise<PythonParser> {
  const readTree = await createTreeReader(grammar, runtime);
  return {
    parse: (text) => parse(text, [], readTree),
    reparse: (previous, text) => (previous.text === text ? previous : parse(text, previous.units, readTree)),
  };
}

/**
 * Layout (logical lines, indentation, blocks) is read from the text itself, and tree-sitter is given one logical line
 * at a time: so an error stays in its line, and a file means the same however it was edited into being.
 */
function parse(text: string, previous: readonly PlacedUnit[], readTree: ReadTree): ParsedFile {
  const { code, items } = layoutOf(text);
  const reusable = reusableUnits(code, items, previous);
  const units = items.map((item) => lowerUnit(item, { text: code, start: 0 }, { readTree, reusable }));
  const broken: Span[] = [];
  placeUnits(units, 0, broken);
  return { text, code, module: { statements: units.flatMap(({ unit }) => unit.statements), broken }, units };
}
