import {
  boolean,
  constantNumber,
  constantText,
  isConstant,
  joinedText,
  NONE,
  text,
  unknown,
} from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { MOST_CHARACTERS } from "../values/weight.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import { itemsOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { each, under } from "./named.ts";

/** A method of texts whose arguments are constants too; unknown otherwise. */
function onText(
  parameters: string,
  run: (self: string, args: readonly (string | undefined)[]) => Value,
): Effect {
  const names = parameters.split(" ").filter((name) => name !== "");
  return effect(parameters, (call) => {
    const self = constantText(call.receiver);
    const args = names.map((name) => constantText(call.arg(name)));
    const isUnclear = names.some((name, i) => call.arg(name) !== undefined && args[i] === undefined);
    return self === undefined || isUnclear ? unknown("a text that is not known") : run(self, args);
  });
}

const strip = (ends: { readonly left: boolean; readonly right: boolean }): Effect =>
  onText("chars", (self, [chars]) => {
    const characters = [...self];
    const isKept = (one: string): boolean => (chars === undefined ? one.trim() !== "" : !chars.includes(one));
    const first = ends.left ? characters.findIndex(isKept) : 0;
    const last = ends.right ? characters.findLastIndex(isKept) : characters.length;
    return text(first < 0 ? "" : characters.slice(first, last + 1).join(""));
  });

const split = effect("separator limit", ({ machine, receiver, arg }) => {
  const [self, separator] = [constantText(receiver), arg("separator")];
  const at = separator ? constantText(separator) : /\s+/;
  if (self === undefined || at === undefined || arg("limit")) {
    return machine.lists.make([], unknown("a part of a text"));
  }
  return machine.lists.make((separator ? self : self.trim()).split(at).map(text));
});

const join = effect("items", ({ machine, receiver, arg }) => {
  const { items, rest } = itemsOf(machine, arg("items") ?? NONE);
  const [self, parts] = [constantText(receiver), items.map(constantText)];
  const known = parts.filter((part) => part !== undefined);
  return self === undefined || rest || known.length < parts.length
    ? unknown("a text")
    : joinedText(known, self);
});

/** `"{}/{name}".format(a, name=b)`, where every field is a constant and has no format of its own. */
const format = effect("", ({ receiver, all }) => {
  const self = constantText(receiver);
  if (self === undefined) return unknown("a text");
  let position = 0;
  let isKnown = true;
  let length = self.length;
  const filled = self.replace(/\{\{|\}\}|\{([^{}]*)[{}]/g, (whole, field: string | undefined) => {
    if (field === undefined) return whole.slice(1);
    const name = /^\w*/.exec(field)?.[0] ?? "";
    const more = field.slice(name.length) + (whole.endsWith("{") ? "{" : "");
    const given = argumentNamed(all, name === "" ? String(position++) : name);
    const written = more === "" && given ? writtenAs(given) : undefined;
    length += written?.length ?? 0;
    isKnown &&= written !== undefined && length <= MOST_CHARACTERS;
    return isKnown && written !== undefined ? written : "";
  });
  return isKnown ? text(filled) : unknown("a text");
});

function argumentNamed(all: EffectCall["all"], name: string): Value | undefined {
  const positional = all.filter((argument) => argument.name === undefined);
  const found = /^\d+$/.test(name)
    ? positional[Number(name)]
    : all.find((argument) => argument.name === name);
  return found?.value;
}

function writtenAs(value: Value): string | undefined {
  if (!isConstant(value)) return undefined;
  if (typeof value.value === "string") return value.value;
  return typeof value.value === "number" && value.isInteger ? String(value.value) : undefined;
}

/** `startswith` and `endswith`, of one text or one of a tuple. */
function tests(run: (self: string, part: string) => boolean): Effect {
  return effect("part", ({ machine, receiver, arg }) => {
    const [self, part] = [constantText(receiver), arg("part")];
    if (self === undefined || !part) return unknown("a condition");
    const single = constantText(part);
    const { items, rest } = single === undefined ? itemsOf(machine, part) : { items: [part] };
    const parts = items.map(constantText).filter((one) => one !== undefined);
    if (rest || parts.length < items.length || part.kind === "unknown") return unknown("a condition");
    return boolean(parts.some((one) => run(self, one)));
  });
}

const TEXT: Effects = {
  lower: onText("", (self) => text(self.toLowerCase())),
  upper: onText("", (self) => text(self.toUpperCase())),
  capitalize: onText("", (self) => text(self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase())),
  title: onText("", (self) =>
    text(self.replace(/\w+/g, (w) => w.slice(0, 1).toUpperCase() + w.slice(1).toLowerCase())),
  ),
  replace: onText("old new", (self, [from = "", to = ""]) =>
    joinedText(from === "" ? ["", ...self.split(""), ""] : self.split(from), to),
  ),
  strip: strip({ left: true, right: true }),
  lstrip: strip({ left: true, right: false }),
  rstrip: strip({ left: false, right: true }),
  startswith: tests((self, part) => self.startsWith(part)),
  endswith: tests((self, part) => self.endsWith(part)),
  ...each("split rsplit", split),
  splitlines: split,
  join,
  format,
  ...each(
    "encode decode",
    effect("", ({ receiver }) => receiver ?? NONE),
  ),
  ...each(
    "find index count rfind",
    effect("part", () => unknown("a number")),
  ),
  isdigit: onText("", (self) => boolean(/^\d+$/.test(self))),
  zfill: effect("width", ({ receiver, arg }) => {
    const [self, width] = [constantText(receiver), constantNumber(arg("width"))];
    return self === undefined || width === undefined || width > MOST_CHARACTERS
      ? unknown("a text")
      : text(self.padStart(width, "0"));
  }),
};

/** Methods of texts. */
export const pythonText: EffectTable = { effects: under("builtins.str", TEXT) };
