import type { Outline, OutlineImport } from "../flow/outline.ts";
import type { Module, Statement } from "../python/syntax.ts";
import { spanOf } from "../python/syntax.ts";
import type { Span } from "../source/span.ts";

/** What the file imports and which names it uses. */
export function outlineOf(module: Module): Outline {
  return new ModuleOutline(module.statements);
}

class ModuleOutline implements Outline {
  readonly imports: readonly OutlineImport[];
  readonly insertAt: number;
  // Not seen by who compares outlines, or shows one: what the file was parsed to is no part of it.
  readonly #statements: readonly Statement[];
  #found: ReadonlySet<string> | undefined;

  constructor(statements: readonly Statement[]) {
    this.imports = importsIn(statements);
    this.insertAt = insertPosition(statements);
    this.#statements = statements;
  }

  /** Only who writes an import asks, and not with every key. */
  get names(): ReadonlySet<string> {
    this.#found ??= new Set(this.#statements.flatMap((statement) => [...namesUsedIn(statement)]));
    return this.#found;
  }
}

/** Top-level imports, also those within `try:` and `if`. */
function importsIn(statements: readonly Statement[]): readonly OutlineImport[] {
  return statements.flatMap((statement): readonly OutlineImport[] => {
    switch (statement.kind) {
      case "import":
      case "import-from":
        return importsOf(statement);
      case "try":
        return importsIn([...statement.body, ...statement.handlers.flatMap(({ body }) => body)]);
      case "if":
        return importsIn([...statement.body, ...statement.otherwise]);
      default:
        return [];
    }
  });
}

function importsOf(node: Statement & { readonly kind: "import" | "import-from" }): readonly OutlineImport[] {
  const statement = spanOf(node);
  if (node.kind === "import") {
    return node.names.map((name) => ({
      statement,
      item: within(node, name),
      path: name.alias === undefined ? (name.path.split(".")[0] ?? name.path) : name.path,
      name: name.alias ?? name.path.split(".")[0] ?? name.path,
      isFrom: false,
    }));
  }
  const module = `${".".repeat(node.level)}${node.module}`;
  if (node.isStar) return [{ statement, item: statement, path: module, name: "*", isFrom: true }];
  return node.names.map((name) => ({
    statement,
    item: within(node, name),
    path: `${module}.${name.path}`,
    name: name.alias ?? name.path,
    isFrom: true,
  }));
}

function within(node: Statement, part: { readonly from: number; readonly to: number }): Span {
  return { start: node.chunk.start + part.from, end: node.chunk.start + part.to };
}

/** After the docstring and `from __future__ import …`, before everything else. */
function insertPosition(statements: readonly Statement[]): number {
  const first = statements.find((statement, i) => !(i === 0 && isText(statement)) && !isFuture(statement));
  if (first) return spanOf(first).start;
  const last = statements.at(-1);
  return last ? spanOf(last).end : 0;
}

function isText(statement: Statement): boolean {
  return statement.kind === "expression-statement" && statement.value.kind === "string";
}

function isFuture(statement: Statement): boolean {
  return statement.kind === "import-from" && statement.module === "__future__";
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** Every name that syntax reads or binds; attributes after a dot are not names. Syntax never changes what it says. */
export function namesUsedIn(syntax: object): ReadonlySet<string> {
  const before = known.get(syntax);
  if (before) return before;
  const names = new Set<string>();
  collect(syntax, names);
  known.set(syntax, names);
  return names;
}

function collect(syntax: unknown, names: Set<string>): void {
  if (Array.isArray(syntax)) {
    for (const item of syntax) collect(item, names);
    return;
  }
  if (!isRecord(syntax)) return;
  for (const key in syntax) {
    if (key === "chunk") continue;
    const value = syntax[key];
    if ((key === "id" || key === "name" || key === "alias") && typeof value === "string") names.add(value);
    else collect(value, names);
  }
  const { path, alias } = syntax;
  if (typeof path === "string" && !alias) names.add(path.split(".")[0] ?? path);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
