import { constantNumber, NONE, number, unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { callOfArgument } from "./argument-call.ts";
import { type Effect, type EffectCall, type Effects, effect } from "./effect.ts";
import { anyOf, inStep, itemsOf, listOf, streamOf } from "./iterables.ts";
import type { EffectTable } from "./library.ts";
import type { Machine } from "./machine.ts";
import { each, under } from "./named.ts";

/** Longer ranges are not gone through one by one. */
const LONGEST_RANGE = 12;

const range = effect("start stop step", ({ machine, all }) => {
  const numbers = all.map(({ value }) => constantNumber(value));
  const [first = 0, second] = numbers;
  const [start, stop] = all.length > 1 ? [first, second] : [0, first];
  const step = numbers[2] ?? 1;
  const length =
    stop === undefined || numbers.includes(undefined) ? Infinity : Math.ceil((stop - start) / step);
  if (!(length <= LONGEST_RANGE)) return machine.lists.make([], unknown("a counter"));
  const items = Array.from({ length: Math.max(0, length) }, (_, i) => number(start + i * step, true));
  return machine.lists.make(items);
});

const enumerate = effect("iterable start", ({ machine, arg }) => {
  const iterable = arg("iterable");
  if (!iterable) return unknown("`enumerate` of nothing");
  if (iterable.kind === "stream") {
    return streamOf("builtins.enumerate", {
      kind: "tuple",
      items: [unknown("a counter"), machine.elementOf(iterable)],
    });
  }
  const { items, rest } = itemsOf(machine, iterable);
  const start = constantNumber(arg("start") ?? number(0));
  const counter = (i: number): Value =>
    start === undefined ? unknown("a counter") : number(start + i, true);
  const rows = items.map((item, i): Value => ({ kind: "tuple", items: [counter(i), item] }));
  return machine.lists.make(rows, rest && { kind: "tuple", items: [unknown("a counter"), rest] });
});

const zip = effect("", ({ machine, all, raw }) => {
  if (raw.isOpen) return columnsOf(machine, raw.rest);
  if (all.length === 0) return machine.lists.make([]);
  return inStep(
    machine,
    "builtins.zip",
    all.map(({ value }) => value),
  );
});

/** `zip(*pairs)`: the first items of all pairs, the second ones, … */
function columnsOf(machine: Machine, pair: Value | undefined): Value {
  if (pair?.kind !== "tuple" || pair.rest) return unknown("`zip` of any number of iterables");
  return machine.lists.make(pair.items.map((item) => machine.lists.make([], item)));
}

/** `map(function, iterable)`: what the function gives for every item. */
const map = effect("function iterable", (call) => {
  const { machine } = call;
  const [callee, iterable] = [call.arg("function"), call.arg("iterable")];
  if (!callee || !iterable) return unknown("`map` of nothing");
  const run = (item: Value): Value => machine.callWith(callee, [item], callOfArgument(call, "function"));
  if (iterable.kind === "stream") return streamOf("builtins.map", run(machine.elementOf(iterable)));
  const { items, rest } = itemsOf(machine, iterable);
  if (items.length > LONGEST_RANGE) return machine.lists.make([], run(anyOf(machine, { items })));
  return machine.lists.make(items.map(run), rest && run(rest));
});

/** `filter(function, iterable)`: some of the items. */
const filter = effect("function iterable", ({ machine, arg }) => {
  const iterable = arg("iterable") ?? NONE;
  return iterable.kind === "stream"
    ? iterable
    : machine.lists.make([], anyOf(machine, itemsOf(machine, iterable)));
});

const list = effect("iterable", ({ machine, arg }) => {
  const iterable = arg("iterable");
  return iterable ? listOf(machine, itemsOf(machine, iterable)) : machine.lists.make([]);
});

const tuple = effect("iterable", ({ machine, arg }) => {
  const iterable = arg("iterable");
  if (!iterable) return { kind: "tuple", items: [] };
  const { items, rest } = itemsOf(machine, iterable);
  return { kind: "tuple", items, ...(rest ? { rest } : {}) };
});

/** The same items, in an order that matters to nobody. */
const sorted = effect("iterable", ({ machine, arg }) => {
  const { items, rest } = itemsOf(machine, arg("iterable") ?? NONE);
  const isPlain = items.every(({ kind }) => kind === "unknown");
  if (items.length <= 1 || isPlain) return machine.lists.make(items, rest);
  return machine.lists.make([], anyOf(machine, rest ? { items, rest } : { items }));
});

const reversed = effect("iterable", ({ machine, arg }) => {
  const { items, rest } = itemsOf(machine, arg("iterable") ?? NONE);
  return rest
    ? machine.lists.make([], anyOf(machine, { items, rest }))
    : machine.lists.make(items.toReversed());
});

/** The first argument itself: a progress bar around an iterable, `itertools.cycle`. */
const same: Effect = effect("iterable", ({ arg }) => arg("iterable") ?? unknown("a progress bar"));

const chain = effect("", ({ machine, all }) =>
  joined(
    machine,
    all.map(({ value }) => value),
  ),
);

const chainOfIterable = effect("iterable", ({ machine, arg }) => {
  const { items, rest } = itemsOf(machine, arg("iterable") ?? NONE);
  return joined(machine, rest ? [...items, rest] : items);
});

function joined(machine: EffectCall["machine"], iterables: readonly Value[]): Value {
  const all = iterables.map((iterable) => itemsOf(machine, iterable));
  if (all.every(({ rest }) => !rest)) return machine.lists.make(all.flatMap(({ items }) => items));
  return machine.lists.make(
    [],
    anyOf(machine, { items: all.flatMap(({ items, rest }) => (rest ? [...items, rest] : items)) }),
  );
}

const reduce = effect("function iterable initial", (call) => {
  const { machine } = call;
  const [callee, iterable, initial] = [call.arg("function"), call.arg("iterable"), call.arg("initial")];
  if (!callee || !iterable) return unknown("`reduce` of nothing");
  const { items, rest } = itemsOf(machine, iterable);
  const [first, ...others] = initial ? [initial, ...items] : items;
  if (rest || !first) return unknown("`reduce` of any number of items");
  const site = callOfArgument(call, "function");
  return others.reduce((before, item) => machine.callWith(callee, [before, item], site), first);
});

const ITERATION: Effects = {
  range,
  ...each("xrange", range),
  enumerate,
  zip,
  map,
  filter,
  ...each("list set frozenset", list),
  tuple,
  sorted,
  reversed,
};

/** Workers, which do what `map` does. */
const POOL = "multiprocessing.Pool.<pool>";
const nothing = effect("", () => NONE);

/** What goes through items: builtins, `itertools`, progress bars, pools of workers. */
export const pythonIteration: EffectTable = {
  effects: {
    ...under("builtins", ITERATION),
    ...under("itertools", {
      ...each("cycle islice", same),
      ...each("zip_longest", zip),
      chain,
      "chain.from_iterable": chainOfIterable,
      count: effect("", ({ machine }) => machine.lists.make([], unknown("a counter"))),
      product: effect("", ({ machine, all }) => {
        const items = all.map(({ value }) => anyOf(machine, itemsOf(machine, value)));
        return machine.lists.make([], { kind: "tuple", items });
      }),
    }),
    ...each(
      "multiprocessing.Pool multiprocessing.pool.Pool multiprocessing.pool.ThreadPool multiprocessing.dummy.Pool " +
        "concurrent.futures.ThreadPoolExecutor concurrent.futures.ProcessPoolExecutor",
      effect("", ({ machine }) => machine.objects.make(POOL, {})),
    ),
    ...under(POOL, {
      ...each("map imap imap_unordered", map),
      ...each("close join terminate shutdown", nothing),
    }),
    "joblib.Parallel": effect("", () => ({ kind: "api", path: "joblib.<list>", written: "joblib.<list>" })),
    "joblib.<list>": list,
    "joblib.delayed": effect("function", ({ arg }) => arg("function") ?? unknown("no function")),
    "functools.reduce": reduce,
    ...each(
      "tqdm.tqdm tqdm.auto.tqdm tqdm.notebook.tqdm tqdm.tqdm_notebook tqdm.std.tqdm tqdm.autonotebook.tqdm",
      same,
    ),
    ...each("tqdm.trange tqdm.auto.trange tqdm.notebook.trange tqdm.tnrange", range),
    ...each("rich.progress.track progressbar.progressbar fastprogress.progress_bar", same),
  },
};
