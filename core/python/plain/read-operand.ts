import { numberLiteral } from "../number-literal.ts";
import type { Expression, Singleton } from "../syntax.ts";
import { failed, type PlainReader } from "./plain-reader.ts";
import { readArguments } from "./read-arguments.ts";
import { readBraces, readBrackets, readParentheses } from "./read-display.ts";
import { readString } from "./read-string.ts";
import { readSubscript } from "./read-subscript.ts";
import { nextToken } from "./tokens.ts";

/** A name, literal or bracket, with all that is behind it without a blank: `a.b(c)[d]`. */
export function readOperand(reader: PlainReader): Expression {
  const { from } = reader;
  let value = readAtom(reader);
  while (true) {
    if (reader.token === ".") value = readAttribute(reader, from, value);
    else if (reader.token === "(") value = readCall(reader, from, value);
    else if (reader.token === "[") value = readSubscript(reader, from, value);
    else return value;
  }
}

function readAtom(reader: PlainReader): Expression {
  const { chunk, from, to, token } = reader;
  switch (token) {
    case "name": {
      const id = reader.name;
      nextToken(reader);
      return { kind: "name", chunk, from, to, id };
    }
    case "number":
      nextToken(reader);
      return { kind: "number", chunk, from, to, ...numberLiteral(reader.text.slice(from, to)) };
    case "string":
      return readString(reader);
    case "(":
      return readParentheses(reader);
    case "[":
      return readBrackets(reader);
    case "{":
      return readBraces(reader);
    case "True":
    case "False":
    case "None":
    case "...":
      return readSingleton(reader, token);
    default:
      return failed(reader);
  }
}

function readSingleton(reader: PlainReader, value: Singleton["value"]): Expression {
  const { chunk, from, to } = reader;
  nextToken(reader);
  return { kind: "singleton", chunk, from, to, value };
}

function readAttribute(reader: PlainReader, from: number, value: Expression): Expression {
  nextToken(reader);
  if (reader.token !== "name") return failed(reader);
  const { chunk, from: attributeFrom, to, name: attribute } = reader;
  nextToken(reader);
  return { kind: "attribute", chunk, from, to, value, attribute, attributeFrom };
}

function readCall(reader: PlainReader, from: number, callee: Expression): Expression {
  const { chunk, to: openParen } = reader;
  const args = readArguments(reader);
  const to = reader.end;
  return { kind: "call", chunk, from, to, callee, args, openParen, closeParen: to - 1 };
}
