import { dtypeOf } from "../effects/dtype-of.ts";
import type { BooleanOperation, Comparison, Expression } from "../python/syntax.ts";
import { possibilitiesOf } from "../values/choice.ts";
import { dictKey } from "../values/dict-key.ts";
import { ALWAYS, conjoin, type Guard, guardOf } from "../values/guard.ts";
import type { Unknown, Value } from "../values/value.ts";
import type { Frame, Interpreter } from "./interpreter.ts";
import { openCell } from "./open-values.ts";
import { asData } from "./operators.ts";

/** One way in which a question may be answered, and what the program must have decided for it. */
export interface Outcome {
  readonly guard: Guard;
  readonly holds: boolean;
}

const MOST_OUTCOMES = 8;

/** How the test of an `if`, a `while`, a conditional or a comprehension may come out. */
export function outcomesOf(it: Interpreter, frame: Frame, test: Expression): readonly Outcome[] {
  if (test.kind === "unary" && test.operator === "not") {
    return outcomesOf(it, frame, test.operand).map(({ guard, holds }) => ({ guard, holds: !holds }));
  }
  if (test.kind === "boolean-operation") return outcomesOfBoth(it, frame, test);
  if (test.kind === "comparison") return outcomesOfComparison(it, frame, test);
  return truthOf(it, it.evaluate(frame, test));
}

function outcomesOfBoth(
  it: Interpreter,
  frame: Frame,
  { operator, left, right }: BooleanOperation,
): readonly Outcome[] {
  const decidesAlone = operator === "or";
  const first = outcomesOf(it, frame, left);
  if (first.every(({ holds }) => holds === decidesAlone)) return first;
  const second = outcomesOf(it, frame, right);
  const all = first.flatMap((outcome) =>
    outcome.holds === decidesAlone
      ? [outcome]
      : second.flatMap(({ guard, holds }) => {
          const both = conjoin(outcome.guard, guard);
          return both ? [{ guard: both, holds }] : [];
        }),
  );
  return all.length <= MOST_OUTCOMES ? all : undecided(it);
}

function outcomesOfComparison(it: Interpreter, frame: Frame, node: Comparison): readonly Outcome[] {
  const [only] = node.rest;
  const left = it.evaluate(frame, node.left);
  const others = node.rest.map(({ operand }) => it.evaluate(frame, operand));
  const [right] = others;
  if (!only || !right || node.rest.length > 1) return undecided(it);
  return compare(it, left, only.operator, right);
}

/** How `left operator right` may come out. */
export function compare(it: Interpreter, left: Value, operator: string, right: Value): readonly Outcome[] {
  const all = possibilitiesOf(left, it.path).flatMap((a) =>
    possibilitiesOf(right, it.path).flatMap((b) => {
      const both = conjoin(a.guard, b.guard);
      return both
        ? comparePlain(it, a.value, operator, b.value).flatMap((outcome) => under(both, outcome))
        : [];
    }),
  );
  return all.length > 0 && all.length <= MOST_OUTCOMES ? all : undecided(it);
}

function under(guard: Guard, outcome: Outcome): readonly Outcome[] {
  const both = conjoin(guard, outcome.guard);
  return both ? [{ guard: both, holds: outcome.holds }] : [];
}

function comparePlain(it: Interpreter, a: Value, operator: string, b: Value): readonly Outcome[] {
  switch (operator) {
    case "==":
    case "is":
      return equals(it, a, b);
    case "!=":
    case "<>":
    case "is not":
      return equals(it, a, b).map(({ guard, holds }) => ({ guard, holds: !holds }));
    case "in":
      return isIn(it, a, b);
    case "not in":
      return isIn(it, a, b).map(({ guard, holds }) => ({ guard, holds: !holds }));
    default:
      return orders(it, a, operator, b);
  }
}

function equals(it: Interpreter, x: Value, y: Value): readonly Outcome[] {
  const [a, b] = [asData(it, x), asData(it, y)];
  const types = sameType(a, b);
  if (types !== undefined) return types === "perhaps" ? undecided(it) : known(types);
  const [keyOfA, keyOfB] = [dictKey(a), dictKey(b)];
  if (keyOfA !== undefined && keyOfB !== undefined) return known(keyOfA === keyOfB);
  if (a.kind === "unknown" && keyOfB !== undefined) return isConstant(a, keyOfB);
  if (b.kind === "unknown" && keyOfA !== undefined) return isConstant(b, keyOfA);
  const noConstant = [a, b].find((v) => v.kind !== "unknown" && v.kind !== "constant");
  if (noConstant && (keyOfA ?? keyOfB) === "null") return known(false);
  if (noConstant && (keyOfA ?? keyOfB) !== undefined && noConstant.kind !== "features") return known(false);
  return undecided(it);
}

/** `x.dtype == np.uint8`, `x.dtype != "float32"`; undefined where these are no types of numbers. */
function sameType(a: Value, b: Value): boolean | "perhaps" | undefined {
  const [typeOfA, typeOfB] = [dtypeOf(a), dtypeOf(b)];
  const isOfTypes = a.kind === "api" || b.kind === "api" || isAnyType(a) || isAnyType(b);
  if (!typeOfA || !typeOfB || !isOfTypes) return undefined;
  if (typeOfA !== typeOfB) return false;
  return typeOfA === "uint8" || (nameOf(a) === nameOf(b) && !isAnyType(a)) || "perhaps";
}

/** What `x.dtype` is where only the kind of numbers is known. */
function isAnyType(value: Value): boolean {
  return value.kind === "constant" && (value.value === "float" || value.value === "integer");
}

function nameOf(value: Value): unknown {
  return value.kind === "api"
    ? value.path.slice(value.path.lastIndexOf(".") + 1)
    : value.kind === "constant" && value.value;
}

function isConstant({ key }: Unknown, constant: string): readonly Outcome[] {
  return [
    { guard: guardOf(key, { is: constant }), holds: true },
    { guard: guardOf(key, { not: new Set([constant]) }), holds: false },
  ];
}

function isIn(it: Interpreter, x: Value, container: Value): readonly Outcome[] {
  const a = asData(it, x);
  const keys = keysIn(it, container);
  if (!keys) {
    const [whole, part] = [asData(it, container), a];
    const isText = whole.kind === "constant" && part.kind === "constant";
    return isText && typeof whole.value === "string" && typeof part.value === "string"
      ? known(whole.value.includes(part.value))
      : undecided(it);
  }
  const key = dictKey(a);
  if (key !== undefined) return known(keys.includes(key));
  if (a.kind !== "unknown" || keys.length >= MOST_OUTCOMES) return undecided(it);
  return [
    ...keys.map((one) => ({ guard: guardOf(a.key, { is: one }), holds: true })),
    { guard: guardOf(a.key, { not: new Set(keys) }), holds: false },
  ];
}

/** The constants that a container holds, where it holds nothing else. */
function keysIn(it: Interpreter, container: Value): readonly string[] | undefined {
  if (container.kind === "dict" || container.kind === "list") {
    const cell = openCell(it, it.store.read(container.address));
    const content = cell.length === 1 ? cell[0]?.content : undefined;
    if (content?.kind === "dict") return content.rest ? undefined : [...content.entries.keys()];
    return content?.kind === "list" && !content.rest ? constantKeys(content.items) : undefined;
  }
  return container.kind === "tuple" && !container.rest ? constantKeys(container.items) : undefined;
}

function constantKeys(items: readonly Value[]): readonly string[] | undefined {
  const keys = items.map(dictKey);
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function orders(it: Interpreter, x: Value, operator: string, y: Value): readonly Outcome[] {
  const [a, b] = [boundsOf(x), boundsOf(y)];
  if (!a || !b) return undecided(it);
  if (operator === ">") return isLess(it, b, a);
  if (operator === "<") return isLess(it, a, b);
  const isOther = operator === ">=" ? isLess(it, a, b) : operator === "<=" ? isLess(it, b, a) : undefined;
  return isOther?.map(({ guard, holds }) => ({ guard, holds: !holds })) ?? undecided(it);
}

type Bounds = readonly [least: number, most: number];

function boundsOf(value: Value): Bounds | undefined {
  if (value.kind === "unknown") return value.within;
  return value.kind === "constant" && typeof value.value === "number"
    ? [value.value, value.value]
    : undefined;
}

/** Rounding: 255 · (1 / 255) is not more than 1. */
const SLACK = 1e-6;

/** Whether a number between these bounds is less than one between those. */
function isLess(it: Interpreter, [leastA, mostA]: Bounds, [leastB, mostB]: Bounds): readonly Outcome[] {
  if (leastA === mostA && leastB === mostB) return known(leastA < leastB);
  if (mostA < leastB - SLACK) return known(true);
  return leastA >= mostB - SLACK ? known(false) : undecided(it);
}

/** How `if value:` may come out. */
export function truthOf(it: Interpreter, value: Value): readonly Outcome[] {
  const all = possibilitiesOf(value, it.path).flatMap((possibility) =>
    truthOfPlain(it, possibility.value).flatMap((outcome) => under(possibility.guard, outcome)),
  );
  return all.length > 0 && all.length <= MOST_OUTCOMES ? all : undecided(it);
}

function truthOfPlain(it: Interpreter, x: Value): readonly Outcome[] {
  const value = asData(it, x);
  switch (value.kind) {
    case "constant":
      return known(Boolean(value.value));
    case "unknown":
      return truthOfUnknown(value.key);
    case "tuple":
      return value.rest ? undecided(it) : known(value.items.length > 0);
    case "list":
    case "dict": {
      const keys = openCell(it, it.store.read(value.address));
      const content = keys.length === 1 ? keys[0]?.content : undefined;
      if (content?.kind === "list" && !content.rest) return known(content.items.length > 0);
      if (content?.kind === "dict" && !content.rest) return known(content.entries.size > 0);
      return undecided(it);
    }
    case "image":
    case "features":
    case "vector":
      return undecided(it);
    default:
      return known(true);
  }
}

function truthOfUnknown(key: string): readonly Outcome[] {
  return [
    { guard: guardOf(`bool(${key})`, { is: "True" }), holds: true },
    { guard: guardOf(`bool(${key})`, { is: "False" }), holds: false },
  ];
}

function known(holds: boolean): readonly Outcome[] {
  return [{ guard: ALWAYS, holds }];
}

/** A question that is answered anew each time it is asked. */
export function undecided(it: Interpreter): readonly Outcome[] {
  return truthOfUnknown(`?${it.nextId++}`);
}
