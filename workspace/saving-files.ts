import type { SourceText } from "../core/source/workspace.ts";
import { mentionsImport } from "./mentions-import.ts";
import type { Paths } from "./paths.ts";
import { addTo } from "./relevance/add-to.ts";

/** Calls that save something that another program may load. */
const SAVES =
  /\b(?:save|savez|savez_compressed|save_model|save_weights|export|dump|ModelCheckpoint|create_dataset|h5py)\b/;

/** Whether a program may save something that another loads. */
export function maySave(text: string): boolean {
  return SAVES.test(text);
}

/** More files than these are not run for one name. */
const MOST_SAVERS = 8;

/**
 * The files that may save something under this name: those that call what saves, and mention the name or import a file
 * that does (a configuration). Bytes are compared and nothing is parsed; the nearest to the asker come first. Where there are
 * too many, those that are farther away count for nothing; and where too many are equally near, as where a folder
 * holds the programs of many people, nobody can say which it is.
 */
export function savingFiles(
  asker: string,
  name: string,
  files: Iterable<SourceText>,
  paths: Paths,
): readonly SourceText[] {
  if (name.length < 2) return [];
  const all = [...files].filter(({ file }) => file !== asker);
  const mentioning = all.filter(({ text }) => text.includes(name));
  const distanceTo = ({ file }: SourceText): number => distanceOf(asker, file, paths);
  const savers = mentioning.filter(({ text }) => maySave(text));
  // Those that import them could only be more.
  if (savers.filter((source) => distanceTo(source) === 0).length > MOST_SAVERS) return [];
  const names = mentioning.map(({ file }) => moduleName(file, paths)).filter((one) => /^\w+$/.test(one));
  const near = new Set(mentioning);
  const importsNear = mentionsImport(names);
  const importers = all.filter(
    (source) => !near.has(source) && importsNear(source.text) && maySave(source.text),
  );
  return nearestOf([...savers, ...importers], distanceTo);
}

/** Those that are as near as any, then those that are next, as long as there are few. */
function nearestOf(
  sources: readonly SourceText[],
  distanceTo: (source: SourceText) => number,
): readonly SourceText[] {
  const byDistance = new Map<number, SourceText[]>();
  for (const source of [...sources].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    addTo(byDistance, distanceTo(source), source);
  }
  let nearest: readonly SourceText[] = [];
  for (const [, group] of [...byDistance].sort(([a], [b]) => a - b)) {
    if (nearest.length + group.length > MOST_SAVERS) break;
    nearest = [...nearest, ...group];
  }
  return nearest;
}

/** By which a file is imported; a notebook's is no name. */
export function moduleName(file: string, { sep, dirname }: Paths): string {
  const lastOf = (path: string): string => path.slice(path.lastIndexOf(sep) + 1);
  const base = lastOf(file).replace(/\.py$/, "");
  return base === "__init__" ? lastOf(dirname(file)) : base;
}

/** How many folders lie between. */
function distanceOf(a: string, b: string, { sep, dirname }: Paths): number {
  const [from, to] = [dirname(a).split(sep), dirname(b).split(sep)];
  const split = from.findIndex((name, at) => name !== to[at]);
  const shared = split < 0 ? from.length : split;
  return from.length + to.length - 2 * shared;
}
