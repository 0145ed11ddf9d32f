import { choose } from "../values/choice.ts";
import { dictKey, textKey } from "../values/dict-key.ts";
import { guardOf } from "../values/guard.ts";
import { NONE, unknown } from "../values/make.ts";
import type { DictContent, Value } from "../values/value.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import { anyOf, itemsOf, valueOfKey } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";

type DictRun = (machine: Machine, address: number, content: DictContent, call: EffectCall) => Value;

function onDict(parameters: string, run: DictRun): Effect {
  return effect(parameters, (call) => {
    if (call.receiver?.kind !== "dict") return unknown("a dict that is not known");
    const { address } = call.receiver;
    return run(call.machine, address, call.machine.dicts.read(address), call);
  });
}

/** `settings.get(key, default)`; a key that the user chooses may be any of those that there are. */
const get = onDict("key default", (machine, _, { entries, rest }, call) => {
  const wanted = call.arg("key") ?? NONE;
  const missing = call.arg("default") ?? NONE;
  const key = dictKey(wanted);
  if (key !== undefined) return entries.get(key) ?? rest ?? missing;
  if (wanted.kind !== "unknown" || rest || entries.size > 8) {
    return machine.either([...entries.values(), ...(rest ? [rest] : []), missing], "one of several entries");
  }
  const found = [...entries].map(([name, value]) => ({ guard: guardOf(wanted.key, { is: name }), value }));
  return choose([...found, { guard: guardOf(wanted.key, { not: new Set(entries.keys()) }), value: missing }]);
});

const setDefault = onDict("key default", (machine, address, content, call) => {
  const key = dictKey(call.arg("key") ?? unknown("no key"));
  const value = call.arg("default") ?? NONE;
  if (key === undefined) return content.rest ?? value;
  const present = content.entries.get(key);
  if (!present)
    machine.dicts.write(address, { ...content, entries: new Map([...content.entries, [key, value]]) });
  return present ?? value;
});

/** What a mapping and keyword arguments hold, as `dict(…)` and `update(…)` take them. */
function entriesGiven({ machine, all }: EffectCall): {
  entries: Map<string, Value>;
  rest: Value | undefined;
} {
  const entries = new Map<string, Value>();
  let rest: Value | undefined;
  for (const { name, value } of all) {
    if (name !== undefined) entries.set(textKey(name), value);
    else if (value.kind === "dict") {
      const content = machine.dicts.read(value.address);
      for (const [key, item] of content.entries) entries.set(key, item);
      rest = content.rest ?? rest;
    } else {
      const pairs = itemsOf(machine, value);
      for (const pair of pairs.items) rest = putPair(entries, pair) ?? rest;
      if (pairs.rest)
        rest = pairs.rest.kind === "tuple" ? pairs.rest.items[1] : unknown("an entry of a dict");
    }
  }
  return { entries, rest };
}

/** Puts a `(key, value)`; gives the value back where the key is not known. */
function putPair(entries: Map<string, Value>, pair: Value): Value | undefined {
  const [key, value] = pair.kind === "tuple" ? pair.items : [];
  if (!key || !value) return unknown("an entry of a dict");
  const name = dictKey(key);
  if (name === undefined) return value;
  entries.set(name, value);
  return undefined;
}

const update = onDict("", (machine, address, content, call) => {
  const { entries, rest } = entriesGiven(call);
  const all = new Map([...content.entries, ...entries]);
  const more = rest ?? content.rest;
  machine.dicts.write(address, { ...content, entries: all, ...(more ? { rest: more } : {}) });
  return NONE;
});

const popEntry = onDict("key default", (machine, address, { entries, rest }, call) => {
  const key = dictKey(call.arg("key") ?? unknown("no key"));
  if (key === undefined) return anyOf(machine, { items: [...entries.values()], ...(rest ? { rest } : {}) });
  const found = entries.get(key) ?? rest ?? call.arg("default") ?? unknown("a key that the dict has not");
  const left = new Map([...entries].filter(([name]) => name !== key));
  machine.dicts.write(address, { kind: "dict", entries: left, ...(rest ? { rest } : {}) });
  return found;
});

const keys = onDict("", (machine, _, { entries, rest }) =>
  machine.lists.make([...entries.keys()].map(valueOfKey), rest && unknown("a key of a dict")),
);

const values = onDict("", (machine, _, { entries, rest }) => machine.lists.make([...entries.values()], rest));

const items = onDict("", (machine, _, { entries, rest }) => {
  const pairs = [...entries].map(
    ([key, value]): Value => ({ kind: "tuple", items: [valueOfKey(key), value] }),
  );
  return machine.lists.make(pairs, rest && { kind: "tuple", items: [unknown("a key of a dict"), rest] });
});

const copyDict = onDict("", (machine, _, { entries, rest }) => machine.dicts.make(entries, rest));

const makeDict = effect("", (call) => {
  const { entries, rest } = entriesGiven(call);
  return call.machine.dicts.make(entries, rest);
});

/** `defaultdict(list)`: whatever key is asked for, something new stands there. */
const defaultDict = effect("factory", (call) => {
  const factory = call.arg("factory");
  const rest =
    !factory || factory.kind === "constant" ? undefined : call.machine.callWith(factory, [], call.site);
  return call.machine.dicts.make(new Map(), rest);
});

/** Methods of dicts, and what makes dicts. */
export const pythonDicts: EffectTable = {
  effects: {
    ...under("builtins.dict", {
      get,
      setdefault: setDefault,
      update,
      pop: popEntry,
      keys,
      values,
      items,
      copy: copyDict,
    }),
    ...each("builtins.dict collections.OrderedDict", makeDict),
    "collections.defaultdict": defaultDict,
    ...each(
      "copy.copy copy.deepcopy",
      effect("x", ({ machine, arg }) => machine.fresh(arg("x") ?? NONE)),
    ),
  },
};
