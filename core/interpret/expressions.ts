import type {
  Binary,
  BooleanOperation,
  Call,
  Comparison,
  Conditional,
  Dictionary,
  Expression,
  FormattedString,
  Sequence,
  Slice,
  Subscript,
  Yield,
} from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import { dictKey } from "../values/dict-key.ts";
import {
  FALSE,
  joinedText,
  NONE,
  number,
  TRUE,
  text,
  textEndingIn,
  textOrEnding,
  unknown,
} from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { isTooLarge } from "../values/weight.ts";
import { chooseBySight } from "./alike.ts";
import { argumentsOf } from "./arguments.ts";
import { readAttribute } from "./attributes.ts";
import { comprehend } from "./comprehensions.ts";
import { type Outcome, outcomesOf, truthOf } from "./conditions.ts";
import { functionValue, superOf } from "./definitions.ts";
import { fork } from "./fork.ts";
import { type Frame, type Interpreter, spend } from "./interpreter.ts";
import { elementOf, freshValue, itemsOf } from "./iterate.ts";
import { isAtTheBottom, tooDeep } from "./nesting.ts";
import { resolve } from "./open-values.ts";
import { negate, operate } from "./operators.ts";
import { bindName, lookUp } from "./scope.ts";
import { readItem } from "./subscripts.ts";

/** What an expression comes to, with all that evaluating it does. */
export function evaluate(it: Interpreter, frame: Frame, node: Expression): Value {
  spend(it);
  if (isAtTheBottom(it)) return tooDeep();
  it.depth++;
  const value = evaluateKind(it, frame, node);
  it.depth--;
  if (value.kind === "constant" && typeof value.value === "string") spend(it, value.value.length >> 6);
  return isTooLarge(value) ? unknown("it has too many parts to follow") : value;
}

function evaluateKind(it: Interpreter, frame: Frame, node: Expression): Value {
  switch (node.kind) {
    case "name":
      return (
        lookUp(it, frame.scope, node.id) ?? unknown(`\`${node.id}\` is not set before it is used`, node.id)
      );
    case "attribute":
      return readAttribute(it, evaluate(it, frame, node.value), node.attribute);
    case "subscript":
      return evaluateSubscript(it, frame, node);
    case "slice":
      return evaluateSlice(it, frame, node);
    case "call":
      return evaluateCall(it, frame, node);
    case "number":
      return number(node.value, node.isInteger);
    case "string":
      return node.isBytes ? unknown("bytes") : text(node.value);
    case "formatted-string":
      return evaluateFormatted(it, frame, node);
    case "singleton":
      return singletons[node.value];
    case "binary":
      return evaluateBinary(it, frame, node);
    case "sequence":
      return evaluateSequence(it, frame, node);
    case "dictionary":
      return evaluateDictionary(it, frame, node);
    default:
      return evaluateRarer(it, frame, node);
  }
}

const singletons: Readonly<Record<"True" | "False" | "None" | "...", Value>> = {
  True: TRUE,
  False: FALSE,
  None: NONE,
  "...": { kind: "constant", value: undefined },
};

type Rarer = Exclude<
  Expression,
  {
    readonly kind:
      | "name"
      | "attribute"
      | "subscript"
      | "slice"
      | "call"
      | "number"
      | "string"
      | "formatted-string"
      | "singleton"
      | "binary"
      | "sequence"
      | "dictionary";
  }
>;

function evaluateRarer(it: Interpreter, frame: Frame, node: Rarer): Value {
  switch (node.kind) {
    case "unary":
      if (node.operator === "not") return truthValue(outcomesOf(it, frame, node));
      return negate(it, node.operator, evaluate(it, frame, node.operand), spanOf(node), spanOf(node.operand));
    case "boolean-operation":
      return evaluateBoolean(it, frame, node);
    case "comparison":
      return evaluateComparison(it, frame, node);
    case "conditional":
      return evaluateConditional(it, frame, node);
    case "lambda":
      return functionValue(it, frame, node, "lambda", "never");
    case "comprehension":
      return comprehend(it, frame, node);
    case "walrus": {
      const value = evaluate(it, frame, node.value);
      bindName(it, frame.scope, node.name.id, value);
      return value;
    }
    case "await":
    case "starred":
      return evaluate(it, frame, node.value);
    case "yield":
      return evaluateYield(it, frame, node);
    case "broken":
      return unknown("this does not parse");
  }
}

function evaluateCall(it: Interpreter, frame: Frame, node: Call): Value {
  const callee = evaluate(it, frame, node.callee);
  const call = argumentsOf(it, frame, node);
  const isSuper = callee.kind === "api" && callee.path === "builtins.super";
  const parent = isSuper ? superOf(frame, call) : undefined;
  return parent ?? it.callValue(callee, call);
}

function evaluateSubscript(it: Interpreter, frame: Frame, node: Subscript): Value {
  const value = evaluate(it, frame, node.value);
  const index = evaluate(it, frame, node.index);
  return readItem(it, value, index, { span: spanOf(node), value: spanOf(node.value) });
}

function evaluateSlice(it: Interpreter, frame: Frame, { lower, upper, step }: Slice): Value {
  return {
    kind: "slice",
    ...(lower ? { lower: evaluate(it, frame, lower) } : {}),
    ...(upper ? { upper: evaluate(it, frame, upper) } : {}),
    ...(step ? { step: evaluate(it, frame, step) } : {}),
  };
}

function evaluateBinary(it: Interpreter, frame: Frame, node: Binary): Value {
  const left = evaluate(it, frame, node.left);
  const right = evaluate(it, frame, node.right);
  return operate(it, node.operator, left, right, {
    span: spanOf(node),
    left: spanOf(node.left),
    right: spanOf(node.right),
  });
}

function evaluateFormatted(it: Interpreter, frame: Frame, node: FormattedString): Value {
  const parts = node.parts.map((part) => (typeof part === "string" ? text(part) : evaluate(it, frame, part)));
  const texts = parts.map((part) => (part.kind === "constant" ? String(part.value ?? "None") : undefined));
  const known = texts.filter((part) => part !== undefined);
  if (known.length === texts.length) return joinedText(known);
  const last = parts.at(-1);
  return textEndingIn(last ? (textOrEnding(last) ?? "") : "", "a text that is made at run time");
}

function evaluateSequence(it: Interpreter, frame: Frame, node: Sequence): Value {
  const items: Value[] = [];
  let rest: Value | undefined;
  for (const item of node.items) {
    const value = evaluate(it, frame, item);
    if (item.kind !== "starred") items.push(value);
    else {
      const spread = itemsOf(it, value);
      if (spread) items.push(...spread);
      else rest = elementOf(it, value);
    }
  }
  if (node.type === "tuple") return { kind: "tuple", items, ...(rest ? { rest } : {}) };
  return it.machine.lists.make(items, rest);
}

function evaluateDictionary(it: Interpreter, frame: Frame, node: Dictionary): Value {
  const entries = new Map<string, Value>();
  let rest: Value | undefined;
  for (const { key, value } of node.entries) {
    const item = evaluate(it, frame, value);
    if (!key) {
      const spread = resolve(it, item);
      const content = spread.kind === "dict" ? it.machine.dicts.read(spread.address) : undefined;
      for (const [name, one] of content?.entries ?? []) entries.set(name, one);
      if (!content || content.rest) rest = content?.rest ?? unknown("further entries");
      continue;
    }
    const name = dictKey(resolve(it, evaluate(it, frame, key)));
    if (name === undefined) rest = item;
    else entries.set(name, item);
  }
  return it.machine.dicts.make(entries, rest);
}

/** `a or b`: whichever of the two decides. */
function evaluateBoolean(it: Interpreter, frame: Frame, node: BooleanOperation): Value {
  const left = evaluate(it, frame, node.left);
  const takesLeft = node.operator === "or";
  const branches = fork(it, truthOf(it, left), ({ holds }) =>
    holds === takesLeft ? resolve(it, left) : evaluate(it, frame, node.right),
  );
  return chooseBySight(
    it,
    branches.map(({ guard, result }) => ({ guard, value: result })),
  );
}

function evaluateComparison(it: Interpreter, frame: Frame, node: Comparison): Value {
  const operands = [node.left, ...node.rest.map(({ operand }) => operand)];
  const isOfImages = operands.some(
    (operand) => operand.kind === "name" && isArray(it, lookUp(it, frame.scope, operand.id)),
  );
  return isOfImages ? unknown("a mask") : truthValue(outcomesOf(it, frame, node));
}

function isArray(it: Interpreter, value: Value | undefined): boolean {
  const plain = value && resolve(it, value);
  return plain?.kind === "image" || plain?.kind === "features";
}

/** True or False, where it is known; else the answer that the same question will get again. */
function truthValue(outcomes: readonly Outcome[]): Value {
  const [first] = outcomes;
  if (!first) return unknown("a comparison");
  if (outcomes.every(({ holds }) => holds === first.holds)) return first.holds ? TRUE : FALSE;
  const [key] = first.guard.keys();
  const asked = key === undefined ? undefined : /^bool\((.*)\)$/.exec(key)?.[1];
  if (first.guard.size === 1 && outcomes.length === 2 && asked !== undefined && first.holds) {
    return unknown("a comparison", asked);
  }
  return {
    kind: "choice",
    alternatives: outcomes.map(({ guard, holds }) => ({ guard, value: holds ? TRUE : FALSE })),
  };
}

/** `body if test else otherwise` */
function evaluateConditional(it: Interpreter, frame: Frame, node: Conditional): Value {
  const branches = fork(it, outcomesOf(it, frame, node.test), ({ holds }) =>
    evaluate(it, frame, holds ? node.body : node.otherwise),
  );
  return chooseBySight(
    it,
    branches.map(({ guard, result }) => ({ guard, value: result })),
  );
}

/** The consumer gets what is yielded now, whatever becomes of the array afterwards. */
function evaluateYield(it: Interpreter, frame: Frame, node: Yield): Value {
  const value = node.value ? evaluate(it, frame, node.value) : NONE;
  frame.yields.push(node.isFrom ? elementOf(it, value) : freshValue(it, value));
  return unknown("what is sent into the generator");
}
