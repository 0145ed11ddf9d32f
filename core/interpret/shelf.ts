import { conjoin, type Guard } from "../values/guard.ts";
import type { Content } from "../values/value.ts";
import { alikeStored } from "./alike-stored.ts";
import type { Interpreter } from "./interpreter.ts";
import { runSavers } from "./run-elsewhere.ts";

/** Something that a program saved, and what it must have decided to do so. */
export interface Saved {
  readonly content: Content;
  readonly guard: Guard;
  /** The file of the program. */
  readonly by: string;
}

export function putOnShelf(it: Interpreter, key: string, content: Content): void {
  const saved = { content, guard: it.path, by: it.program.file };
  it.saved.set(key, [...(it.saved.get(key) ?? []), saved]);
}

/**
 * What this program saved under the key before, else what others do; undefined where nobody does, or where nobody can say
 * which of several things it is.
 */
export function takeFromShelf(it: Interpreter, key: string, name: string): Content | undefined {
  const { file } = it.program;
  const own = savedBy(it, key, (by) => by === file);
  if (own.length > 0) return theOne(it, own);
  runSavers(it, name);
  const others = new Set(it.saved.get(key)?.map(({ by }) => by));
  const each = [...others].map((other) =>
    theOne(
      it,
      savedBy(it, key, (by) => by === other),
    ),
  );
  return theOne(it, each);
}

/** The last thing saved that is certain on this path, and what may have taken its place since. */
function savedBy(it: Interpreter, key: string, isOf: (program: string) => boolean): readonly Content[] {
  const found: Content[] = [];
  for (const { content, guard, by } of [...(it.saved.get(key) ?? [])].reverse()) {
    const both = isOf(by) ? conjoin(it.path, guard) : undefined;
    if (!both) continue;
    found.push(content);
    if (both.size === it.path.size) break;
  }
  return found;
}

function theOne(it: Interpreter, contents: readonly (Content | undefined)[]): Content | undefined {
  const [first] = contents;
  return first && contents.every((other) => other && alikeStored(it, first, other)) ? first : undefined;
}
