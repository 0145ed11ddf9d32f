import type { ArgumentSite, CallSite } from "../flow/step.ts";
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
    args: node.args.map(siteOfArgument),
    open: start + node.openParen,
    close: start + node.closeParen,
  };
}

function siteOfArgument(argument: Argument): ArgumentSite {
  const { name } = argument;
  const span = spanOf(argument);
  const value = spanOf(argument.value);
  return name === undefined ? { span, value } : { name, span, value };
}

/** Evaluates the arguments of a call in order, `*args` and `**kwargs` spread as far as they are known. */
export function argumentsOf(it: Interpreter, frame: Frame, node: Call): CallArguments {
  const args: CallArgument[] = [];
  let isOpen = false;
  const further: Value[] = [];
  let index = -1;
  for (const { name, unpack, value: given } of node.args) {
    index++;
    const value = it.evaluate(frame, given);
    if (unpack === undefined) {
      args.push(name === undefined ? { value, index } : { value, index, name });
      continue;
    }
    const spread = spreadOf(it, unpack, value);
    if (spread) args.push(...spread);
    else {
      isOpen = true;
      if (unpack === "*") further.push(elementOf(it, value));
    }
  }
  const [rest] = further;
  const site = siteOfCall(it, node);
  return isOpen ? { args, site, isOpen, ...(rest ? { rest } : {}) } : { args, site };
}

function spreadOf(it: Interpreter, unpack: "*" | "**", value: Value): readonly CallArgument[] | undefined {
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
