import { BadInput } from "../bad-input.ts";
import { createRandom, shuffled } from "../drawn/random.ts";
import { PICTURE_ENDINGS } from "../images/picture-endings.ts";
import { entriesOf, extname, join, namesBelow } from "../machine/disk.ts";

/** A picture file; its class where it lies in the folder of one. */
export interface PictureFile {
  readonly path: string;
  readonly label?: number;
}

export interface PictureFolder {
  readonly files: readonly PictureFile[];
  /** The names of the class folders, in Keras's order; empty where there are none. */
  readonly classes: readonly string[];
  /** How many pictures the folder holds, whether taken or not. */
  readonly found: number;
}

/** Folders within folders, at most so deep: a link into its own parent must not hang us. */
const DEEPEST = 12;

/**
 * At most so many pictures of a folder. With class subfolders each has its share; which ones is decided by the seed.
 * @throws {BadInput} where there is none
 */
export function listPictures(folder: string, most: number, seed: number): PictureFolder {
  const paths = picturesIn(folder, 0);
  if (paths.length === 0)
    throw new BadInput(`${folder} holds no JPEG, PNG, GIF or BMP; name another folder with --images`);
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [name = "", ...inside] = namesBelow(folder, path);
    const group = inside.length === 0 ? "" : name;
    groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  const classes = [...groups.keys()].filter((name) => name !== "").sort(byBytes);
  const random = createRandom(seed);
  if (classes.length < 2) {
    const files = shuffled(paths, random)
      .slice(0, most)
      .sort(byBytes)
      .map((path) => ({ path }));
    return { files, classes: [], found: paths.length };
  }
  const each = Math.max(1, Math.floor(most / classes.length));
  const files = classes.flatMap((name, label) =>
    shuffled(groups.get(name) ?? [], random)
      .slice(0, each)
      .sort(byBytes)
      .map((path) => ({ path, label })),
  );
  return { files, classes, found: paths.length };
}

function picturesIn(folder: string, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  const entries = [...entriesOf(folder)].sort((a, b) => byBytes(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) return [];
    if (entry.isFolder) return picturesIn(path, depth + 1);
    return PICTURE_ENDINGS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}

/** As Python sorts names, and so Keras numbers classes. */
export function byBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, i) => character !== right[i]);
  return at < 0 ? left.length - right.length : codeAt(left, at) - codeAt(right, at);
}

/** Nothing comes before any character. */
function codeAt(characters: readonly string[], at: number): number {
  return characters[at]?.codePointAt(0) ?? -1;
}
