import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createPythonParser, type PythonParser } from "../core/python/parser.ts";

const grammar = readFileSync(join(import.meta.dirname, "../grammars/tree-sitter-python.wasm"));
const runtime = readFileSync(createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm"));

/** The parser for all tests, loaded once for each test file. */
export const pythonParser: PythonParser = await createPythonParser(grammar, runtime);
