import { unknown } from "../values/make.ts";
import { type Pixels, samePixels } from "../values/pixels.ts";
import type { Content, ListContent, Value } from "../values/value.ts";
import { alike } from "./alike.ts";
import type { Interpreter } from "./interpreter.ts";

/**
 * One content that says what all of these do, where the program need not be asked which of them holds: a list to which
 * a loop appended under a condition has any number of items either way, and an array that was not filled holds nothing.
 */
export function mergeContents(it: Interpreter, contents: readonly Content[]): Content | undefined {
  switch (contents[0]?.kind) {
    case "list":
      return mergeLists(
        it,
        contents.flatMap((content) => (content.kind === "list" ? [content] : [])),
      );
    case "pixels":
      return mergePixels(contents.flatMap((content) => (content.kind === "pixels" ? [content.pixels] : [])));
    default:
      return mergeCounters(contents);
  }
}

function mergeLists(it: Interpreter, lists: readonly ListContent[]): ListContent | undefined {
  const [first] = lists;
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  if (!first || rests.length === 0) return undefined;
  const haveSameItems = lists.every(
    ({ items }) =>
      items.length === first.items.length && items.every((item, i) => isAlike(it, item, first.items[i])),
  );
  if (!haveSameItems) return undefined;
  const rest = rests.reduce<Value | undefined>((all, one) => all && mergeValues(it, all, one), rests[0]);
  return rest && { kind: "list", items: first.items, rest };
}

function isAlike(it: Interpreter, a: Value, b: Value | undefined): boolean {
  return b !== undefined && alike(it.store, a, b);
}

/** What either of two items is, where that is the same as far as flows go: images of one map, whatever their labels. */
function mergeValues(it: Interpreter, a: Value, b: Value): Value | undefined {
  if (alike(it.store, a, b)) return a;
  if (isNumber(a) && isNumber(b)) return unknown("one of several numbers");
  if (a.kind === "image" && b.kind === "image") {
    if (a.container !== b.container || a.channel !== b.channel) return undefined;
    const pixels = [...it.store.read(a.address), ...it.store.read(b.address)].flatMap(({ content }) =>
      content.kind === "pixels" ? [{ ...content.pixels, steps: [] }] : [],
    );
    return pixels.every((one) => pixels[0] && samePixels(one, pixels[0])) ? a : undefined;
  }
  if (a.kind === "tuple" && b.kind === "tuple" && !a.rest && !b.rest) {
    const items = mergeItems(it, a.items, b.items);
    return items && { kind: "tuple", items };
  }
  if (a.kind !== "list" || b.kind !== "list") return undefined;
  const [one, other] = [it.machine.lists.read(a.address), it.machine.lists.read(b.address)];
  if (one.rest || other.rest) return undefined;
  const items = mergeItems(it, one.items, other.items);
  return items && it.machine.lists.make(items);
}

function mergeItems(it: Interpreter, a: readonly Value[], b: readonly Value[]): readonly Value[] | undefined {
  if (a.length !== b.length) return undefined;
  return it.machine.nested(
    () => {
      const items = a.flatMap((item, i) => {
        const other = b[i];
        const merged = other && mergeValues(it, item, other);
        return merged ? [merged] : [];
      });
      return items.length === a.length ? items : undefined;
    },
    () => undefined,
  );
}

/** Labels and names of files: nothing that decides what pixels are. */
function isNumber(value: Value): boolean {
  return (
    value.kind === "constant" ||
    value.kind === "vector" ||
    (value.kind === "unknown" && value.key.startsWith("#"))
  );
}

function mergePixels(all: readonly Pixels[]): Content | undefined {
  const filled = all.filter(({ isBlank }) => !isBlank);
  const [first] = filled;
  if (!first || filled.length === all.length) return undefined;
  return filled.every((pixels) => samePixels(pixels, first)) ? { kind: "pixels", pixels: first } : undefined;
}

/** `count += 1` under a condition: a number that changes with every turn of a loop, as before. */
function mergeCounters(contents: readonly Content[]): Content | undefined {
  const values = contents.flatMap((content) => (content.kind === "value" ? [content.value] : []));
  const changing = values.find((value) => value.kind === "unknown" && value.reason === CHANGING);
  const isCounter = values.every(
    (value) =>
      value === changing ||
      (value.kind === "unknown" && value.reason === CHANGING) ||
      (value.kind === "constant" && typeof value.value === "number"),
  );
  return changing && isCounter && values.length === contents.length
    ? { kind: "value", value: changing }
    : undefined;
}

/** Why a number is not known that a loop changes. */
export const CHANGING = "it changes with every turn of a loop";
