import { pick } from "../effects/indexing.ts";
import type { Assignment, AugmentedAssignment, Expression, Sequence, Subscript } from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import { choose, possibilitiesOf } from "../values/choice.ts";
import { partOfUnknown, unknown } from "../values/make.ts";
import { unknownPixels } from "../values/pixels.ts";
import type { Value } from "../values/value.ts";
import { readAttribute, writeAttribute } from "./attributes.ts";
import { forkValue } from "./fork.ts";
import type { Frame, Interpreter } from "./interpreter.ts";
import { elementOf, itemsOf } from "./iterate.ts";
import { CHANGING } from "./merge.ts";
import { forkOpen, resolve } from "./open-values.ts";
import { asData, operate, operateInPlace } from "./operators.ts";
import { bindName, lookUp } from "./scope.ts";
import { readItem, rememberElementWrite, writeItem } from "./subscripts.ts";

/** `a = b = value` */
export function runAssignment(it: Interpreter, frame: Frame, node: Assignment): void {
  if (!node.value) return;
  const value = it.evaluate(frame, node.value);
  const changing = it.openLoops > 0 && value.kind === "constant" && counts(node);
  for (const target of node.targets) assign(it, frame, target, changing ? unknown(CHANGING) : value);
}

/** `n = n + 1`, which is `n += 1` */
function counts({ targets, value }: Assignment): boolean {
  const [target] = targets;
  if (targets.length > 1 || target?.kind !== "name" || value?.kind !== "binary") return false;
  return [value.left, value.right].some((side) => side.kind === "name" && side.id === target.id);
}

/** Binds whatever can stand left of `=`, after `for`, `as` or in a comprehension. */
export function assign(it: Interpreter, frame: Frame, target: Expression, value: Value): void {
  switch (target.kind) {
    case "name":
      bindName(it, frame.scope, target.id, value);
      return;
    case "attribute":
      writeAttribute(it, it.evaluate(frame, target.value), target.attribute, value);
      return;
    case "subscript":
      writeItem(it, it.evaluate(frame, target.value), it.evaluate(frame, target.index), value);
      return;
    case "sequence":
      unpack(it, frame, target, value);
      return;
    case "starred":
      assign(it, frame, target.value, value);
      return;
    default:
      return;
  }
}

function unpack(it: Interpreter, frame: Frame, target: Sequence, value: Value): void {
  const star = target.items.findIndex(({ kind }) => kind === "starred");
  const count = target.items.length;
  target.items.forEach((item, i) => {
    if (i === star) assign(it, frame, item, itemsBetween(it, value, i, count - 1 - i));
    else {
      const fromEnd = star >= 0 && i > star ? i - count : i;
      assign(it, frame, item, itemAt(it, value, fromEnd));
    }
  });
}

/** What `*rest` gets: all items but the first few and the last few. */
function itemsBetween(it: Interpreter, value: Value, before: number, after: number): Value {
  const items = itemsOf(it, value);
  return items
    ? it.machine.lists.make(items.slice(before, items.length - after))
    : it.machine.lists.make([], elementOf(it, value));
}

/** The item of an iterable that is taken apart. */
function itemAt(it: Interpreter, value: Value, place: number): Value {
  const possibilities = possibilitiesOf(value, it.path);
  return choose(
    possibilities.map((possibility) => ({
      guard: possibility.guard,
      value: itemOfPlain(it, asData(it, possibility.value), place),
    })),
  );
}

function itemOfPlain(it: Interpreter, value: Value, place: number): Value {
  if (value.kind === "tuple")
    return value.items.at(place) ?? value.rest ?? unknown("there are not so many items");
  if (value.kind === "list") {
    const { items, rest } = it.machine.lists.read(value.address);
    return items.at(place) ?? rest ?? unknown("there are not so many items");
  }
  if (value.kind === "unknown") return partOfUnknown(value, `[${place}]`);
  if (value.kind === "vector") {
    const number = value.numbers.at(place);
    return number === undefined
      ? unknown("there are not so many numbers")
      : { kind: "constant", value: number };
  }
  return elementOf(it, value);
}

/** `target operator= value` */
export function runAugmented(it: Interpreter, frame: Frame, node: AugmentedAssignment): void {
  const { target, operator } = node;
  const span = spanOf(node);
  const sites = { span, left: spanOf(target), right: spanOf(node.value) };
  const value = it.evaluate(frame, node.value);
  const change = (old: Value): Value =>
    forkOpen(it, [old, value], () => {
      const [plain, operand] = [resolve(it, old), resolve(it, value)];
      if (plain.kind === "constant" && it.openLoops > 0) return unknown(CHANGING);
      const changed = operateInPlace(it, operator, plain, operand, { statement: span, target: sites.left });
      if (changed) return changed;
      const result = operate(it, operator, plain, operand, sites);
      return result.kind === "image" ? asStatement(it, node, result) : result;
    });
  if (target.kind === "name") {
    const old = lookUp(it, frame.scope, target.id) ?? unknown(`\`${target.id}\` is not set`, target.id);
    bindName(it, frame.scope, target.id, change(old));
  } else if (target.kind === "attribute") {
    const object = it.evaluate(frame, target.value);
    writeAttribute(it, object, target.attribute, change(readAttribute(it, object, target.attribute)));
  } else if (target.kind === "subscript") augmentItem(it, frame, target, change);
}

/** A new value bound to the target: the step is the statement, and what stays of it is the target. */
function asStatement(it: Interpreter, node: AugmentedAssignment, result: Value): Value {
  if (result.kind !== "image") return result;
  const statement = spanOf(node);
  const target = spanOf(node.target);
  it.machine.images.change(result, (pixels) => ({
    ...pixels,
    steps: pixels.steps.map((step) =>
      step.place.span.start === statement.start && step.site?.form === "operator"
        ? { ...step, site: { form: "statement", statement, target } }
        : step,
    ),
  }));
  return result;
}

function augmentItem(it: Interpreter, frame: Frame, target: Subscript, change: (old: Value) => Value): void {
  const container = it.evaluate(frame, target.value);
  const index = it.evaluate(frame, target.index);
  const site = { span: spanOf(target), value: spanOf(target.value) };
  const old = readItem(it, container, index, site);
  if (old.kind === "image" && it.openLoops > 0) rememberElementWrite(it, old.address);
  const changed = change(old);
  forkValue(it, resolve(it, container), (plain) => {
    const isPartOfImage =
      plain.kind === "image" && it.openLoops === 0 && !pick(resolve(it, index), plain).isWhole;
    if (isPartOfImage)
      it.machine.images.change(plain, (pixels) => unknownPixels("a part of the array is changed", pixels));
    else writeItem(it, plain, index, changed);
    return plain;
  });
}
