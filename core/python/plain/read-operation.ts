import type { BinaryOperator, Comparison, Expression } from "../syntax.ts";
import { accept, enter, expect, leave, type PlainReader } from "./plain-reader.ts";
import { readOperand } from "./read-operand.ts";
import { nextToken } from "./tokens.ts";

/** Operands with operators between them: `not a or b < c + 1`. */
export function readOperation(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  let left = readAnd(reader);
  while (accept(reader, "or")) {
    const right = readAnd(reader);
    left = { kind: "boolean-operation", chunk, from, to: reader.end, operator: "or", left, right };
  }
  return left;
}

function readAnd(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  let left = readNot(reader);
  while (accept(reader, "and")) {
    const right = readNot(reader);
    left = { kind: "boolean-operation", chunk, from, to: reader.end, operator: "and", left, right };
  }
  return left;
}

function readNot(reader: PlainReader): Expression {
  if (reader.token !== "not") return readComparison(reader);
  const { chunk, from } = reader;
  nextToken(reader);
  enter(reader);
  const operand = readNot(reader);
  leave(reader);
  return { kind: "unary", chunk, from, to: reader.end, operator: "not", operand };
}

function readComparison(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const left = readBinary(reader, 1);
  let operator = comparisonOperator(reader);
  if (operator === undefined) return left;
  const rest: Comparison["rest"][number][] = [];
  while (operator !== undefined) {
    rest.push({ operator, operand: readBinary(reader, 1) });
    operator = comparisonOperator(reader);
  }
  return { kind: "comparison", chunk, from, to: reader.end, left, rest };
}

const COMPARISONS: ReadonlySet<string> = new Set(["<", ">", "==", "!=", "<=", ">=", "in", "is", "not"]);

/** Goes on behind the operator, if there is one. */
function comparisonOperator(reader: PlainReader): string | undefined {
  const { token } = reader;
  if (!COMPARISONS.has(token)) return undefined;
  nextToken(reader);
  if (token === "is") return accept(reader, "not") ? "is not" : token;
  if (token !== "not") return token;
  expect(reader, "in");
  return "not in";
}

interface Level {
  readonly operator: BinaryOperator;
  /** The higher, the closer it binds. */
  readonly level: number;
}

const BINARY: ReadonlyMap<string, Level> = new Map(
  (
    [
      ["|", 1],
      ["&", 2],
      ["<<", 3],
      [">>", 3],
      ["+", 4],
      ["-", 4],
      ["*", 5],
      ["/", 5],
      ["//", 5],
      ["%", 5],
      ["@", 5],
    ] as const
  ).map(([operator, level]) => [operator, { operator, level }]),
);

function readBinary(reader: PlainReader, least: number): Expression {
  const { chunk, from } = reader;
  let left = readUnary(reader);
  let found = BINARY.get(reader.token);
  while (found && found.level >= least) {
    const { operator, level } = found;
    nextToken(reader);
    const right = readBinary(reader, level + 1);
    left = { kind: "binary", chunk, from, to: reader.end, operator, left, right };
    found = BINARY.get(reader.token);
  }
  return left;
}

function readUnary(reader: PlainReader): Expression {
  const { chunk, from, token } = reader;
  if (token !== "-" && token !== "+" && token !== "~") return readPower(reader);
  nextToken(reader);
  enter(reader);
  const operand = readUnary(reader);
  leave(reader);
  return { kind: "unary", chunk, from, to: reader.end, operator: token, operand };
}

/** `a ** b ** c` is `a ** (b ** c)`, and `-a ** -b` is `-(a ** (-b))`. */
function readPower(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const left = readOperand(reader);
  if (reader.token !== "**") return left;
  nextToken(reader);
  enter(reader);
  const right = readUnary(reader);
  leave(reader);
  return { kind: "binary", chunk, from, to: reader.end, operator: "**", left, right };
}
