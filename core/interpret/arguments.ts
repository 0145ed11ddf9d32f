import type { CallSite } from "../flow/step.ts";
import type { Argument, Call } from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import { textOfKey } from "../values/dict-key.ts";
import type { CallArgument, CallArguments, Value } from "../values/value.ts";
import type { Frame, Interpreter } from "./interpreter.ts";
import { elementOf } from "./iterate.ts";
import { resolve } from "./open-values.ts";

/** Where a call stands. */
export function siteOfCall(it: Interpreter, node: Call): CallSite {
  const start = node.chunk.start;
  return {
    file: it.module.file,
    span: spanOf(node),
    callee: spanOf(node.callee),
    args: node.args.map((argument) => ({
      ...(argument.name === undefined ? {} : { name: argument.name }),
      span: spanOf(argument),
      value: spanOf(argument.value),
    })),
    open: start + node.openParen,
    close: start + node.closeParen,
  };
}

/** Evaluates the arguments of a call in order, `*args` and `**kwargs` spread as far as they are known. */
export function argumentsOf(it: Interpreter, frame: Frame, node: Call): CallArguments {
  const args: CallArgument[] = [];
  let isOpen = false;
  const further: Value[] = [];
  node.args.forEach((argument, index) => {
    const value = it.evaluate(frame, argument.value);
    const spread = spreadOf(it, argument, value, index);
    if (spread) args.push(...spread);
    else {
      isOpen = true;
      if (argument.unpack === "*") further.push(elementOf(it, value));
    }
  });
  const [rest] = further;
  return { args, site: siteOfCall(it, node), ...(isOpen ? { isOpen } : {}), ...(rest ? { rest } : {}) };
}

function spreadOf(
  it: Interpreter,
  { unpack, name }: Argument,
  value: Value,
  index: number,
): readonly CallArgument[] | undefined {
  if (unpack === undefined) return [{ value, index, ...(name === undefined ? {} : { name }) }];
  const plain = resolve(it, value);
  return unpack === "*" ? spreadList(it, plain) : spreadDict(it, plain);
}

function spreadList(it: Interpreter, value: Value): readonly CallArgument[] | undefined {
  if (value.kind === "tuple") return value.rest ? undefined : value.items.map((item) => ({ value: item }));
  if (value.kind !== "list") return undefined;
  const { items, rest } = it.machine.lists.read(value.address);
  return rest ? undefined : items.map((item) => ({ value: item }));
}

function spreadDict(it: Interpreter, value: Value): readonly CallArgument[] | undefined {
  if (value.kind !== "dict") return undefined;
  const { entries, rest } = it.machine.dicts.read(value.address);
  if (rest) return undefined;
  return [...entries].flatMap(([key, item]) => {
    const name = textOfKey(key);
    return name === undefined ? [] : [{ name, value: item }];
  });
}
