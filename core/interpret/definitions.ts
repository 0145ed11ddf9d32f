import type { ClassDefinition, Expression, FunctionDefinition, Lambda } from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import type { CallArguments, ClassValue, FunctionValue, Value } from "../values/value.ts";
import { type Closure, enter } from "./functions.ts";
import type { Frame, Interpreter } from "./interpreter.ts";
import { positional } from "./machine.ts";
import { bindName, createScope } from "./scope.ts";

/** `def name(…): …` with its decorators. */
export function defineFunction(it: Interpreter, frame: Frame, node: FunctionDefinition): void {
  const decorators = node.decorators.map((decorator) => it.evaluate(frame, decorator));
  if (node.decorators.some(isAccessor)) return;
  const plain = functionValue(it, frame, node, node.name, bindingOf(frame, decorators));
  const decorated = [...decorators]
    .reverse()
    .reduce<Value>((value, decorator) => decorate(it, decorator, value, node), plain);
  bindName(it, frame.scope, node.name, decorated);
}

/** `@name.setter`: the getter, which stands under the same name, is what programs read. */
function isAccessor(decorator: Expression): boolean {
  return decorator.kind === "attribute" && ["setter", "deleter"].includes(decorator.attribute);
}

const bindings: Readonly<Record<string, FunctionValue["binds"]>> = {
  "builtins.staticmethod": "never",
  "builtins.classmethod": "class",
  "builtins.property": "property",
  "functools.cached_property": "property",
};

function bindingOf(frame: Frame, decorators: readonly Value[]): FunctionValue["binds"] {
  if (frame.scope.kind !== "class") return "never";
  const found = decorators.flatMap((decorator) =>
    decorator.kind === "api" ? (bindings[decorator.path] ?? []) : [],
  );
  return found[0] ?? "instance";
}

/** What a decorator makes of a function; one that is not understood is taken to leave it as it is. */
function decorate(it: Interpreter, decorator: Value, value: Value, node: FunctionDefinition): Value {
  if (decorator.kind === "api" && bindings[decorator.path]) return value;
  const span = spanOf(node);
  const site = { file: it.module.file, span, callee: span, args: [], open: span.end, close: span.end };
  const made = it.callValue(decorator, positional([value], site));
  return made.kind === "function" || made.kind === "partial" || made.kind === "instance" ? made : value;
}

export function functionValue(
  it: Interpreter,
  frame: Frame,
  node: FunctionDefinition | Lambda,
  name: string,
  binds: FunctionValue["binds"],
): FunctionValue {
  const defaults = new Map<string, Value>();
  for (const parameter of node.parameters) {
    if (parameter.default) defaults.set(parameter.name, it.evaluate(frame, parameter.default));
  }
  const closure: Closure = {
    node,
    name,
    scope: frame.scope,
    module: it.module,
    defaults,
    ...(frame.owner ? { owner: frame.owner } : {}),
    ...(frame.receiver ? { receiver: frame.receiver } : {}),
  };
  const value: FunctionValue = {
    kind: "function",
    name,
    place: { file: it.module.file, span: spanOf(node) },
    id: it.nextId++,
    invoke: (call) => enter(it, closure, call),
    binds,
  };
  it.definitions.set(node, {
    node,
    value,
    module: it.module,
    ...(frame.owner && frame.scope.kind === "class" ? { owner: frame.owner } : {}),
  });
  return value;
}

/** `class Name(bases): …` */
export function defineClass(it: Interpreter, frame: Frame, node: ClassDefinition): void {
  const bases = node.args.filter(({ name, unpack }) => name === undefined && unpack === undefined);
  const scope = createScope("class", frame.scope);
  const value: ClassValue = {
    kind: "class",
    name: node.name,
    place: { file: it.module.file, span: spanOf(node) },
    namespace: scope,
    bases: bases.map(({ value: base }) => it.evaluate(frame, base)),
    fields: fieldsOf(node),
    id: it.nextId++,
  };
  it.classes.set(value.id, value);
  it.runBlock({ ...frame, scope, owner: value, returns: [], loops: [] }, node.body);
  for (const decorator of node.decorators) it.evaluate(frame, decorator);
  bindName(it, frame.scope, node.name, value);
}

function fieldsOf(node: ClassDefinition): readonly string[] {
  return node.body.flatMap((statement) => {
    if (statement.kind !== "assignment" || !statement.annotation) return [];
    const [target] = statement.targets;
    return target?.kind === "name" ? [target.id] : [];
  });
}

/** The object that `super()` gives in this frame: the same object, its methods looked up from the next class on. */
export function superOf(frame: Frame, call: CallArguments | undefined): Value | undefined {
  const { owner, receiver } = frame;
  if (!owner || !receiver || (call && call.args.length === 1)) return undefined;
  return { ...receiver, class: owner, whole: receiver.whole ?? receiver };
}
