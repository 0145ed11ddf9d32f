import { parseSync } from "vite";

export interface ModuleShape {
  /** Every module the file names, types included; undefined for a dynamic import of something computed. */
  readonly imports: readonly (string | undefined)[];
  /** Those of them that are there when it runs: types are erased. */
  readonly loads: readonly (string | undefined)[];
  readonly hasDefaultExport: boolean;
  /** The plain names that are called or made by `new`: `eval(…)`, `fetch(…)`, `new Function(…)`, `globalThis.fetch(…)`. */
  readonly calls: ReadonlySet<string>;
}

/** What a TypeScript file imports, by a real parser, so that text in comments and strings is no import. */
export function moduleShape(file: string, text: string): ModuleShape {
  const { program, errors } = parseSync(file, text);
  const [error] = errors;
  if (error) throw new Error(`${file} does not parse: ${error.message}`);

  const imports: (string | undefined)[] = [];
  const types: (string | undefined)[] = [];
  const calls = new Set<string>();
  let hasDefaultExport = false;
  for (const node of nodesOf(program)) {
    if (importing.has(node.type) && node.source !== null)
      (isErased(node) ? types : imports).push(literal(node.source));
    if (node.type === "TSExternalModuleReference") imports.push(literal(node.expression));
    if (node.type === "CallExpression" && nameOf(node.callee) === "require")
      imports.push(firstOf(node.arguments));
    if (calling.has(node.type)) calls.add(String(calledName(node.callee)));
    hasDefaultExport ||= node.type === "ExportDefaultDeclaration";
    hasDefaultExport ||= node.type === "ExportSpecifier" && nameOf(node.exported) === "default";
  }
  return { imports: [...imports, ...types], loads: imports, hasDefaultExport, calls };
}

/** `import type …`, `export type …`, `import("…").Type` */
function isErased({ type, importKind, exportKind }: Node): boolean {
  return type === "TSImportType" || importKind === "type" || exportKind === "type";
}

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

const calling = new Set(["CallExpression", "NewExpression"]);

/** `fetch`, and the same by `globalThis.fetch` or `self.fetch`. */
function calledName(callee: unknown): unknown {
  if (!isObject(callee) || callee.type !== "MemberExpression") return nameOf(callee);
  return isGlobal(nameOf(callee.object)) ? nameOf(callee.property) : undefined;
}

function isGlobal(name: unknown): boolean {
  return name === "globalThis" || name === "self" || name === "window";
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isObject(value)) {
    if (isNode(value)) yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function literal(value: unknown): string | undefined {
  return isObject(value) && typeof value.value === "string" ? value.value : undefined;
}

function firstOf(values: unknown): string | undefined {
  return Array.isArray(values) ? literal(values[0]) : undefined;
}

function nameOf(value: unknown): unknown {
  return isObject(value) ? value.name : undefined;
}

function isNode(value: Readonly<Record<string, unknown>>): value is Node {
  return typeof value.type === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
