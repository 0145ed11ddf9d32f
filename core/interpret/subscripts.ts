import { castPixels } from "../effects/cast.ts";
import { pick } from "../effects/indexing.ts";
import type { CallSite } from "../flow/step.ts";
import type { Span } from "../source/span.ts";
import { choose, type Possibility } from "../values/choice.ts";
import { dictKey } from "../values/dict-key.ts";
import { type Guard, guardOf } from "../values/guard.ts";
import { partOfUnknown, unknown } from "../values/make.ts";
import { sameMap, swapChannels, unknownPixels } from "../values/pixels.ts";
import type { Address } from "../values/store.ts";
import type { ImageValue, ListContent, Value } from "../values/value.ts";
import { readAttribute } from "./attributes.ts";
import { withChannel } from "./channel-writes.ts";
import { resultOfUnknown } from "./features.ts";
import type { Interpreter } from "./interpreter.ts";
import { forkOpen, resolve } from "./open-values.ts";
import { asData, asVector } from "./operators.ts";
import { typeNameOf } from "./type-names.ts";

/** Where `value[index]` stands. */
export interface SubscriptSite {
  readonly span: Span;
  readonly value: Span;
}

const MOST_KEYS = 8;

/** `value[index]` */
export function readItem(it: Interpreter, value: Value, index: Value, site: SubscriptSite): Value {
  return forkOpen(it, [value, index], () =>
    itemOfPlain(it, resolve(it, value), asData(it, resolve(it, index)), site),
  );
}

function itemOfPlain(it: Interpreter, container: Value, index: Value, site: SubscriptSite): Value {
  const value = asData(it, container);
  switch (value.kind) {
    case "unknown": {
      const key = dictKey(index);
      return key === undefined ? unknown(value.reason) : partOfUnknown(value, `[${key}]`);
    }
    case "features":
      return value;
    case "image":
      return itemOfImage(it, value, index, site);
    case "tuple":
      return itemOfList(
        it,
        { kind: "list", items: value.items, ...(value.rest ? { rest: value.rest } : {}) },
        index,
        true,
      );
    case "list":
      return itemOfList(it, it.machine.lists.read(value.address), index, false);
    case "dict":
      return itemOfDict(it, value.address, index);
    case "vector":
      return itemOfVector(value.numbers, index);
    case "stream":
      return it.machine.elementOf(value);
    default:
      return itemByMethod(it, value, index, site);
  }
}

function itemByMethod(it: Interpreter, value: Value, index: Value, { span }: SubscriptSite): Value {
  const hasMethod = value.kind === "instance" || value.kind === "class" || isKnownMethod(it, value);
  if (!hasMethod) return resultOfUnknown(it, [value], "this kind of value is not followed through `[…]`");
  const site: CallSite = {
    file: it.module.file,
    span,
    callee: span,
    args: [],
    open: span.end,
    close: span.end,
  };
  return it.machine.callWith(readAttribute(it, value, "__getitem__"), [index], site);
}

function isKnownMethod(it: Interpreter, value: Value): boolean {
  const type = typeNameOf(it, value);
  return type !== undefined && it.library.methodOf(type, "__getitem__") !== undefined;
}

function itemOfImage(it: Interpreter, image: ImageValue, index: Value, site: SubscriptSite): Value {
  const { channels, rankChange, isWhole } = pick(plainIndex(it, index), image);
  const rank = image.rank === undefined || rankChange === undefined ? undefined : image.rank + rankChange;
  const { images } = it.machine;
  if (!isWhole && it.openLoops > 0) rememberElementWrite(it, image.address);
  if (!isWhole && it.openLoops === 0 && channels === "all")
    return images.map(image, (pixels) => pixels, { rank });
  if (typeof channels === "number") return images.view(image, { rank, channel: channels, channels: 1 });
  if (channels === "all") return images.view(image, { rank });
  if (channels === "other") {
    return images.map(image, (pixels) => unknownPixels("some channels are picked out of the image", pixels), {
      rank,
    });
  }
  const step = it.machine.step(site.span, "swap", { site: { form: "operator", operand: site.value } });
  const reversed = images.map(image, (pixels) => swapChannels(pixels, step), { rank });
  const isView = image.container === "numpy" && index.kind !== "unknown" && !picksByList(it, index);
  if (isView) images.mirror(image, reversed);
  return reversed;
}

/** `x[..., [2, 1, 0]]` copies, where `x[..., ::-1]` is a view. */
function picksByList(it: Interpreter, index: Value): boolean {
  const plain = plainIndex(it, index);
  return plain.kind === "tuple" ? plain.items.some(({ kind }) => kind === "vector") : plain.kind === "vector";
}

/** An index with its lists as arrays of numbers: `x[..., [2, 1, 0]]`. */
function plainIndex(it: Interpreter, index: Value): Value {
  if (index.kind === "tuple") return { ...index, items: index.items.map((item) => asVector(it, item)) };
  return asVector(it, index);
}

function itemOfList(it: Interpreter, list: ListContent, index: Value, isTuple: boolean): Value {
  if (index.kind === "slice") return sliceOf(it, someOf(list), index, isTuple);
  if (index.kind === "constant" && typeof index.value === "number") {
    const place = index.value < 0 && !list.rest ? list.items.length + index.value : index.value;
    return list.items[place] ?? someOf(list).rest ?? unknown("the list has no such item");
  }
  if (index.kind !== "unknown" || list.rest || list.items.length > MOST_KEYS || list.items.length === 0) {
    return it.machine.either(
      list.rest ? [...list.items, list.rest] : list.items,
      "one of several items is picked",
    );
  }
  return choose(list.items.map((value, i) => ({ guard: guardOf(index.key, { is: String(i) }), value })));
}

/** A part of `model.layers` is some of the layers only. */
function someOf(list: ListContent): ListContent {
  const { rest } = list;
  return rest?.kind === "layer-of" ? { ...list, rest: { ...rest, covers: "some" } } : list;
}

function sliceOf(
  it: Interpreter,
  list: ListContent,
  slice: Value & { readonly kind: "slice" },
  isTuple: boolean,
): Value {
  const bounds = [slice.lower, slice.upper, slice.step].map((bound) =>
    bound === undefined || bound.kind !== "constant" ? bound : (bound.value ?? undefined),
  );
  const [lower, upper, step] = bounds;
  const isKnown = bounds.every((bound) => bound === undefined || typeof bound === "number");
  const items =
    isKnown && step === undefined && !list.rest
      ? list.items.slice(Number(lower ?? 0), upper === undefined ? undefined : Number(upper))
      : isKnown && step === -1 && lower === undefined && upper === undefined
        ? [...list.items].reverse()
        : undefined;
  if (items && isTuple) return { kind: "tuple", items };
  if (items) return it.machine.lists.make(items);
  return it.machine.lists.make(
    [],
    it.machine.either(list.rest ? [...list.items, list.rest] : list.items, "some items are picked"),
  );
}

function itemOfDict(it: Interpreter, address: number, index: Value): Value {
  const dict = it.machine.dicts.read(address);
  const key = dictKey(index);
  if (key !== undefined) return dict.entries.get(key) ?? dict.rest ?? unknown(`the dict has no key ${key}`);
  const values = [...dict.entries];
  if (index.kind !== "unknown" || dict.rest || values.length > MOST_KEYS || values.length === 0) {
    return it.machine.either(
      [...dict.entries.values(), ...(dict.rest ? [dict.rest] : [])],
      "one of several entries is picked",
    );
  }
  const possibilities: Possibility[] = values.map(([name, value]) => {
    const guard: Guard = guardOf(index.key, { is: name });
    return { guard, value };
  });
  return choose(possibilities);
}

function itemOfVector(numbers: readonly number[], index: Value): Value {
  const place = index.kind === "constant" && typeof index.value === "number" ? index.value : undefined;
  const item = place === undefined ? undefined : numbers.at(place);
  if (item !== undefined) return { kind: "constant", value: item };
  return index.kind === "tuple" || index.kind === "slice"
    ? { kind: "vector", numbers }
    : unknown("an item of an array of numbers");
}

/** `container[index] = value` */
export function writeItem(it: Interpreter, container: Value, index: Value, value: Value): void {
  forkOpen(it, [container, index, value], () => {
    writePlain(it, resolve(it, container), resolve(it, index), resolve(it, value));
    return container;
  });
}

function writePlain(it: Interpreter, container: Value, index: Value, value: Value): void {
  if (container.kind === "image") writeOfImage(it, container, index, value);
  else if (container.kind === "dict") writeOfDict(it, container.address, index, value);
  else if (container.kind === "list") writeOfList(it, container.address, index, value);
  else if (container.kind === "instance" || container.kind === "object") {
    const span = { start: 0, end: 0 };
    const site: CallSite = { file: it.module.file, span, callee: span, args: [], open: 0, close: 0 };
    it.machine.callWith(readAttribute(it, container, "__setitem__"), [index, value], site);
  }
}

function writeOfDict(it: Interpreter, address: number, index: Value, value: Value): void {
  const dict = it.machine.dicts.read(address);
  const key = dictKey(index);
  if (key !== undefined) {
    it.machine.dicts.write(address, { ...dict, entries: new Map([...dict.entries, [key, value]]) });
    return;
  }
  const rest = dict.rest
    ? it.machine.either([dict.rest, value], "different things stand in the dict")
    : value;
  it.machine.dicts.write(address, { ...dict, rest });
}

function writeOfList(it: Interpreter, address: number, index: Value, value: Value): void {
  const list = it.machine.lists.read(address);
  const place = index.kind === "constant" && typeof index.value === "number" ? index.value : undefined;
  if (place !== undefined && list.items[place] !== undefined) {
    it.machine.lists.write(address, { ...list, items: list.items.with(place, value) });
    return;
  }
  const isLoop = it.openLoops > 0;
  // `for i in range(len(images)): images[i] = images[i] / 255` changes each of them once.
  if (isLoop) rememberElementWrite(it, address);
  const rest =
    isLoop || !list.rest
      ? value
      : it.machine.either([list.rest, value], "different things stand in the list");
  it.machine.lists.write(address, isLoop ? { kind: "list", items: [], rest } : { ...list, rest });
}

/**
 * Within a loop `X[i]` stands for each element in turn: what this turn does to the array is done to one element, and
 * the next turn finds its own as it was before the loop.
 */
export function rememberElementWrite(it: Interpreter, address: Address): void {
  const writes = it.elementWrites;
  if (writes && !writes.has(address)) writes.set(address, it.store.read(address));
}

/** `X[i] = image` fills one element of many: in a loop the others are taken to get the same. */
function writeOfImage(it: Interpreter, image: ImageValue, index: Value, value: Value): void {
  const { channels, isWhole } = pick(plainIndex(it, index), image);
  const { images } = it.machine;
  if (value.kind === "constant" || value.kind === "vector") {
    if (isWhole || index.kind === "unknown" || index.kind === "image")
      images.change(image, (pixels) =>
        pixels.isBlank ? pixels : unknownPixels("the pixels are overwritten by a number", pixels),
      );
    return;
  }
  if (value.kind !== "image") {
    const reason = value.kind === "unknown" ? value.reason : "what is written into the array is not followed";
    // Whatever is put into a blank array, it is blank no more.
    images.change(image, ({ isBlank: _, ...pixels }) => unknownPixels(reason, pixels));
    return;
  }
  if (value.address === image.address) {
    // `x[..., 0] = x[..., 2]`
    const isItself = value.channel === (typeof channels === "number" ? channels : undefined);
    if (!isItself) images.change(image, (pixels) => unknownPixels("single channels are overwritten", pixels));
    return;
  }
  const written = images.read(value)[0]?.content;
  if (channels !== "all") {
    if (it.openLoops > 0 && !isWhole) rememberElementWrite(it, image.address);
    const isSameChannel = typeof channels === "number" && value.channel === channels && isWhole && written;
    if (isSameChannel && !isBlankImage(it, image)) {
      images.change(images.view(image, { channel: channels }), () => written);
      return;
    }
    images.change(image, (pixels) =>
      typeof channels === "number" && written
        ? withChannel(pixels, channels, value, written)
        : unknownPixels("single channels are overwritten", pixels),
    );
    return;
  }
  const isElement = it.openLoops > 0 || isWhole;
  if (it.openLoops > 0) rememberElementWrite(it, image.address);
  images.change(image, (pixels) => {
    if (!written) return pixels;
    if (!isElement && !pixels.isBlank && !sameMap(pixels.map, written.map)) {
      return unknownPixels("different images stand in one array", pixels);
    }
    const made = pixels.isBlank ? pixels.steps[0] : undefined;
    return { ...castPixels(written, pixels.dtype, made), dtype: pixels.dtype };
  });
}

function isBlankImage(it: Interpreter, image: ImageValue): boolean {
  return it.machine.images.read(image).every(({ content }) => content.isBlank === true);
}
