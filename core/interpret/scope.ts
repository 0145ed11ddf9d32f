import { choose } from "../values/choice.ts";
import { areCompatible } from "../values/guard.ts";
import { type Address, certain } from "../values/store.ts";
import type { Namespace, Value } from "../values/value.ts";
import { type Interpreter, spend } from "./interpreter.ts";

/** Names of a module, class, function or comprehension. */
export interface Scope extends Namespace {
  readonly kind: "module" | "class" | "function";
  readonly parent?: Scope;
  /** Names that `global` or `nonlocal` sends elsewhere. */
  readonly elsewhere: Map<string, Scope>;
  /** Modules imported by `from m import *`, the last one first. */
  readonly stars: string[];
}

export function createScope(kind: Scope["kind"], parent?: Scope): Scope {
  return { kind, ...(parent ? { parent } : {}), names: new Map(), elsewhere: new Map(), stars: [] };
}

/** Binds a name of a scope, or wherever `global` says that it lives. */
export function bindName(it: Interpreter, scope: Scope, name: string, value: Value): void {
  bindIn(it, scope.elsewhere.get(name) ?? scope, name, value);
}

export function bindIn(it: Interpreter, namespace: Namespace, name: string, value: Value): void {
  let address = namespace.names.get(name);
  if (address === undefined) {
    address = it.store.reserve();
    namespace.names.set(name, address);
  }
  const cell =
    value.kind === "choice"
      ? value.alternatives.map((a) => ({
          guard: a.guard,
          content: { kind: "value" as const, value: a.value },
        }))
      : certain({ kind: "value" as const, value });
  it.store.writeVariable(address, cell);
}

export function unbindIn(it: Interpreter, namespace: Namespace, name: string): void {
  const address = namespace.names.get(name);
  if (address !== undefined) it.store.writeVariable(address, []);
}

/** What a name of this very namespace is bound to on this path; undefined where it is not bound. */
export function readIn(it: Interpreter, namespace: Namespace, name: string): Value | undefined {
  const address = namespace.names.get(name) ?? reserveIn(it, namespace, name);
  if (address === undefined) return undefined;
  const cell = it.store.read(address);
  const [only] = cell;
  if (only && cell.length === 1) {
    const { guard, content } = only;
    return content.kind === "value" && areCompatible(guard, it.path) ? content.value : undefined;
  }
  if (cell.length > 1) spend(it, cell.length * (1 + (it.path.size >> 2)));
  const possibilities = cell.flatMap(({ guard, content }) =>
    content.kind === "value" && areCompatible(guard, it.path) ? [{ guard, value: content.value }] : [],
  );
  return possibilities.length === 0 ? undefined : choose(possibilities);
}

/**
 * A cell for a name that is not bound, where a part of the program that comes later may bind it: that it is not bound is
 * then known of a cell like all else. Functions bind their names while they run.
 */
function reserveIn(it: Interpreter, namespace: Namespace, name: string): Address | undefined {
  if (!it.memory || ("kind" in namespace && namespace.kind === "function")) return undefined;
  const address = it.store.reserve();
  namespace.names.set(name, address);
  return address;
}

/** Looks a name up as Python does: here, in the enclosing functions, in the module, in what it imports by star, in the builtins. */
export function lookUp(it: Interpreter, scope: Scope, name: string): Value | undefined {
  for (let s: Scope | undefined = scope; s; s = outward(s)) {
    const value = readIn(it, s.elsewhere.get(name) ?? s, name);
    if (value) return value;
    for (const module of s.stars) {
      const member = it.library.member(module, name);
      if (member) return member;
    }
  }
  return it.library.member("builtins", name);
}

/** The next scope outwards; class bodies are seen only by themselves. */
function outward(scope: Scope): Scope | undefined {
  let next = scope.parent;
  while (next?.kind === "class") next = next.parent;
  return next;
}
