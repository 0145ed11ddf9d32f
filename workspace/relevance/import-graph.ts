import { dirname, sep } from "node:path";
import { networkWords } from "../../core/network-words.ts";
import { type DiskTree, readText } from "../file-tree.ts";
import { COMPILED } from "../resolve-module.ts";
import { codeOf, type ImportStatement, importsIn } from "./imports-in.ts";

/** What a file's imports come to. */
export interface Imports {
  /** Whether a network may be made in it, or what makes one be had from it: so whoever imports the file may be handed one. */
  readonly isSource: boolean;
  /** The modules that it names, each as they stand after `import` or between `from` and `import`, and what is within. */
  readonly modules: readonly { readonly name: string; readonly level: number }[];
}

const ofNothing: Imports = { isSource: false, modules: [] };

/** Reads a file for its imports alone. */
export function importsOfFile(file: string): Imports {
  const text = readText(file);
  if (text === undefined) return ofNothing;
  // A module may be imported by a name that is a string.
  const isDynamic = /\bimportlib\b|__import__/.test(text);
  const names = isDynamic ? text : codeOf(text);
  const isSource = networkWords.some((word) => names.includes(word));
  return { isSource, modules: importsIn(text).flatMap(modulesOf) };
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

/**
 * Where a module is that a file in this folder names, as `resolveModule` finds it, by what folders hold: no file is read,
 * and no folder is listed that is not there.
 */
export function createResolver({ entries }: DiskTree, rootOf: (folder: string) => string): ResolveIn {
  const isFolder = (folder: string, name: string): boolean => /folder$/.test(entries(folder).get(name) ?? "");
  const isFile = (folder: string, name: string): boolean => entries(folder).get(name) === "file";

  const moduleIn = (folder: string, parts: readonly string[]): string | undefined => {
    let at = folder;
    for (const [i, part] of parts.entries()) {
      const isLast = i === parts.length - 1;
      const inside = `${at}${sep}${part}`;
      if (isFolder(at, part)) {
        if (isLast && isFile(inside, PACKAGE)) return `${inside}${sep}${PACKAGE}`;
      } else if (!isLast) return undefined;
      if (isLast) return isFile(at, `${part}.py`) ? `${inside}.py` : undefined;
      at = inside;
    }
    return isFile(at, PACKAGE) ? `${at}${sep}${PACKAGE}` : undefined;
  };

  /** The folders around in which something of this name is, the nearest first. */
  const placesOf = remembered((folder: string, first: string): readonly string[] => {
    const holds = (place: string): boolean => isFolder(place, first) || isFile(place, `${first}.py`);
    const own = [folder, ...(isFolder(folder, "src") ? [`${folder}${sep}src`] : [])].filter(holds);
    const isTop = folder === rootOf(folder) || dirname(folder) === folder;
    const outer = isTop ? [] : placesOf(dirname(folder), first);
    return own.length === 0 ? outer : [...own, ...outer];
  });

  return remembered((folder: string, name: string, level: number) => {
    const parts = name === "" ? [] : name.split(".");
    if (parts.includes(COMPILED)) return undefined;
    const places = level > 0 ? [above(folder, level - 1)] : placesOf(folder, parts[0] ?? "");
    for (const place of places) {
      const found = moduleIn(place, parts);
      if (found !== undefined) return found;
    }
    return undefined;
  });
}

/** The file that a package runs when it is imported. */
export const PACKAGE = "__init__.py";

function above(folder: string, levels: number): string {
  return levels > 0 ? above(dirname(folder), levels - 1) : folder;
}

/** Answers that depend on a folder and a name, found once. */
function remembered<T, Rest extends readonly (string | number)[]>(
  find: (folder: string, ...rest: Rest) => T,
): (folder: string, ...rest: Rest) => T {
  const known = new Map<string, Map<string, { readonly answer: T }>>();
  return (folder, ...rest) => {
    const ofFolder = known.get(folder) ?? new Map<string, { readonly answer: T }>();
    known.set(folder, ofFolder);
    const key = rest.join(" ");
    const found = ofFolder.get(key) ?? { answer: find(folder, ...rest) };
    ofFolder.set(key, found);
    return found.answer;
  };
}
