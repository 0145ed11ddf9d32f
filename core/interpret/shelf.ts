import { conjoin, type Guard } from "../values/guard.ts";
import type { Content, Value } from "../values/value.ts";
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
  runSavers(it, name, () => isContested(it, key));
  const one = theOne(it, savedByEach(it, key));
  return one?.kind === "value" && !isData(it, one.value) ? undefined : one;
}

/** What each program saved last; undefined for one of which nobody can say. */
function savedByEach(it: Interpreter, key: string): readonly (Content | undefined)[] {
  const programs = new Set(it.saved.get(key)?.map(({ by }) => by));
  return [...programs].map((program) =>
    theOne(
      it,
      savedBy(it, key, (by) => by === program),
    ),
  );
}

/** Whether nobody can say any more what stands there, whatever else is saved. */
function isContested(it: Interpreter, key: string): boolean {
  const each = savedByEach(it, key);
  return each.length > 0 && theOne(it, each) === undefined;
}

/** How deep lists in lists are looked into. */
const MOST_DEPTH = 8;

/**
 * Numbers, texts and pixels, and lists of such. What else an object of another program holds may be a network, and a file
 * that names no library of networks, and imports none that does, shall get none: so it need not be looked at
 * (workspace/relevance).
 */
function isData(it: Interpreter, value: Value, depth = 0): boolean {
  const areData = (values: readonly (Value | undefined)[]): boolean =>
    depth < MOST_DEPTH && values.every((each) => each === undefined || isData(it, each, depth + 1));
  switch (value.kind) {
    case "unknown":
    case "constant":
    case "vector":
    case "image":
      return true;
    case "tuple":
      return areData([...value.items, value.rest]);
    case "choice":
      return areData(value.alternatives.map((alternative) => alternative.value));
    case "list":
    case "dict":
      return areData(it.store.read(value.address).flatMap(({ content }) => itemsIn(content)));
    default:
      return false;
  }
}

function itemsIn(content: Content): readonly (Value | undefined)[] {
  if (content.kind === "list") return [...content.items, content.rest];
  return content.kind === "dict" ? [...content.entries.values(), content.rest] : [];
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
