import { textOfKey } from "../values/dict-key.ts";
import { constantText, unknown } from "../values/make.ts";
import type { ClassValue, Value } from "../values/value.ts";
import { type AttributeEffect, type EffectCall, effect } from "./effect.ts";
import { itemsOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import { each } from "./named.ts";

let made = 0;

/** A class that a library makes: its objects get what they are given as attributes. */
function classOf({ site }: EffectCall, name: string, fields: readonly string[]): ClassValue {
  const place = { file: site.file, span: site.span };
  return { kind: "class", name, place, namespace: { names: new Map() }, bases: [], fields, id: -++made };
}

/** `Size = namedtuple("Size", ["width", "height"])`, or `"width height"`. */
const namedTuple = effect("typename field_names", (call) => {
  const names = call.arg("field_names");
  const written = constantText(names)?.split(/[\s,]+/);
  const items = names && !written ? itemsOf(call.machine, names).items.map(constantText) : written;
  const fields = items?.filter((field) => field !== undefined);
  if (!fields || fields.length !== items?.length)
    return unknown("a named tuple of fields that are not known");
  return classOf(call, constantText(call.arg("typename")) ?? "namedtuple", fields);
});

/** `SimpleNamespace(scale=1 / 255)` */
const namespace = effect("", (call) => call.machine.call(classOf(call, "namespace", []), call.raw));

/** `EasyDict({"scale": 1 / 255})`: a dict whose entries are attributes. */
const attributes = effect("entries", (call) => objectOf(call, call.arg("entries")));

function objectOf(call: EffectCall, value: Value | undefined): Value {
  const { machine } = call;
  const object = machine.call(classOf(call, "namespace", []), { args: [], site: call.site });
  const given = value?.kind === "dict" ? machine.dicts.read(value.address).entries : [];
  for (const [key, entry] of given) {
    const name = textOfKey(key);
    if (name !== undefined)
      machine.setAttribute(object, name, entry.kind === "dict" ? objectOf(call, entry) : entry);
  }
  for (const { name, value: entry } of call.all)
    if (name !== undefined) machine.setAttribute(object, name, entry);
  return object;
}

/** Constants have no `value` but as members of an `Enum`. */
const itself: AttributeEffect = (receiver) => receiver;

/** Records: named tuples, namespaces, dicts with attributes, members of enumerations. */
export const pythonRecords: EffectTable = {
  effects: {
    "collections.namedtuple": namedTuple,
    ...each("types.SimpleNamespace argparse.Namespace", namespace),
    ...each("easydict.EasyDict addict.Dict munch.Munch box.Box ml_collections.ConfigDict", attributes),
  },
  attributes: Object.fromEntries(
    ["int", "float", "str", "bool", "tuple", "function"].map((type) => [`builtins.${type}.value`, itself]),
  ),
};
