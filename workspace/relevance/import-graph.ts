import { basename, dirname, join } from "node:path";
import { networkWords } from "../../core/network-words.ts";
import { type DiskTree, readText } from "../file-tree.ts";
import { resolveModule } from "../resolve-module.ts";
import { type ImportStatement, importsIn } from "./imports-in.ts";

/** What a file's imports come to. */
export interface Imports {
  /** Whether it imports a library from which networks come: so whoever imports the file may be handed one. */
  readonly isSource: boolean;
  /** The modules that it names, each as they stand after `import` or between `from` and `import`, and what is within. */
  readonly modules: readonly { readonly name: string; readonly level: number }[];
}

const ofNothing: Imports = { isSource: false, modules: [] };

/** Reads a file for its imports alone. */
export function importsOfFile(file: string): Imports {
  const text = readText(file);
  if (text === undefined) return ofNothing;
  const statements = importsIn(text);
  const isDynamic = /\bimportlib\b|__import__/.test(text) && networkWords.some((word) => text.includes(word));
  return { isSource: isDynamic || statements.some(namesLibrary), modules: statements.flatMap(modulesOf) };
}

function namesLibrary({ module, level }: ImportStatement): boolean {
  const [root = ""] = module.split(".");
  return level === 0 && networkWords.some((word) => root.includes(word));
}

/** `from a.b import c` runs a, a.b and, where that is a module, a.b.c. */
function modulesOf({ module, level, names }: ImportStatement): Imports["modules"] {
  const parts = module === "" ? [] : module.split(".");
  const packages = parts.map((_, i) => parts.slice(0, i + 1).join("."));
  const within = names
    .filter((name) => name !== "*")
    .map((name) => (module === "" ? name : `${module}.${name}`));
  return [...(level > 0 ? [""] : []), ...packages, ...within].map((name) => ({ name, level }));
}

export type ResolveIn = (folder: string, name: string, level: number) => string | undefined;

/** Where a module is that a file in this folder names, by what folders hold: no file is read. */
export function createResolver(tree: DiskTree, rootOf: (folder: string) => string): ResolveIn {
  const listed = {
    hasFolder: tree.hasFolder,
    read: (path: string) => (tree.entries(dirname(path)).get(basename(path)) === "file" ? "" : undefined),
  };
  const known = new Map<string, string | undefined>();
  return (folder, name, level) => {
    const key = `${folder}\0${level}\0${name}`;
    if (known.has(key)) return known.get(key);
    const importer = join(folder, "importer.py");
    const found = resolveModule({ importer, module: name, level }, rootOf(folder), listed)?.file;
    // A folder without `__init__.py` is a package that binds nothing.
    const file = found !== undefined && listed.read(found) !== undefined ? found : undefined;
    known.set(key, file);
    return file;
  };
}
