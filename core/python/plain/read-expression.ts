import type { Expression } from "../syntax.ts";
import { accept, enter, expect, failed, leave, type PlainReader } from "./plain-reader.ts";
import { readOperation } from "./read-operation.ts";
import { readLambda } from "./read-parameters.ts";
import { nextToken } from "./tokens.ts";

/** An expression without commas around it. */
export function readExpression(reader: PlainReader): Expression {
  enter(reader);
  const read = reader.token === "lambda" ? readLambda(reader) : readConditional(reader);
  leave(reader);
  return read;
}

/** An expression that is left out of the syntax: a `yield` in it counts for nothing. */
export function skipExpression(reader: PlainReader): void {
  const { sawYield } = reader;
  readExpression(reader);
  reader.sawYield = sawYield;
}

/** `body if test else otherwise` */
function readConditional(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const body = readOperation(reader);
  if (!accept(reader, "if")) return body;
  const test = readOperation(reader);
  expect(reader, "else");
  const otherwise = readExpression(reader);
  return { kind: "conditional", chunk, from, to: reader.end, test, body, otherwise };
}

/** An expression, where `name := value` may stand as well. */
export function readNamed(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const name = readExpression(reader);
  if (reader.token !== ":=") return name;
  if (name.kind !== "name" || name.from !== from) return failed(reader);
  nextToken(reader);
  const value = readExpression(reader);
  return { kind: "walrus", chunk, from, to: reader.end, name, value };
}

/** `*value` */
export function readStarred(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  nextToken(reader);
  const value = readOperation(reader);
  return { kind: "starred", chunk, from, to: reader.end, value };
}

/** `a`, `a, *b` and `a,`: with commas a tuple, which spans them. */
export function readExpressions(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const first = readItem(reader);
  if (reader.token !== ",") return first.kind === "starred" ? failed(reader) : first;
  const items = [first];
  while (accept(reader, ",")) {
    if (ENDS.has(reader.token)) break;
    items.push(readItem(reader));
  }
  return { kind: "sequence", chunk, from, to: reader.end, type: "tuple", items };
}

function readItem(reader: PlainReader): Expression {
  if (reader.token !== "*") return readExpression(reader);
  const read = readStarred(reader);
  // `*(a), b` is a call to the grammar, and other operands it reads in ways of its own.
  const isPlain = read.kind === "starred" && isTarget(read) && read.value.from === read.from + 1;
  return isPlain ? read : failed(reader);
}

/** What comes behind expressions without brackets. */
const ENDS: ReadonlySet<string> = new Set(["end", "=", ";", ":", ")"]);

/** `yield`, `yield a, b`, `yield from a` */
export function readYield(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  reader.sawYield = true;
  nextToken(reader);
  const isFrom = accept(reader, "from");
  if (!isFrom && ENDS.has(reader.token)) return { kind: "yield", chunk, from, to: reader.end, isFrom };
  const value = isFrom ? readExpression(reader) : readExpressions(reader);
  return { kind: "yield", chunk, from, to: reader.end, isFrom, value };
}

/** Whether a value may be assigned to what was read. */
export function isTarget(read: Expression): boolean {
  switch (read.kind) {
    case "name":
    case "attribute":
    case "subscript":
      return true;
    case "starred":
      return read.value.kind !== "starred" && read.value.kind !== "sequence" && isTarget(read.value);
    case "sequence":
      return read.type !== "set" && read.items.length > 0 && read.items.every(isTarget);
    default:
      return false;
  }
}
