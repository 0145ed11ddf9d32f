import { choose } from "../values/choice.ts";
import { textOfKey } from "../values/dict-key.ts";
import { unknown } from "../values/make.ts";
import { type Pixels, samePixels, unknownPixels } from "../values/pixels.ts";
import { sameValue } from "../values/same.ts";
import type { FeaturesValue, ImageValue, ListValue, Value } from "../values/value.ts";
import { readAttribute } from "./attributes.ts";
import { joinFeatures } from "./features.ts";
import { forkValue } from "./fork.ts";
import { type Interpreter, spend } from "./interpreter.ts";
import { resolve } from "./open-values.ts";
import { asData } from "./operators.ts";
import { typeNameOf } from "./type-names.ts";

/** More items than these are not gone through one by one. */
const MOST_ITEMS = 12;

/** The items of an iterable, where they are known and few; undefined where a loop is over any number of them. */
export function itemsOf(it: Interpreter, iterable: Value): readonly Value[] | undefined {
  const value = resolve(it, iterable);
  if (value.kind === "tuple") return value.rest || value.items.length > MOST_ITEMS ? undefined : value.items;
  if (value.kind === "list") {
    const { items, rest } = it.machine.lists.read(value.address);
    return rest || items.length > MOST_ITEMS ? undefined : items;
  }
  if (value.kind === "dict") {
    const { entries, rest } = it.machine.dicts.read(value.address);
    return rest || entries.size > MOST_ITEMS ? undefined : [...entries.keys()].map(keyToValue);
  }
  return undefined;
}

function keyToValue(key: string): Value {
  const text = textOfKey(key);
  if (text !== undefined) return { kind: "constant", value: text };
  const value = Number(key);
  return Number.isNaN(value) ? unknown("a key of a dict") : { kind: "constant", value };
}

/** What one turn of `for element in iterable` gets: made anew for every turn. */
export function elementOf(it: Interpreter, iterable: Value): Value {
  return forkValue(it, resolve(it, asData(it, iterable)), (value) =>
    freshValue(it, elementOfPlain(it, value)),
  );
}

function elementOfPlain(it: Interpreter, value: Value): Value {
  switch (value.kind) {
    case "stream":
      return value.element;
    case "tuple":
      return either(it, value.rest ? [...value.items, value.rest] : value.items, "one of several items");
    case "list": {
      const { items, rest } = it.machine.lists.read(value.address);
      return either(it, rest ? [...items, rest] : items, "one of several items");
    }
    case "image":
      return { ...value, ...(value.rank === undefined ? {} : { rank: value.rank - 1 }) };
    case "features":
      return value;
    case "unknown":
      return unknown(value.reason);
    case "instance":
      return elementOfInstance(it, value);
    default:
      return elementByMethod(it, value);
  }
}

function elementOfInstance(it: Interpreter, value: Value & { readonly kind: "instance" }): Value {
  const site = siteOfNothing(it);
  const iterate = readAttribute(it, value, "__iter__");
  if (iterate.kind === "function") {
    const iterator = it.machine.callWith(iterate, [], site);
    if (!sameValue(iterator, value)) return elementOf(it, iterator);
    return it.machine.callWith(readAttribute(it, value, "__next__"), [], site);
  }
  return it.machine.callWith(readAttribute(it, value, "__getitem__"), [unknown("an index")], site);
}

function elementByMethod(it: Interpreter, value: Value): Value {
  const type = typeNameOf(it, value);
  const path = type === undefined ? undefined : it.library.methodOf(type, "__next__");
  if (path === undefined) return unknown("what this loop goes through is not followed");
  return it.machine.callWith({ kind: "bound-api", receiver: value, path }, [], siteOfNothing(it));
}

function siteOfNothing(it: Interpreter) {
  const span = { start: 0, end: 0 };
  return { file: it.module.file, span, callee: span, args: [], open: 0, close: 0 };
}

/** A copy that shares no array with the value: each batch of a generator is a new one. */
export function freshValue(it: Interpreter, value: Value): Value {
  switch (value.kind) {
    case "image":
      return it.machine.images.map(value, (pixels) => pixels);
    case "tuple":
      return {
        kind: "tuple",
        items: value.items.map((item) => freshValue(it, item)),
        ...(value.rest ? { rest: freshValue(it, value.rest) } : {}),
      };
    case "choice":
      return choose(
        value.alternatives.map((one) => ({ guard: one.guard, value: freshValue(it, one.value) })),
      );
    default:
      return value;
  }
}

/**
 * One value that is any of these, told apart by nothing: joined where they come to the same, else unknown. Lists may hold
 * themselves, and lie within each other many times over.
 */
export function either(it: Interpreter, values: readonly Value[], reason: string): Value {
  const [first] = values;
  if (!first) return unknown(reason);
  spend(it, values.length >> 4);
  if (values.every((other) => sameValue(first, other))) return first;
  return it.machine.nested(
    () => eitherOf(it, values, reason),
    () => unknown(reason),
  );
}

function eitherOf(it: Interpreter, values: readonly Value[], reason: string): Value {
  if (values.every((value) => value.kind === "image")) return eitherImage(it, values, reason);
  if (values.every((value) => value.kind === "tuple")) return eitherTuple(it, values, reason);
  if (values.every((value) => value.kind === "list")) return eitherList(it, values, reason);
  const features = values.filter((value): value is FeaturesValue => value.kind === "features");
  return features.length > 0 ? joinFeatures(features) : unknown(reason);
}

function eitherImage(it: Interpreter, given: readonly ImageValue[], reason: string): Value {
  const filled = given.filter((image) => !isBlank(it, image));
  const images = filled.length > 0 ? filled : given;
  const [first] = images;
  if (!first) return unknown(reason);
  const all = images.flatMap((image) => it.machine.images.read(image).map(({ content }) => content));
  const same = all.every((pixels) => all[0] !== undefined && sameButSteps(pixels, all[0]));
  return same ? first : it.machine.images.map(first, (pixels) => unknownPixels(reason, pixels));
}

/** An array that no image was put into says nothing of those that were: `np.array([])`. */
function isBlank(it: Interpreter, image: ImageValue): boolean {
  return it.machine.images.read(image).every(({ content }) => content.isBlank === true);
}

/** Whether two images hold the same, however they came to it. */
function sameButSteps(a: Pixels, b: Pixels): boolean {
  return samePixels({ ...a, steps: [] }, { ...b, steps: [] });
}

function eitherList(it: Interpreter, lists: readonly ListValue[], reason: string): Value {
  const contents = lists.map(({ address }) => it.machine.lists.read(address));
  const length = contents[0]?.items.length ?? 0;
  if (contents.every(({ items, rest }) => items.length === length && !rest)) {
    const items = Array.from({ length }, (_, i) =>
      either(
        it,
        contents.flatMap(({ items: all }) => all[i] ?? []),
        reason,
      ),
    );
    return it.machine.lists.make(items);
  }
  const all = contents.flatMap(({ items, rest }) => (rest ? [...items, rest] : items));
  return it.machine.lists.make([], either(it, all, reason));
}

function eitherTuple(
  it: Interpreter,
  tuples: readonly (Value & { readonly kind: "tuple" })[],
  reason: string,
): Value {
  const length = tuples[0]?.items.length ?? 0;
  if (tuples.some(({ items, rest }) => items.length !== length || rest)) return unknown(reason);
  const items = Array.from({ length }, (_, i) =>
    either(
      it,
      tuples.flatMap((tuple) => tuple.items[i] ?? []),
      reason,
    ),
  );
  return { kind: "tuple", items };
}
