import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** What the .gitignore files say of paths in one folder, its parents' included. */
export interface GitIgnore {
  ignores(path: string, isFolder: boolean): boolean;
  /**
   * The same for a folder in this one, which may have a .gitignore of its own.
   * @param holds whether something of this name is in that folder, for who has it listed
   */
  enter(folder: string, holds?: (name: string) => boolean): GitIgnore;
}

/** The rules in force in a folder: of every .gitignore from the repository's top down to it. Outside a repository, none above it. */
export function gitIgnoreOf(folder: string): GitIgnore {
  const above = parentsInRepository(folder).flatMap(rulesIn);
  // Who names a folder that git ignores wants it checked: what ignores it is of no account in it.
  const isNamed = verdict([...above].reverse(), folder, true);
  return gitIgnore([...(isNamed ? [] : above), ...rulesIn(folder)]);
}

/** Where git has no say. */
export const nothingIgnored: GitIgnore = { ignores: () => false, enter: () => nothingIgnored };

interface Rules {
  readonly folder: string;
  readonly patterns: Ignore;
}

function gitIgnore(rules: readonly Rules[]): GitIgnore {
  const nearestFirst = [...rules].reverse();
  const inForce: GitIgnore = {
    ignores: (path, isFolder) => rules.length > 0 && verdict(nearestFirst, path, isFolder),
    enter(folder, holds) {
      if (holds && !holds(".git") && !holds(".gitignore")) return inForce;
      const own = rulesIn(folder);
      return own.length === 0 ? inForce : gitIgnore([...rules, ...own]);
    },
  };
  return inForce;
}

/** The nearest .gitignore that has a say decides, as in git. */
function verdict(nearestFirst: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of nearestFirst) {
    const inside = insideOf(folder, path);
    if (inside === "" || inside.startsWith("../")) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The path from this folder on, as patterns are written; quickly where it begins as the folder does, as in a walk. */
function insideOf(folder: string, path: string): string {
  const isBelow = path.startsWith(folder) && path[folder.length] === sep;
  const inside = isBelow ? path.slice(folder.length + 1) : relative(folder, path);
  return sep === "/" ? inside : inside.split(sep).join("/");
}

function rulesIn(folder: string): readonly Rules[] {
  const names = existsSync(join(folder, ".git")) ? [".git/info/exclude", ".gitignore"] : [".gitignore"];
  return names.flatMap((name) => {
    const text = textOf(join(folder, name));
    return text === undefined ? [] : [{ folder, patterns: ignore().add(text) }];
  });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // None there, or none that can be read: no rules.
    return undefined;
  }
}

/** The folders above this one, from the one with `.git` down; none where there is no repository. */
function parentsInRepository(folder: string): readonly string[] {
  const parents: string[] = [];
  for (let current = folder; !existsSync(join(current, ".git")); current = dirname(current)) {
    if (dirname(current) === current) return [];
    parents.unshift(dirname(current));
  }
  return parents;
}
