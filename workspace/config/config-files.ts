import type { Config } from "./config.ts";
import { createMatches } from "./patterns.ts";
import { type ReadConfig, readConfig } from "./read-config.ts";
import type { ConfigProblem } from "./written-value.ts";

/** The name of the file in which settings are looked for. */
export const CONFIG_NAME = "pyproject.toml";

/** A pyproject.toml with settings of ours, or with mistakes where these would be. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  /** undefined where it is not TOML. */
  readonly config: Config | undefined;
  readonly problems: readonly ConfigProblem[];
  /** Whether a file or folder in this one's folder is left out where folders are searched. */
  excludes(path: string, isFolder: boolean): boolean;
  /** The overrides for a file, in their order. */
  overridesFor(path: string): Config["overrides"];
}

/** Knows the settings around each file, and reads each file of settings once until it is told of a change. */
export interface ConfigFiles {
  /** The nearest one above a file that has settings of ours: those further up do not count beside it. */
  near(file: string): ConfigFile | undefined;
  /** Whether the settings around a file or folder leave it out where folders are searched. */
  excludes(path: string, isFolder: boolean): boolean;
  /** A folder was listed, and none is in it: then nobody need look. */
  noneIn(folder: string): void;
  /** Those that were found so far. */
  found(): readonly ConfigFile[];
  /** Files of settings may have come, gone or changed. */
  forget(): void;
}

/**
 * Files are named by paths, or by URIs with paths in them.
 * @param read the text of a file, undefined where there is none
 * @param shown how people are told of a path
 * @param written a path as patterns are written for: of a URI, without its escapes
 */
export function createConfigFiles(
  read: (path: string) => string | undefined,
  shown: (path: string) => string,
  written: (path: string) => string = (path) => path,
): ConfigFiles {
  const byFolder = new Map<string, ConfigFile | undefined>();
  const empty = new Set<string>();
  const inFolder = (folder: string): ConfigFile | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const above = parentOf(folder);
    const own = empty.has(folder) ? undefined : readIn(folder, { read, shown, written });
    const nearest = own ?? (above === undefined ? undefined : inFolder(above));
    byFolder.set(folder, nearest);
    return nearest;
  };
  const near = (file: string): ConfigFile | undefined => inFolder(parentOf(file) ?? file);
  return {
    near,
    excludes: (path, isFolder) => near(path)?.excludes(path, isFolder) === true,
    found: () => [...new Set([...byFolder.values()].filter((one) => one !== undefined))],
    noneIn: (folder) => void empty.add(folder),
    forget() {
      byFolder.clear();
      empty.clear();
    },
  };
}

interface Reading {
  readonly read: (path: string) => string | undefined;
  readonly shown: (path: string) => string;
  readonly written: (path: string) => string;
}

function readIn(folder: string, { read, shown, written }: Reading): ConfigFile | undefined {
  const path = `${folder}/${CONFIG_NAME}`;
  const text = read(path);
  if (text === undefined) return undefined;
  const known = readConfig(text, shown(path));
  const inside = (other: string): string =>
    written(other.slice(path.length - CONFIG_NAME.length)).replaceAll("\\", "/");
  return known.config || known.problems.length > 0 ? configFile(path, text, known, inside) : undefined;
}

function configFile(
  path: string,
  text: string,
  { config, problems }: ReadConfig,
  inside: (path: string) => string,
): ConfigFile {
  const isExcluded = createMatches(config?.exclude?.value ?? []);
  const isIncluded = config?.include ? createMatches(config.include.value) : () => true;
  const overrides = (config?.overrides ?? []).map((override) => ({
    override,
    matches: createMatches(override.files),
  }));
  return {
    path,
    text,
    config,
    problems,
    excludes: (other, isFolder) =>
      isExcluded(inside(other), isFolder) || (!isFolder && !isIncluded(inside(other))),
    overridesFor: (file) =>
      overrides.flatMap(({ override, matches }) => (matches(inside(file)) ? [override] : [])),
  };
}

/** The folder of `/` is "", that of `C:\\a` is "C:"; above these there is none. */
function parentOf(path: string): string | undefined {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return at < 0 ? undefined : path.slice(0, at);
}
