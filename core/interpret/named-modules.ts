import { importLines } from "../python/import-lines.ts";
import type { Import, ImportFrom } from "../python/syntax.ts";

/** A module as an import statement names it: `from ..a import b` means modules "", "a" and "a.b" of level 2. */
export interface NamedModule {
  readonly name: string;
  readonly level: number;
}

/**
 * Every module for which the workspace may be asked where a program with this text runs, but for those that it imports by way of
 * others. undefined where that takes parsing.
 */
export function modulesNamedIn(text: string): readonly NamedModule[] | undefined {
  return importLines(text)?.flatMap(namedModules);
}

function namedModules(node: Import | ImportFrom): readonly NamedModule[] {
  if (node.kind === "import") return node.names.flatMap(({ path }) => onTheWay(path, 0));
  const { module, level, names } = node;
  const outer = level > 0 ? [{ name: "", level }] : [];
  // What is no member of the module may be a module within.
  const within = names.flatMap(({ path }) => onTheWay(module === "" ? path : `${module}.${path}`, level));
  return [...outer, ...onTheWay(module, level), ...within];
}

/** "a", "a.b" and "a.b.c": packages run before what is in them. */
function onTheWay(path: string, level: number): readonly NamedModule[] {
  const parts = path === "" ? [] : path.split(".");
  return parts.map((_, i) => ({ name: parts.slice(0, i + 1).join("."), level }));
}
