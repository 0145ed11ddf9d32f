import { choose, possibilitiesOf } from "../values/choice.ts";
import { areCompatible, type Guard } from "../values/guard.ts";
import { unknown } from "../values/make.ts";
import type { Cell } from "../values/store.ts";
import type { CallArguments, Content, Value } from "../values/value.ts";
import { fork } from "./fork.ts";
import { type Interpreter, spendOn } from "./interpreter.ts";

/** The value as this path knows it: a choice whose other alternatives the path rules out is the one left. */
export function resolve(it: Interpreter, value: Value): Value {
  if (value.kind === "choice") return choose(possibilitiesOf(value, it.path));
  if (value.kind !== "tuple" || !value.items.some(isOpenItem)) return value;
  return { ...value, items: value.items.map((item) => resolve(it, item)) };
}

function isOpenItem(item: Value): boolean {
  return item.kind === "choice" || item.kind === "tuple";
}

/** What a cell may hold on this path. */
export function openCell(it: Interpreter, cell: Cell<Content>): Cell<Content> {
  return cell.length === 1 ? cell : cell.filter(({ guard }) => areCompatible(guard, it.path));
}

/** How many undecided parts the values of one operation may have. */
const MOST_FORKS = 4;

/**
 * Runs once for each way in which the program may have decided what these values are, so that `run` meets no choice:
 * neither among the values nor in the tuples, lists and dicts among them. What comes out is told apart by the same guards.
 */
export function forkOpen(
  it: Interpreter,
  values: readonly Value[],
  run: () => Value,
  left = MOST_FORKS,
): Value {
  const guards = firstOpen(it, values, 3);
  if (!guards) return run();
  if (left === 0) return unknown("too many possibilities to follow");
  const path = it.path;
  const branches = fork(it, guards, () => forkOpen(it, values, run, left - 1));
  it.path = path;
  return choose(branches.map(({ guard, result }) => ({ guard, value: result })));
}

/** The ways in which the first undecided part of these values is decided. */
function firstOpen(
  it: Interpreter,
  values: readonly Value[],
  depth: number,
): readonly { readonly guard: Guard }[] | undefined {
  for (const value of values) {
    const open = openParts(it, value, depth);
    if (open) return open;
  }
  return undefined;
}

function openParts(
  it: Interpreter,
  value: Value,
  depth: number,
): readonly { readonly guard: Guard }[] | undefined {
  if (depth < 0) return undefined;
  switch (value.kind) {
    case "choice": {
      const open = possibilitiesOf(value, it.path);
      if (open.length > 1) return open;
      const [only] = open;
      return only && openParts(it, only.value, depth);
    }
    case "tuple":
      return firstOpen(it, value.rest ? [...value.items, value.rest] : value.items, depth - 1);
    case "list":
    case "dict": {
      const cell = openCell(it, it.store.read(value.address));
      if (cell.length > 1) return cell;
      const content = cell[0]?.content;
      if (content) spendOn(it, content);
      return content && firstOpen(it, partsOf(content), depth - 1);
    }
    case "object": {
      const cell = openCell(it, it.store.read(value.address));
      return cell.length > 1 ? cell : undefined;
    }
    default:
      return undefined;
  }
}

function partsOf(content: Content): readonly Value[] {
  if (content.kind === "list") return content.rest ? [...content.items, content.rest] : content.items;
  if (content.kind === "dict") return [...content.entries.values()];
  return [];
}

/** The call with every argument as this path knows it. */
export function resolveCall(it: Interpreter, call: CallArguments): CallArguments {
  if (!call.args.some(({ value }) => isOpenItem(value))) return call;
  return { ...call, args: call.args.map((arg) => ({ ...arg, value: resolve(it, arg.value) })) };
}
