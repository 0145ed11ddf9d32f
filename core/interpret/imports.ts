import type { Import, ImportedName, ImportFrom, Subscript } from "../python/syntax.ts";
import { constantText, unknown } from "../values/make.ts";
import type { ModuleValue, Value } from "../values/value.ts";
import type { Frame, Interpreter } from "./interpreter.ts";
import { memberOfModule, moduleNamed, publicNames } from "./modules.ts";
import { bindIn, bindName, readIn } from "./scope.ts";

/** `import a.b` binds `a`; `import a.b as c` binds the module itself. */
export function runImport(it: Interpreter, frame: Frame, node: Import): void {
  for (const { path, alias } of node.names) {
    const top = path.split(".")[0] ?? path;
    const forgotten = readIn(it, it.module.scope, forgottenName(path));
    const own = forgotten ? undefined : moduleNamed(it, path, 0);
    if (forgotten) bindName(it, frame.scope, alias ?? top, forgotten);
    else if (own) bindName(it, frame.scope, alias ?? top, alias === undefined ? own.top : own.module);
    else bindName(it, frame.scope, alias ?? top, it.library.valueOf(alias === undefined ? top : path));
  }
}

/** `from ..a import b as c`, `from a import *` */
export function runImportFrom(it: Interpreter, frame: Frame, node: ImportFrom): void {
  const forgotten = readIn(it, it.module.scope, forgottenName(writtenName(node)));
  if (forgotten && !node.isStar) {
    for (const { alias, path } of node.names) bindName(it, frame.scope, alias ?? path, forgotten);
    return;
  }
  const own = moduleNamed(it, node.module, node.level)?.module;
  if (node.isStar && own) importAll(it, frame, own);
  else if (node.isStar) frame.scope.stars.unshift(writtenName(node));
  else
    for (const name of node.names)
      bindName(it, frame.scope, name.alias ?? name.path, importedValue(it, node, name, own));
}

/**
 * `del sys.modules["train"]`: who writes that has changed where Python looks, and imports another file by the name of one
 * that was imported before.
 */
export function forgetModule(it: Interpreter, frame: Frame, { value, index }: Subscript): void {
  const isModules =
    value.kind === "attribute" &&
    value.attribute === "modules" &&
    value.value.kind === "name" &&
    value.value.id === "sys";
  const name = isModules ? constantText(it.evaluate(frame, index)) : undefined;
  if (name === undefined) return;
  const reason = `\`${name}\` may be another file after it was taken out of \`sys.modules\``;
  bindIn(it, it.module.scope, forgottenName(name), unknown(reason));
}

/** The name by which a file's scope knows that a module was forgotten: none that Python has, or that `*` imports. */
function forgottenName(module: string): string {
  return `_sys.modules[${module}]`;
}

/** What the module binds to the name, else the module of that name within it. */
function importedValue(
  it: Interpreter,
  node: ImportFrom,
  { path }: ImportedName,
  own: ModuleValue | undefined,
): Value {
  const bound = own && memberOfModule(it, own, path);
  if (bound) return bound;
  const inner = node.module === "" ? path : `${node.module}.${path}`;
  const submodule = own && moduleNamed(it, inner, node.level)?.module;
  if (submodule) return submodule;
  return own ? unknown(`\`${own.name}\` has no \`${path}\``) : it.library.valueIn(writtenName(node), path);
}

function importAll(it: Interpreter, { scope }: Frame, own: ModuleValue): void {
  // What that module has by star itself stands behind what it binds.
  scope.stars.unshift(...(own.namespace.stars ?? []));
  for (const name of publicNames(it, own)) {
    const value = memberOfModule(it, own, name);
    if (value) bindName(it, scope, name, value);
  }
}

function writtenName({ level, module }: ImportFrom): string {
  return `${".".repeat(level)}${module}`;
}
