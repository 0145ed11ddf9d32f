import type { ComprehensionClause, Expression } from "../syntax.ts";
import { accept, expect, failed, type PlainReader } from "./plain-reader.ts";
import { isTarget, readStarred } from "./read-expression.ts";
import { readOperand } from "./read-operand.ts";
import { readOperation } from "./read-operation.ts";

/** `for a, b in c if d`, again and again. */
export function readClauses(reader: PlainReader): readonly ComprehensionClause[] {
  const clauses: ComprehensionClause[] = [];
  while (accept(reader, "for")) {
    const target = readTargets(reader);
    expect(reader, "in");
    const iterable = readOperation(reader);
    const conditions: Expression[] = [];
    while (accept(reader, "if")) conditions.push(readOperation(reader));
    clauses.push({ target, iterable, conditions });
  }
  return clauses;
}

/** What stands between `for` and `in`. */
export function readTargets(reader: PlainReader): Expression {
  const { chunk, from } = reader;
  const items = [readTarget(reader)];
  let hasComma = false;
  while (accept(reader, ",")) {
    hasComma = true;
    if (reader.token === "in") break;
    items.push(readTarget(reader));
  }
  const [only] = items;
  if (only && !hasComma) return only;
  return { kind: "sequence", chunk, from, to: reader.end, type: "tuple", items };
}

function readTarget(reader: PlainReader): Expression {
  const read = reader.token === "*" ? readStarred(reader) : readOperand(reader);
  return isTarget(read) ? read : failed(reader);
}
