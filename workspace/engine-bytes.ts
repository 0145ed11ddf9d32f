import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { EngineBytes } from "../core/engine.ts";

/**
 * Reads the two wasm files that the engine is made of: from beside the bundle where this runs from dist/, else from
 * where they are kept in the source.
 */
export async function engineBytes(): Promise<EngineBytes> {
  const [runtime, grammar] = await Promise.all([readFile(runtimeFile()), readFile(grammarFile())]);
  return { runtime, grammar };
}

function runtimeFile(): string {
  const bundled = besideThis("web-tree-sitter.wasm");
  if (existsSync(bundled)) return bundled;
  return createRequire(import.meta.url).resolve("web-tree-sitter/web-tree-sitter.wasm");
}

function grammarFile(): string {
  const bundled = besideThis("tree-sitter-python.wasm");
  return existsSync(bundled) ? bundled : besideThis("../grammars/tree-sitter-python.wasm");
}

function besideThis(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
