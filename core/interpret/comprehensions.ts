import type { Comprehension, ComprehensionClause } from "../python/syntax.ts";
import { dictKey } from "../values/dict-key.ts";
import type { Value } from "../values/value.ts";
import { assign } from "./assign.ts";
import { outcomesOf } from "./conditions.ts";
import { type Frame, type Interpreter, spend } from "./interpreter.ts";
import { elementOf, itemsOf } from "./iterate.ts";
import { oneDeeper } from "./nesting.ts";
import { resolve } from "./open-values.ts";
import { createScope } from "./scope.ts";

/** What a comprehension collects: its items, where all are known, and what any number of further ones are. */
interface Collected {
  readonly items: { readonly key: Value | undefined; readonly value: Value }[];
  isOpen: boolean;
}

/** `[element for target in iterable if condition]` and its kin. */
export function comprehend(it: Interpreter, frame: Frame, node: Comprehension): Value {
  const inner: Frame = { ...frame, scope: createScope("function", frame.scope) };
  const collected: Collected = { items: [], isOpen: false };
  runClauses(it, inner, node, 0, collected);
  const values = collected.items.map(({ value }) => value);
  if (node.type === "generator") {
    const element = it.machine.either(values, "the generator yields different things");
    if (collected.isOpen || values.length > 1) return { kind: "stream", type: "builtins.generator", element };
    return it.machine.lists.make(values);
  }
  if (node.type === "dict") return dictOf(it, collected);
  if (!collected.isOpen) return it.machine.lists.make(values);
  return it.machine.lists.make([], it.machine.either(values, "the list holds different things"));
}

function dictOf(it: Interpreter, { items, isOpen }: Collected): Value {
  const entries = new Map<string, Value>();
  const rest: Value[] = [];
  for (const { key, value } of items) {
    const name = key && !isOpen ? dictKey(resolve(it, key)) : undefined;
    if (name === undefined) rest.push(value);
    else entries.set(name, value);
  }
  return it.machine.dicts.make(
    entries,
    rest.length > 0 ? it.machine.either(rest, "the dict holds different things") : undefined,
  );
}

function runClauses(
  it: Interpreter,
  frame: Frame,
  node: Comprehension,
  from: number,
  collected: Collected,
): void {
  const clause = node.clauses[from];
  spend(it);
  if (!clause) {
    const key = node.key && it.evaluate(frame, node.key);
    collected.items.push({ key, value: it.evaluate(frame, node.element) });
    return;
  }
  const iterable = it.evaluate(frame, clause.iterable);
  const items = itemsOf(it, iterable);
  if (!items) collected.isOpen = true;
  if (!items) it.openLoops++;
  for (const item of items ?? [elementOf(it, iterable)]) {
    assign(it, frame, clause.target, item);
    if (!passes(it, frame, clause, collected)) continue;
    oneDeeper(
      it,
      () => runClauses(it, frame, node, from + 1, collected),
      () => {
        collected.isOpen = true;
      },
    );
  }
  if (!items) it.openLoops--;
}

/** Whether an item may get through the conditions; where that is not certain there may be any number of items. */
function passes(it: Interpreter, frame: Frame, clause: ComprehensionClause, collected: Collected): boolean {
  return clause.conditions.every((condition) => {
    const outcomes = outcomesOf(it, frame, condition);
    if (outcomes.some(({ holds }) => !holds)) collected.isOpen ||= outcomes.some(({ holds }) => holds);
    return outcomes.some(({ holds }) => holds);
  });
}
