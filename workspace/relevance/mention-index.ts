import { readFileSync } from "node:fs";
import { isNotebook } from "../program-text.ts";
import { addTo } from "./add-to.ts";
import { mentionsIn } from "./import-mentions.ts";
import { ROOM, readInto } from "./read-into.ts";

/** Which files may import what, by their bytes. */
export interface MentionIndex {
  /** Those in whose imports the name stands. */
  naming(name: string): readonly string[];
  /** Those that name modules from where they are. */
  readonly relative: readonly string[];
  /** Those that must be looked at whatever is asked for. */
  readonly unclear: readonly string[];
}

/** Reads all of the files. */
export function mentionIndex(files: readonly string[]): MentionIndex {
  const byName = new Map<string, string[]>();
  const relative: string[] = [];
  const unclear: string[] = [];
  const room = Buffer.allocUnsafeSlow(ROOM);
  for (const file of files) {
    // A notebook's lines are strings in JSON.
    const text = isNotebook(file) ? undefined : asciiOf(file, room);
    const mentions = text === undefined ? undefined : mentionsIn(text);
    if (!mentions || mentions.isForeign) unclear.push(file);
    if (mentions?.isRelative) relative.push(file);
    for (const name of mentions?.names ?? []) addTo(byName, name, file);
  }
  return { naming: (name) => byName.get(name) ?? [], relative, unclear };
}

/** The text as far as it is ASCII, a character for each byte; undefined where it cannot be read. */
function asciiOf(file: string, room: Buffer): string | undefined {
  try {
    const length = readInto(room, 0, file);
    return length < ROOM ? room.toString("latin1", 0, length) : readFileSync(file, "latin1");
  } catch {
    return undefined;
  }
}
