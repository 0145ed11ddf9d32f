import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import type { Span } from "../../core/source/span.ts";
import type { ConfigProblem, WrittenTable, WrittenValue } from "./written-value.ts";

/** A text of TOML as a tree of what is written, or the first thing in it that is not TOML. */
export type Toml =
  | { readonly kind: "read"; readonly table: WrittenTable }
  | { readonly kind: "broken"; readonly problem: ConfigProblem };

export function readToml(text: string): Toml {
  const refused = whyNotRead(text);
  if (refused !== undefined) return broken(refused, { start: 0, end: Math.min(1, text.length) });
  try {
    const [top] = parseTOML(text).body;
    return { kind: "read", table: tableOf(top.body.flatMap(rowsOf), { start: 0, end: text.length }) };
  } catch (error) {
    if (error instanceof RangeError) return broken(TOO_DEEP, { start: 0, end: 1 });
    if (!(error instanceof ParseError)) throw error;
    const end = Math.min(error.index + 1, text.length);
    const span = { start: Math.max(0, end - 1), end };
    return broken(`This is not TOML: ${error.message}.`, span);
  }
}

function broken(message: string, span: Span): Toml {
  return { kind: "broken", problem: { message, span } };
}

/** In characters: the parser takes seconds for what nobody writes by hand. */
const LONGEST = 500_000;
/** Parts of keys and brackets in one line, for which it takes time by the square of their number. */
const MOST_PARTS = 1_000;
const TOO_DEEP = "This is nested too deeply to be read.";

function whyNotRead(text: string): string | undefined {
  if (text.length > LONGEST)
    return `This is longer than ${LONGEST / 1000} KB, which no settings are: it was not read.`;
  const isDeep = text.split("\n").some((line) => (line.match(/[.[{]/g)?.length ?? 0) > MOST_PARTS);
  return isDeep ? TOO_DEEP : undefined;
}

/** A value by its whole path: `[[a.b]]` with `c = 1` in it is 1 at a, b, 0, c. A table that is opened has a row without a value. */
interface Row {
  readonly path: readonly Part[];
  readonly value: WrittenValue | undefined;
  /** Where the table stands, or the key with its value. */
  readonly span: Span;
}

type Part = { readonly key: string; readonly span: Span } | { readonly index: number };

function rowsOf(node: AST.TOMLKeyValue | AST.TOMLTable): readonly Row[] {
  if (node.type === "TOMLKeyValue") return [rowOf(node, [])];
  const keys = node.key.keys[Symbol.iterator]();
  const path = node.resolvedKey.flatMap((part): Part[] => {
    if (typeof part === "number") return [{ index: part }];
    const { value: key } = keys.next();
    return key ? [partOf(key)] : [];
  });
  const opened = { path, value: undefined, span: spanOf(node.key) };
  return [opened, ...node.body.map((inner) => rowOf(inner, path))];
}

function rowOf(node: AST.TOMLKeyValue, around: readonly Part[]): Row {
  return {
    path: [...around, ...node.key.keys.map(partOf)],
    value: writtenOf(node.value),
    span: spanOf(node),
  };
}

/** Gathers rows, whose paths start in this table, by their first key. */
function tableOf(rows: readonly Row[], span: Span): WrittenTable {
  const byKey = new Map<string, { readonly keySpan: Span; readonly rows: Row[] }>();
  for (const { path, ...row } of rows) {
    const [first, ...rest] = path;
    if (!first || "index" in first) continue;
    const group = byKey.get(first.key) ?? { keySpan: first.span, rows: [] };
    byKey.set(first.key, group);
    group.rows.push({ path: rest, ...row });
  }
  const entries = [...byKey].map(([key, group]) => ({
    key,
    keySpan: group.keySpan,
    value: gathered(group.rows, group.keySpan),
  }));
  return { kind: "table", entries, span };
}

function gathered(rows: readonly Row[], keySpan: Span): WrittenValue {
  const [first] = rows;
  if (first?.value && first.path.length === 0) return first.value;
  const isList = rows.some(({ path: [part] }) => part !== undefined && "index" in part);
  if (!isList) return tableOf(rows, first?.path.length === 0 ? first.span : keySpan);
  const items: Row[][] = [];
  for (const { path, ...row } of rows) {
    const [part, ...rest] = path;
    if (!part || !("index" in part)) continue;
    items[part.index] = [...(items[part.index] ?? []), { path: rest, ...row }];
  }
  return {
    kind: "list",
    items: items.map((item) => tableOf(item, item[0]?.span ?? keySpan)),
    span: keySpan,
  };
}

function partOf(part: AST.TOMLBare | AST.TOMLQuoted): Part {
  return { key: part.type === "TOMLBare" ? part.name : part.value, span: spanOf(part) };
}

function writtenOf(node: AST.TOMLContentNode): WrittenValue {
  const span = spanOf(node);
  if (node.type === "TOMLArray") return { kind: "list", items: node.elements.map(writtenOf), span };
  if (node.type === "TOMLInlineTable") return tableOf(node.body.flatMap(rowsOf), span);
  if (node.kind === "string") return { kind: "text", text: node.value, span };
  return { kind: "other", what: otherWords[node.kind], span };
}

const otherWords = {
  integer: "a number",
  float: "a number",
  boolean: "true or false",
  "offset-date-time": "a time",
  "local-date-time": "a time",
  "local-date": "a date",
  "local-time": "a time",
};

function spanOf({ range: [start, end] }: { readonly range: readonly [number, number] }): Span {
  return { start, end };
}
