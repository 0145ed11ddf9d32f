import { relative, sep } from "node:path";
import { CONFIG_NAME } from "../workspace/config/config-files.ts";
import { createMatches } from "../workspace/config/patterns.ts";
import { type FileChoice, isPythonName } from "../workspace/python-files.ts";
import type { World } from "./world.ts";

/** What the command line says of which files are taken; patterns are written as in .gitignore, from the folder we are in. */
export interface FileChoiceOptions {
  /** Only files that match one of these; all, where there are none. */
  readonly include?: readonly string[] | undefined;
  /** None that match one of these. */
  readonly exclude?: readonly string[] | undefined;
  /** Whether what is excluded is left out though it is named. */
  readonly forceExclude?: boolean | undefined;
  /** Whether what git ignores is left out, which it is unless this is false. */
  readonly respectGitignore?: boolean | undefined;
}

/** Which files of the folders that are named are taken: as the settings around them say, and the command line. */
export function fileChoice(
  { include = [], exclude = [], forceExclude, respectGitignore }: FileChoiceOptions,
  { configs, cwd, checking }: Pick<World, "configs" | "cwd" | "checking">,
): FileChoice {
  const isExcluded = createMatches(exclude);
  const isIncluded = include.length > 0 ? createMatches(include) : () => true;
  let found = 0;
  const isNarrowed = include.length + exclude.length > 0;
  return {
    isForced: forceExclude === true,
    isGitIgnored: respectGitignore !== false,
    listed(folder, names) {
      if (!names.has(CONFIG_NAME)) configs.noneIn(folder);
      for (const name of names) if (isPythonName(name)) found++;
      checking.expect?.(found);
    },
    excludes(path, isFolder) {
      if (configs.excludes(path, isFolder)) return true;
      // Most runs have no patterns, and tens of thousands of paths.
      if (!isNarrowed) return false;
      const inside = relative(cwd, path).split(sep).join("/");
      if (isExcluded(inside, isFolder)) return true;
      return !isFolder && !isIncluded(inside);
    },
  };
}
