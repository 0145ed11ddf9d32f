import type { CallArguments, ClassValue, FunctionValue, InstanceValue } from "../values/value.ts";
import { instantiate } from "./instances.ts";
import type { Definition, Interpreter } from "./interpreter.ts";
import { runPart } from "./memory.ts";
import { namesUsedIn } from "./outline.ts";

/**
 * Enters every function and lambda of the running file that nothing called (`frame.path.apply(lambda path: predict(path))`),
 * with parameters at their defaults or unknown: first those that no other
 * such function mentions, so that what they call is entered with what they really hand over. What they change is
 * undone: no one knows in which order they run. Modules that it imports have others who call their functions.
 */
export function enterTheRest(it: Interpreter): void {
  instantiateTheRest(it);
  const own = it.module;
  const left = [...it.definitions.values()].filter(
    ({ node, module }) => module === own && !it.entered.has(node),
  );
  const roots = left.filter(isRootAmong(left));
  for (const definition of [...roots, ...left]) {
    if (it.entered.has(definition.node)) continue;
    runPart(it, definition.value, definition.value.place.span.start, () => {
      aside(it, () => enterDefinition(it, definition));
      return true;
    });
  }
}

/** Whether no other of these definitions mentions one by its name. */
function isRootAmong(definitions: readonly Definition[]): (definition: Definition) => boolean {
  const mentions = new Map<string, number>();
  for (const { node } of definitions) {
    for (const name of namesUsedIn(node.body)) mentions.set(name, (mentions.get(name) ?? 0) + 1);
  }
  return ({ node, value }) =>
    (mentions.get(value.name) ?? 0) === (namesUsedIn(node.body).has(value.name) ? 1 : 0);
}

/** Methods of a class that nothing instantiates need an object all the same. */
function instantiateTheRest(it: Interpreter): void {
  for (const [id, value] of it.classes) {
    if (value.place.file !== it.module.file || it.instances.has(id)) continue;
    runPart(it, value.namespace, value.place.span.start, () => {
      instantiate(it, value, openCall(it, value.place.span));
      return true;
    });
  }
}

function enterDefinition(it: Interpreter, { value, owner, module }: Definition): void {
  it.module = module;
  it.entry = value.place;
  const receiver = owner && value.binds !== "never" ? receiverOf(it, owner, value) : undefined;
  const call = openCall(it, value.place.span);
  it.callValue(receiver ? { ...value, receiver } : value, { ...call, isOpen: false });
}

function receiverOf(
  it: Interpreter,
  owner: ClassValue,
  { binds }: FunctionValue,
): ClassValue | InstanceValue | undefined {
  return binds === "class" ? owner : it.instances.get(owner.id);
}

function openCall(it: Interpreter, span: { readonly start: number; readonly end: number }): CallArguments {
  const site = { file: it.module.file, span, callee: span, args: [], open: span.end, close: span.end };
  return { args: [], site };
}

function aside(it: Interpreter, run: () => void): void {
  const { path, module } = it;
  const mark = it.store.mark();
  run();
  it.store.undo(mark);
  it.store.release(mark);
  it.path = path;
  it.module = module;
  it.entry = undefined;
  it.hasStopped = false;
}
