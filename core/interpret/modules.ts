import { constantText, text, unknown } from "../values/make.ts";
import type { ModuleValue, Value } from "../values/value.ts";
import type { Frame, Interpreter, SourceModule } from "./interpreter.ts";
import { itemsOf } from "./iterate.ts";
import { runPart } from "./memory.ts";
import { bindIn, createScope, readIn } from "./scope.ts";
import { apart, atTopLevel } from "./situation.ts";
import type { Program } from "./surroundings.ts";

/** More files than these are not followed from one. */
const MOST_MODULES = 100;
/** How much running the top levels of all imported modules may cost. */
export const MODULES_BUDGET = 60_000;

/** A module of the program, and the outermost package on the way to it, which `import a.b` binds. */
export interface Imported {
  readonly top: ModuleValue;
  readonly module: ModuleValue;
}

/** The module that an import statement of the running file names, run if it did not run yet; undefined for a library's. */
export function moduleNamed(it: Interpreter, name: string, level: number): Imported | undefined {
  const parts = name === "" ? [] : name.split(".");
  if (level === 0 && it.library.isKnown(parts[0] ?? "")) return undefined;
  const importer = it.module.file;
  let found: Imported | undefined = level > 0 ? of(moduleAt(it, importer, "", level)) : undefined;
  if (level > 0 && !found && parts.length === 0) return undefined;
  for (let length = 1; length <= parts.length; length++) {
    const module = moduleAt(it, importer, parts.slice(0, length).join("."), level);
    const last = parts[length - 1];
    if (!module || last === undefined) return undefined;
    // `import a.b` makes `b` an attribute of `a`.
    if (found && !readIn(it, found.module.namespace, last)) bindIn(it, found.module.namespace, last, module);
    found = { top: length === 1 ? module : (found?.top ?? module), module };
  }
  return found;
}

function of(module: ModuleValue | undefined): Imported | undefined {
  return module && { top: module, module };
}

function moduleAt(it: Interpreter, importer: string, name: string, level: number): ModuleValue | undefined {
  // Python looks beside the program that was started, wherever the import stands.
  const isAbsolute = level === 0 && importer !== it.program.file;
  const program =
    (isAbsolute ? it.surroundings.module(it.program.file, name, level) : undefined) ??
    it.surroundings.module(importer, name, level);
  if (!program) return undefined;
  const known = it.modules.get(program.file);
  if (known) return known;
  if (it.modules.size >= MOST_MODULES) return undefined;
  return runOnce(it, program, name);
}

/** Runs a module where it is first imported; whoever imports it after that, in whatever branch, shares what it made. */
function runOnce(it: Interpreter, program: Program, name: string): ModuleValue {
  const scope = createScope("module");
  const module: ModuleValue = { kind: "module", name, namespace: scope };
  it.modules.set(program.file, module);
  // The file that is checked stands at places of its own, also where another program imports it.
  const textAt = it.texts.get(program.file) ?? codeOf(program);
  const source: SourceModule = { file: program.file, textAt, scope };
  it.texts.set(source.file, source.textAt);
  const situation = { ...atTopLevel, module: source, budget: it.modulesBudget };
  const left = it.store.keep(() => apart(it, situation, () => runTopLevel(it, source, program, name)));
  it.modulesBudget = left ?? 0;
  if (left === undefined)
    for (const bound of scope.names.keys())
      bindIn(it, scope, bound, unknown(`\`${name}\` is too big to follow`));
  return module;
}

/** The code at a span of a program that stands still. */
export function codeOf({ code }: Program): SourceModule["textAt"] {
  return ({ start, end }) => code.slice(start, end);
}

/** The top level of a file in order. */
export function runTopLevel(
  it: Interpreter,
  { scope }: SourceModule,
  { module }: Pick<Program, "module">,
  name: string,
): void {
  const mark = it.store.mark();
  const frame: Frame = { scope, mark, path: it.path, returns: [], yields: [], loops: [] };
  bindIn(it, scope, "__name__", text(name));
  for (const statement of module.statements) {
    if (!runPart(it, statement, statement.chunk.start, () => it.runBlock(frame, [statement]))) break;
  }
  it.store.release(mark);
  it.hasStopped = false;
}

/** What a module binds to this name, itself or by `from m import *` of a library. */
export function memberOfModule(it: Interpreter, { namespace }: ModuleValue, name: string): Value | undefined {
  const own = readIn(it, namespace, name);
  if (own) return own;
  for (const star of namespace.stars ?? []) {
    const member = it.library.member(star, name);
    if (member) return member;
  }
  return undefined;
}

/** What `from module import *` brings: the names of `__all__`, else those that do not begin with an underscore. */
export function publicNames(it: Interpreter, { namespace }: ModuleValue): readonly string[] {
  const listed = readIn(it, namespace, "__all__");
  const items = listed ? itemsOf(it, listed) : undefined;
  const names = items?.map(constantText).filter((name) => name !== undefined);
  if (names && names.length === items?.length) return names;
  return [...namespace.names.keys()].filter((name) => !name.startsWith("_"));
}
