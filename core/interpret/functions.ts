import { type FunctionDefinition, type Lambda, type Parameter, spanOf } from "../python/syntax.ts";
import { textKey } from "../values/dict-key.ts";
import { ALWAYS, conjoin, separate } from "../values/guard.ts";
import { NONE, unknown } from "../values/make.ts";
import type { CallArgument, CallArguments, ClassValue, InstanceValue, Value } from "../values/value.ts";
import { chooseBySight } from "./alike.ts";
import { resultOfUnknown } from "./features.ts";
import { joinBranches } from "./fork.ts";
import { type Exit, exitSince, type Frame, type Interpreter, type SourceModule } from "./interpreter.ts";
import { either } from "./iterate.ts";
import { bindIn, createScope, type Scope } from "./scope.ts";

/** What a function takes along from where it was defined. */
export interface Closure {
  readonly node: FunctionDefinition | Lambda;
  readonly name: string;
  readonly scope: Scope;
  readonly module: SourceModule;
  readonly defaults: ReadonlyMap<string, Value>;
  readonly owner?: ClassValue;
  readonly receiver?: InstanceValue;
}

const DEEPEST_STACK = 24;
const MOST_RECURSIONS = 4;

/** Runs a function of the program with these arguments. */
export function enter(it: Interpreter, closure: Closure, call: CallArguments): Value {
  const { node } = closure;
  if (isTooDeep(it, node)) {
    return resultOfUnknown(
      it,
      call.args.map(({ value }) => value),
      `calls of \`${closure.name}\` go too deep to follow`,
    );
  }
  it.entered.set(node, true);
  const { file } = closure.module;
  if (file !== it.program.file) it.calledElsewhere.set(node, { file, span: spanOf(node) });
  const scope = createScope("function", closure.scope);
  bindParameters(it, closure, scope, call);
  const receiver = receiverOf(call) ?? closure.receiver;
  const frame: Frame = {
    scope,
    mark: it.store.mark(),
    path: it.path,
    returns: [],
    yields: [],
    loops: [],
    ...(closure.owner ? { owner: closure.owner } : {}),
    ...(receiver ? { receiver } : {}),
  };
  const { module } = it;
  it.module = closure.module;
  it.stack.push(node);
  try {
    return node.kind === "lambda" ? runLambda(it, frame, node) : runBody(it, frame, node);
  } finally {
    it.stack.pop();
    it.module = module;
  }
}

function isTooDeep(it: Interpreter, node: object): boolean {
  if (it.stack.length >= DEEPEST_STACK) return true;
  return it.stack.filter((entered) => entered === node).length >= MOST_RECURSIONS;
}

function receiverOf(call: CallArguments): InstanceValue | undefined {
  const first = call.args[0];
  return first && first.index === undefined && first.value.kind === "instance" ? first.value : undefined;
}

function runLambda(it: Interpreter, frame: Frame, node: Lambda): Value {
  const value = it.evaluate(frame, node.body);
  it.store.release(frame.mark);
  return value;
}

function runBody(it: Interpreter, frame: Frame, node: FunctionDefinition): Value {
  const completes = it.runBlock(frame, node.body);
  const exits = [...frame.returns];
  if (completes) exits.push(exitSince(it, frame.mark, frame.path, NONE));
  const result = leave(it, frame, separate(exits), completes);
  if (!node.isGenerator) return result;
  return {
    kind: "stream",
    type: "builtins.generator",
    element: either(it, frame.yields, "the generator yields different things"),
  };
}

/** The state and the value with which a function comes back: those of its returns, told apart by what led to them. */
function leave(it: Interpreter, frame: Frame, exits: readonly Exit[], completes: boolean): Value {
  const [only] = exits;
  if (!only || (completes && exits.length === 1)) {
    it.store.release(frame.mark);
    if (only) return only.value ?? NONE;
    it.path = frame.path;
    return unknown("the function never comes back");
  }
  it.store.undo(frame.mark);
  joinBranches(it, frame.mark, exits);
  it.path = exits.length === 1 ? (conjoin(frame.path, only.guard) ?? frame.path) : frame.path;
  return chooseBySight(
    it,
    exits.map(({ guard, value }) => ({
      guard: exits.length === 1 ? ALWAYS : guard,
      value: value ?? NONE,
    })),
  );
}

function bindParameters(it: Interpreter, closure: Closure, scope: Scope, call: CallArguments): void {
  const positional = call.args.filter(({ name }) => name === undefined);
  const named = new Map(
    call.args.flatMap((argument) => (argument.name === undefined ? [] : [[argument.name, argument]])),
  );
  let position = 0;
  for (const parameter of closure.node.parameters) {
    const value = valueFor(parameter);
    bindIn(it, scope, parameter.name, value);
  }

  function valueFor({ name, role }: Parameter): Value {
    if (role === "*") return restOfPositional();
    if (role === "**") return restOfNamed();
    const given = role === "positional" ? (positional[position++] ?? take(name)) : take(name);
    if (given) return given.value;
    const isCertain = call.isOpen !== true;
    const fallback = isCertain ? closure.defaults.get(name) : undefined;
    return fallback ?? parameterUnknown(closure.name, name);
  }

  function take(name: string): CallArgument | undefined {
    const found = named.get(name);
    named.delete(name);
    return found;
  }

  function restOfPositional(): Value {
    const items = positional.slice(position).map(({ value }) => value);
    position = positional.length;
    if (!call.isOpen) return { kind: "tuple", items };
    return { kind: "tuple", items, rest: call.rest ?? unknown("further arguments") };
  }

  function restOfNamed(): Value {
    const entries = new Map([...named].map(([name, { value }]) => [textKey(name), value]));
    return it.machine.dicts.make(entries, call.isOpen ? unknown("further arguments") : undefined);
  }
}

/** A parameter that nobody gave: the same unknown wherever the function asks. */
export function parameterUnknown(of: string, name: string): Value {
  return {
    kind: "unknown",
    reason: `\`${name}\` is a parameter of \`${of}\`, which nothing here gives`,
    key: `${of}(${name})`,
  };
}
