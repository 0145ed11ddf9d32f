import type { Dictionary, Expression, Sequence } from "../syntax.ts";
import { accept, expect, failed, type PlainReader } from "./plain-reader.ts";
import { readClauses } from "./read-comprehension.ts";
import { readExpression, readNamed, readStarred, readYield } from "./read-expression.ts";
import { readOperation } from "./read-operation.ts";
import { nextToken } from "./tokens.ts";

/** `(a)`, which is just `a`, `(a, b)`, `(a for a in b)`, `(yield a)` */
export function readParentheses(reader: PlainReader): Expression {
  const { from } = reader;
  nextToken(reader);
  if (reader.token === "yield") {
    const read = readYield(reader);
    expect(reader, ")");
    return read;
  }
  if (reader.token === ")") return readSequence(reader, from, "tuple", []);
  const first = readElement(reader);
  if (reader.token === "for") return readComprehension(reader, from, "generator", first);
  if (reader.token === ",") return readSequence(reader, from, "tuple", [first]);
  expect(reader, ")");
  return first.kind === "starred" ? failed(reader) : first;
}

/** `[a, b]`, `[a for a in b]` */
export function readBrackets(reader: PlainReader): Expression {
  const { from } = reader;
  nextToken(reader);
  if (reader.token === "]") return readSequence(reader, from, "list", []);
  const first = readElement(reader);
  if (reader.token === "for") return readComprehension(reader, from, "list", first);
  return readSequence(reader, from, "list", [first]);
}

/** `{a: b}`, `{a, b}`, `{a: b for a in c}`, `{a for a in b}` */
export function readBraces(reader: PlainReader): Expression {
  const { from } = reader;
  nextToken(reader);
  if (reader.token === "}" || reader.token === "**") return readDictionary(reader, from, undefined);
  const first = readElement(reader);
  if (reader.token === ":") return readDictionary(reader, from, first);
  if (reader.token === "for") return readComprehension(reader, from, "set", first);
  return readSequence(reader, from, "set", [first]);
}

const CLOSERS = { list: "]", tuple: ")", set: "}", dict: "}", generator: ")" } as const;

/** From the comma, or closing bracket, behind the first item. */
function readSequence(
  reader: PlainReader,
  from: number,
  type: Sequence["type"],
  items: Expression[],
): Expression {
  const { chunk } = reader;
  while (accept(reader, ",")) {
    if (reader.token === CLOSERS[type]) break;
    items.push(readElement(reader));
  }
  expect(reader, CLOSERS[type]);
  return { kind: "sequence", chunk, from, to: reader.end, type, items };
}

function readElement(reader: PlainReader): Expression {
  return reader.token === "*" ? readStarred(reader) : readNamed(reader);
}

function readComprehension(
  reader: PlainReader,
  from: number,
  type: "list" | "set" | "generator",
  element: Expression,
): Expression {
  const { chunk } = reader;
  if (element.kind === "starred") return failed(reader);
  const clauses = readClauses(reader);
  expect(reader, CLOSERS[type]);
  return { kind: "comprehension", chunk, from, to: reader.end, type, element, clauses };
}

type Entry = Dictionary["entries"][number];

/** From the colon behind the first key, where there is one. */
function readDictionary(reader: PlainReader, from: number, first: Expression | undefined): Expression {
  const { chunk } = reader;
  const entries: Entry[] = [];
  if (first) {
    if (first.kind === "starred" || first.kind === "walrus") return failed(reader);
    nextToken(reader);
    const element = readExpression(reader);
    if (reader.token === "for") {
      const clauses = readClauses(reader);
      expect(reader, "}");
      return {
        kind: "comprehension",
        chunk,
        from,
        to: reader.end,
        type: "dict",
        key: first,
        element,
        clauses,
      };
    }
    entries.push({ key: first, value: element });
    if (reader.token !== "}") expect(reader, ",");
  }
  while (reader.token !== "}" && reader.token !== "end") {
    entries.push(readEntry(reader));
    if (!accept(reader, ",")) break;
  }
  expect(reader, "}");
  return { kind: "dictionary", chunk, from, to: reader.end, entries };
}

function readEntry(reader: PlainReader): Entry {
  if (accept(reader, "**")) return { value: readOperation(reader) };
  const key = readExpression(reader);
  expect(reader, ":");
  return { key, value: readExpression(reader) };
}
