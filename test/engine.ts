import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createEngine, type Engine } from "../core/engine.ts";

/** The engine for all tests, made once for each test file. */
export const engine: Engine = await createEngine({
  grammar: readFileSync(join(import.meta.dirname, "../grammars/tree-sitter-python.wasm")),
  runtime: readFileSync(createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm")),
});
