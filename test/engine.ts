import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createEngine, type Engine, type EngineBytes } from "../core/engine.ts";

/** What engines are made of. */
export const bytes: EngineBytes = {
  grammar: readFileSync(join(import.meta.dirname, "../grammars/tree-sitter-python.wasm")),
  runtime: readFileSync(createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm")),
};

/** The engine for all tests, made once for each test file. */
export const engine: Engine = await createEngine(bytes);
