import { binaryOperator } from "../lower-operation.ts";
import type { Expression, Statement } from "../syntax.ts";
import { fail } from "./fail.ts";
import { accept, expectName, failed, type PlainReader } from "./plain-reader.ts";
import { isTarget, readExpression, readExpressions, readYield, skipExpression } from "./read-expression.ts";
import { readImport, readImportFrom } from "./read-import.ts";
import { readAnnotation } from "./read-parameters.ts";
import { nextToken } from "./tokens.ts";

/** Simple statements with semicolons between them, to the end of the line. */
export function readStatements(reader: PlainReader): readonly Statement[] {
  const statements: Statement[] = [];
  while (reader.token !== "end") {
    statements.push(readStatement(reader));
    if (!accept(reader, ";")) break;
  }
  if (reader.token !== "end") fail(reader);
  return statements;
}

function readStatement(reader: PlainReader): Statement {
  const { chunk, from, token } = reader;
  switch (token) {
    case "import":
      return readImport(reader);
    case "from":
      return readImportFrom(reader);
    case "return":
    case "raise":
      return readOptionalValue(reader, token);
    case "assert":
      return readAssert(reader);
    case "del":
      return readDelete(reader);
    case "global":
    case "nonlocal":
      return readScope(reader, token);
    case "pass":
    case "break":
    case "continue":
      nextToken(reader);
      return { kind: token, chunk, from, to: reader.end };
    default:
      return readExpressionStatement(reader);
  }
}

function readOptionalValue(reader: PlainReader, kind: "return" | "raise"): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  if (reader.token === "end" || reader.token === ";") return { kind, chunk, from, to: reader.end };
  const value = kind === "return" ? readExpressions(reader) : readExpression(reader);
  // The cause is left out.
  if (kind === "raise" && accept(reader, "from")) skipExpression(reader);
  return { kind, chunk, from, to: reader.end, value };
}

/** The message is left out. */
function readAssert(reader: PlainReader): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  const test = readExpression(reader);
  if (accept(reader, ",")) skipExpression(reader);
  return { kind: "assert", chunk, from, to: reader.end, test };
}

function readDelete(reader: PlainReader): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  const hasBrackets = reader.token === "(" || reader.token === "[";
  const target = readExpressions(reader);
  if (!isTarget(target) || hasBrackets) fail(reader);
  const targets = target.kind === "sequence" ? target.items : [target];
  return { kind: "delete", chunk, from, to: reader.end, targets };
}

function readScope(reader: PlainReader, kind: "global" | "nonlocal"): Statement {
  const { chunk, from } = reader;
  nextToken(reader);
  const names: string[] = [];
  do names.push(expectName(reader));
  while (accept(reader, ","));
  return { kind, chunk, from, to: reader.end, names };
}

/** What these begin may be a statement of its own, unless it is plain that they are names. */
const MAY_BE_KEYWORDS: ReadonlySet<string> = new Set(["print", "exec", "type", "match", "case"]);

function readExpressionStatement(reader: PlainReader): Statement {
  const { chunk, from } = reader;
  const keyword = reader.token === "name" && MAY_BE_KEYWORDS.has(reader.name) ? reader.to : undefined;
  const first = readValue(reader);
  if (keyword !== undefined && !isName(keyword, first, reader)) fail(reader);
  if (reader.token === "=") return readAssignment(reader, from, first);
  if (reader.token === ":") return readAnnotated(reader, from, first);
  const operator = reader.token.endsWith("=") ? binaryOperator(reader.token) : undefined;
  if (!operator) return { kind: "expression-statement", chunk, from, to: reader.end, value: first };
  if (first.from !== from || first.kind === "sequence" || !isTarget(first)) fail(reader);
  nextToken(reader);
  const value = readValue(reader);
  return { kind: "augmented-assignment", chunk, from, to: reader.end, target: first, operator, value };
}

/** `type = a`, `match.group()`, and `print(a)`, where Python 2 reads `print (a), b` otherwise. */
function isName(end: number, read: Expression, reader: PlainReader): boolean {
  const next = /^[ \t]*(.?=?)/.exec(reader.text.slice(end, end + 20))?.[1]?.trimEnd() ?? "";
  if (next === "=" || next.startsWith(".")) return true;
  const isWhole = reader.token === "end" || reader.token === ";";
  return isWhole && read.kind === "call" && read.callee.kind === "name" && read.callee.to === end;
}

const MOST_TARGETS = 20;

/** `a = b = value`, from the first `=`. */
function readAssignment(reader: PlainReader, from: number, first: Expression): Statement {
  const { chunk } = reader;
  const targets: Expression[] = [];
  let value = first;
  while (accept(reader, "=")) {
    targets.push(isTarget(value) ? value : failed(reader));
    value = readValue(reader);
  }
  // Each is a level in tree-sitter's tree.
  if (targets.length > MOST_TARGETS) fail(reader);
  return { kind: "assignment", chunk, from, to: reader.end, targets, value };
}

/** `a: T = value`, from the colon. */
function readAnnotated(reader: PlainReader, from: number, first: Expression): Statement {
  const { chunk } = reader;
  if (first.from !== from || first.kind === "sequence" || !isTarget(first)) fail(reader);
  const targets = [first];
  const annotation = readAnnotation(reader);
  if (!accept(reader, "=")) {
    return { kind: "assignment", chunk, from, to: reader.end, targets, annotation };
  }
  const value = readValue(reader);
  return { kind: "assignment", chunk, from, to: reader.end, targets, annotation, value };
}

function readValue(reader: PlainReader): Expression {
  return reader.token === "yield" ? readYield(reader) : readExpressions(reader);
}
